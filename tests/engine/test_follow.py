"""What follows by itself."""

from dataclasses import replace

from sameside.engine.follow import what_follows
from sameside.engine.testing.play import START, Table
from tests.engine.examples import SEALED, TALK, exercise, step, table


def test_it_is_over_when_too_few_stay() -> None:
    sitting = table(*SEALED, people=3, least=2)
    sitting.do(0, "leave")
    assert not sitting.state.over
    sitting.do(1, "leave")
    assert sitting.state.over == "few"
    assert sitting.log[-1].seat is None


def test_also_before_it_begins() -> None:
    sitting = Table(TALK, 2, begin=False)
    sitting.do(1, "leave")
    assert sitting.state.over == "few"


def test_whoever_leaves_after_finishing_is_not_missed() -> None:
    sitting = table(step("write", audience="me"), step("write", "two", "me"), people=2, least=2)
    for _ in range(2):
        sitting.do(0, "pass")
    assert sitting.do(0, "leave") is None
    assert not sitting.state.over
    for _ in range(2):
        sitting.do(1, "pass")
    assert sitting.state.over == "finished"


def test_it_is_finished_when_all_are_done() -> None:
    sitting = table(step("write", audience="me"), people=2)
    sitting.do(0, "pass")
    assert not sitting.state.over
    sitting.do(1, "pass")
    assert sitting.state.over == "finished"
    assert what_follows(sitting.exercise, sitting.state, START) is None


def test_nothing_follows_in_a_pause_but_the_end() -> None:
    sitting = table(*SEALED, people=3)
    sitting.do(0, "answer", text="a")
    sitting.do(1, "answer", text="b")
    sitting.do(0, "pause")
    sitting.do(2, "leave")
    assert sitting.state.meeting == ""
    sitting.do(1, "resume")
    assert sitting.state.meeting == "together"


def test_in_a_pause_it_can_be_over() -> None:
    sitting = table(step("write", audience="me"), people=2)
    sitting.do(0, "pass")
    sitting.do(1, "pause")
    sitting.do(1, "leave")
    assert sitting.state.over == "finished"


def test_nobody_meets_while_nobody_is_here() -> None:
    sitting = table(step("read", "a", None, together=True), step("read", "b", None, together=True), people=3)
    sitting.do(0, "go_on")
    sitting.wait(minutes=4)
    sitting.do(0, "go_without")
    sitting.do(0, "leave")
    assert sitting.state.present == ()
    assert sitting.state.meeting == "b"
    sitting.do(1, "go_on")
    assert sitting.state.over == "finished" or sitting.state.places == (1, 2, 2)


def test_all_meet_where_all_have_come() -> None:
    sitting = table(*SEALED, people=2)
    sitting.do(0, "pass")
    assert sitting.state.meeting == ""
    sitting.do(1, "pass")
    assert sitting.state.meeting == "together"


def test_in_their_own_time_those_who_have_yet_to_come_are_waited_for() -> None:
    sitting = Table(exercise(*SEALED), 2, "own", begin=False)
    sitting.do(0, "arrive")
    sitting.do(0, "pass")
    assert sitting.state.meeting == ""
    sitting.do(1, "pass")
    assert sitting.state.meeting == "together"


def test_nobody_meets_without_somebody_who_is_already_further_on() -> None:
    sitting = table(step("write", "a", "me"), step("read", "b", None, together=True), step("write", "c", "me"))
    apart = replace(sitting.state, places=(1, 2))
    assert what_follows(sitting.exercise, apart, START) is None


def test_while_somebody_is_away_whoever_is_done_ends_it_for_nobody() -> None:
    sitting = table(step("read", "a", None, together=True), step("write", "b", "me"))
    sitting.do(0, "go_on")
    sitting.wait(minutes=11)
    assert sitting.do(0, "go_without") is None
    assert sitting.do(0, "pass") is None
    assert (sitting.state.standing, sitting.state.places, sitting.state.over) == (("here", "away"), (2, 1), "")
    assert sitting.do(1, "answer", text="Later.") is None
    assert sitting.state.over == "finished"


def test_what_was_answered_before_does_not_lead_the_way() -> None:
    steps = (
        step("write", "a"), step("choose", "b", "circle", "anyone", options=("x", "y"), next={"y": "d"}), step("write", "c", "me"),
        step("write", "d", "me"),
    )  # fmt: skip
    sitting = table(*steps)
    for seat in (0, 1):
        sitting.do(seat, "answer", text="Before.")
    sitting.do(1, "answer", options="y")
    assert sitting.state.places == (3, 3)


def test_where_nobody_meets_nothing_ends_by_itself() -> None:
    sitting = table(step("write", audience="me"))
    assert what_follows(sitting.exercise, replace(sitting.state, meeting="one"), START) is None
