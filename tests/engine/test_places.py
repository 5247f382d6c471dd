"""Where each seat stands, and whom it waits for."""

from sameside.engine.places import awaited, is_done, place_from, step_at
from sameside.engine.testing.play import Table
from tests.engine.examples import SEALED, exercise, step, table

MIXED = exercise(
    step("write", "a", "me", "giver"), step("write", "b", "me"), step("quiet", "c", None), step("write", "d", "me", "taker"),
)  # fmt: skip


def test_a_seat_goes_to_the_next_step_that_concerns_its_role() -> None:
    assert place_from(MIXED, "giver", 0) == 0
    assert place_from(MIXED, "taker", 0) == 1
    assert place_from(MIXED, "taker", 2) == 2
    assert place_from(MIXED, "giver", 3) == 4
    assert place_from(MIXED, "taker", 3) == 3


def test_nobody_is_anywhere_before_it_begins() -> None:
    lobby = Table(exercise(*SEALED), 2, begin=False)
    assert step_at(lobby.exercise, lobby.state, 0) is None
    assert not is_done(lobby.exercise, lobby.state, 0)


def test_whoever_is_behind_is_waited_for() -> None:
    sitting = table(*SEALED, people=3)
    assert awaited(sitting.exercise, sitting.state, 0) == ()
    sitting.do(0, "answer", text="mine")
    assert awaited(sitting.exercise, sitting.state, 0) == (1, 2)
    sitting.do(1, "answer", text="mine")
    assert awaited(sitting.exercise, sitting.state, 0) == (2,)
    assert awaited(sitting.exercise, sitting.state, 2) == ()


def test_who_has_something_to_do_alone_waits_for_nobody() -> None:
    sitting = table(step("write", "a", "me"), step("write", "b", "me"), people=2)
    sitting.do(0, "pass")
    assert sitting.state.places == (1, 0)
    assert awaited(sitting.exercise, sitting.state, 0) == ()
    assert "go_without" not in sitting.sees(0).moves


def test_where_all_meet_only_who_is_ready_waits() -> None:
    sitting = table(step("read", together=True), people=2)
    assert awaited(sitting.exercise, sitting.state, 0) == ()
    sitting.do(0, "go_on")
    assert awaited(sitting.exercise, sitting.state, 0) == (1,)
    assert awaited(sitting.exercise, sitting.state, 1) == ()


def test_at_the_end_a_seat_is_done() -> None:
    sitting = table(step("write", audience="me"), people=2)
    sitting.do(0, "pass")
    assert is_done(sitting.exercise, sitting.state, 0)
    assert not is_done(sitting.exercise, sitting.state, 1)
    assert step_at(sitting.exercise, sitting.state, 0) is None
    assert awaited(sitting.exercise, sitting.state, 0) == ()
