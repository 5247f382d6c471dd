"""Players that show that an exercise can be played to its end."""

from dataclasses import replace
from itertools import product

import pytest

from sameside.engine import Step, seen_by
from sameside.engine.testing import play
from sameside.engine.testing.play import Stuck, Table, answer_to, body_for, play_through
from tests.engine.examples import SEALED, TALK, exercise, step
from tests.engine.strategies import partner

EVERYTHING = exercise(
    step("agree", "a"), step("read", "b", None), step("write", "c", "sealed"), step("guess", "d", "sealed", of="c"),
    step("open", "e", None, of=("c", "d")), step("ask", "f"), step("floor", "g", say_back=True, validate=True),
    step("list", "h", "me"), step("rate", "i", "circle", "anyone", points=("x", "y")), step("rate", "j", "me"),
    step("choose", "k", "me", options=("x", "y")), step("sort", "l", "me", cards=("a", "b", "c", "d"), piles=("x", "y"), keep=2),
    step("quiet", "m", None), Step("n", "rehearse", "me", options={"character": ("c",)}, lent=partner), people=(2, 8),
)  # fmt: skip


@pytest.mark.parametrize(("people", "player", "pace"), product((2, 3, 8), ("answers", "passes"), ("live", "own")))
def test_every_kind_of_step_is_played_to_its_end(people: int, player: str, pace: str) -> None:
    state = play_through(EVERYTHING, people, player, pace)
    assert state.over == "finished"
    assert all(answer.passed == (player == "passes") for (name, _), answer in state.answers.items() if name in "chjkl")


def test_the_pace_of_an_exercise_is_kept() -> None:
    assert play_through(TALK, 2).pace == "live"
    assert play_through(replace(TALK, pace="own"), 2).pace == "own"


def test_a_play_that_does_not_end_is_stuck(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(play, "MOST_MOVES", 2)
    with pytest.raises(Stuck, match="no end after 2 moves"):
        play_through(TALK, 2)


def test_a_play_in_which_nobody_can_move_is_stuck(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(play, "_move", lambda *_: False)
    with pytest.raises(Stuck, match="topic"):
        play_through(TALK, 2)
    with pytest.raises(Stuck, match=r"\(0, 0\)"):
        play_through(exercise(*SEALED), 2)


def test_where_only_time_helps_time_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    waited = []
    monkeypatch.setattr(play, "_move", lambda table, seat, player: bool(waited) and table.do(seat, "go_on") is None)
    monkeypatch.setattr(play, "_wait", lambda table, wait=play._wait: waited.append(wait(table)) or waited[-1])
    assert play_through(exercise(step("quiet", audience=None)), 1).over == "finished"
    assert waited == [True]


def test_bodies_fit_the_moves() -> None:
    table = Table(TALK, 2)
    view = seen_by(TALK, table.state, 0)
    assert body_for(TALK, view, "draft")["version"] == 0
    assert body_for(TALK, view, "accept") == {"version": 0}
    assert body_for(TALK, view, "pause") == {}
    assert answer_to(TALK, TALK.step("heard")) == {"value": 7}


def test_a_table_waits_and_lets_ring() -> None:
    table = Table(exercise(step("quiet", audience=None)), 1)
    table.wait(seconds=60)
    assert table.log[-1].kind == "rang"
    assert table.do(7, "arrive") is not None
