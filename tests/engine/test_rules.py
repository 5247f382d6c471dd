"""The rules that hold in every step."""

from datetime import timedelta

import pytest

from sameside.engine.testing.play import START, Table
from tests.engine.examples import SEALED, TALK, code, exercise, step, table


def lobby(people: int = 3) -> Table:
    return Table(exercise(*SEALED, people=(2, 8)), people, begin=False)


def test_it_begins_when_all_are_here() -> None:
    sitting = lobby()
    sitting.do(0, "arrive")
    assert sitting.do(0, "arrive") is None
    assert sum(event.kind == "arrived" for event in sitting.log) == 1
    assert code(sitting.do(0, "begin")) == "not-begun"
    assert code(sitting.do(1, "begin")) == "not-begun"
    assert code(sitting.do(0, "answer", text="x")) == "not-begun"
    assert code(sitting.do(0, "pause")) == "not-begun"
    assert code(sitting.do(0, "begin", without=True)) == "too-few"
    sitting.do(1, "arrive")
    assert code(sitting.do(2, "begin", without=True)) == "not-begun"
    assert sitting.do(1, "begin", without=True) is None
    assert sitting.state.standing == ("here", "here", "left")
    assert code(sitting.do(0, "begin")) == "begun"
    assert code(sitting.do(2, "arrive")) == "left"


def test_who_has_left_is_not_missing() -> None:
    sitting = lobby()
    sitting.do(2, "leave")
    for seat in (0, 1):
        sitting.do(seat, "arrive")
    assert sitting.do(0, "begin") is None


def test_after_the_end_nothing_is_done_any_more() -> None:
    sitting = table(*SEALED)
    sitting.do(0, "stop")
    for kind in ("answer", "leave", "pause", "begin", "stop"):
        assert code(sitting.do(1, kind, text="x")) == "over"
    seq = sitting.state.seq
    assert sitting.do(1, "arrive") is None
    assert sitting.state.seq == seq


def test_arriving_too_late_changes_nothing() -> None:
    sitting = lobby(2)
    sitting.do(0, "arrive")
    sitting.do(0, "leave")
    seq = sitting.state.seq
    assert sitting.do(1, "arrive") is None
    assert sitting.state.seq == seq


def test_who_is_done_may_still_leave() -> None:
    sitting = table(step("write", audience="me"))
    sitting.do(0, "pass")
    for kind in ("answer", "pause", "stop", "begin"):
        assert code(sitting.do(0, kind)) == "done"
    assert sitting.do(0, "leave") is None
    assert code(sitting.do(0, "leave")) == "left"


def test_an_answer_is_for_the_step_one_is_at() -> None:
    sitting = table(*SEALED)
    assert code(sitting.do(0, "answer", text="x", step="together")) == "not-here"
    assert code(sitting.do(0, "go_on")) == "unknown"
    sitting.do(0, "answer", text="x")
    assert code(sitting.do(0, "answer", text="y", step="own")) == "not-here"
    assert code(sitting.do(0, "go_on")) == "not-here"


def test_a_sealed_answer_leaves_its_seal_and_keeps_its_salt() -> None:
    sitting = table(*SEALED)
    sitting.do(0, "answer", text="x")
    event = sitting.log[-1]
    assert event.said == {"text": "x", "salt": f"salt-{sitting.keys}"}
    assert len(event.body["seal"]) == 64
    sitting.do(1, "pass")
    assert "seal" not in sitting.log[-2].body
    other = table(step("write", audience="circle"))
    other.do(0, "answer", text="x")
    assert other.log[-1].said == {"text": "x"}
    assert other.log[-1].body == {}


def test_a_pause_is_for_all_and_anyone_ends_it() -> None:
    sitting = table(*SEALED)
    assert code(sitting.do(0, "resume")) == "not-paused"
    sitting.do(0, "pause")
    for kind in ("pause", "answer", "go_without", "speak"):
        assert code(sitting.do(1, kind, text="x")) == "paused"
    assert code(sitting.do(1, "time_out", minutes=30)) == "paused"
    assert sitting.do(1, "resume") is None


def test_a_break_belongs_to_who_asked_for_it() -> None:
    sitting = table(*SEALED, people=3)
    sitting.do(0, "time_out", minutes=20)
    assert code(sitting.do(1, "resume")) == "not-yet-time"
    assert code(sitting.do(1, "time_out", minutes=30)) == "paused"
    assert sitting.do(0, "time_out", minutes="60") is None
    sitting.wait(minutes=59)
    assert code(sitting.do(1, "resume")) == "not-yet-time"
    sitting.wait(minutes=1)
    assert sitting.do(1, "resume") is None


def test_who_asked_for_it_may_end_it_early() -> None:
    sitting = table(*SEALED)
    sitting.do(0, "time_out", minutes=20)
    assert sitting.do(0, "resume") is None


def test_and_if_they_leave_anyone_may() -> None:
    sitting = table(*SEALED, people=3)
    sitting.do(0, "time_out", minutes=20)
    sitting.do(0, "leave")
    assert sitting.do(1, "resume") is None


@pytest.mark.parametrize(
    ("minutes", "refusal"), [(19, "bad-minutes"), (20, ""), (1440, ""), (1441, "bad-minutes"), ("x", "bad-number")]
)
def test_a_break_has_a_sensible_length(minutes: object, refusal: str) -> None:
    assert code(table(*SEALED).do(0, "time_out", minutes=minutes)) == refusal


def test_nobody_goes_without_the_others_at_once() -> None:
    sitting = table(*SEALED, people=3)
    assert code(sitting.do(0, "go_without")) == "nobody-missing"
    sitting.do(0, "pass")
    sitting.wait(seconds=599)
    assert code(sitting.do(0, "go_without")) == "wait-longer"
    sitting.wait(seconds=1)
    assert sitting.do(0, "go_without") is None
    away = next(event for event in sitting.log if event.kind == "away")
    assert (away.seat, away.body) == (0, {"who": [1, 2]})


def test_where_all_have_met_three_minutes_are_enough() -> None:
    sitting = table(step("read", "a", None, together=True), people=2)
    sitting.do(0, "go_on")
    sitting.wait(seconds=179)
    assert code(sitting.do(0, "go_without")) == "wait-longer"
    sitting.wait(seconds=1)
    assert sitting.do(0, "go_without") is None


def test_patience_begins_anew_when_one_does_something() -> None:
    sitting = table(*SEALED, people=2)
    sitting.wait(minutes=9)
    sitting.do(0, "pass")
    sitting.wait(minutes=9)
    assert code(sitting.do(0, "go_without")) == "wait-longer"
    sitting.do(1, "pause")
    sitting.wait(minutes=1)
    sitting.do(1, "resume")
    sitting.wait(minutes=9)
    assert code(sitting.do(0, "go_without")) == "wait-longer"
    sitting.wait(minutes=1)
    assert sitting.do(0, "go_without") is None


def test_in_their_own_time_patience_is_three_days() -> None:
    sitting = Table(exercise(*SEALED), 2, "own", begin=False)
    sitting.do(0, "pass")
    sitting.now = START + timedelta(hours=71, minutes=59)
    assert code(sitting.do(0, "go_without")) == "wait-longer"
    sitting.now = START + timedelta(hours=72)
    assert sitting.do(0, "go_without") is None


def test_a_talk_asks_for_two_turns_of_patience() -> None:
    sitting = Table(TALK, 2)
    for seat in (0, 1):
        sitting.do(seat, "pass")
    sitting.wait(seconds=299)
    assert code(sitting.do(1, "go_without")) == "wait-longer"
    sitting.wait(seconds=1)
    assert sitting.do(1, "go_without") is None
