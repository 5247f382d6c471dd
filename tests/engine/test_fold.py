"""Reading the log."""

from datetime import timedelta

import pytest

from sameside.engine import Event, fold
from sameside.engine.testing.play import START, Table
from tests.engine.examples import SEALED, TALK, exercise, step, table


def test_the_log_is_read_on_top_of_an_earlier_state() -> None:
    sitting = table(*SEALED)
    sitting.do(0, "answer", text="a")
    half = fold(sitting.exercise, sitting.log[:3])
    assert fold(sitting.exercise, sitting.log[3:], half) == fold(sitting.exercise, sitting.log) == sitting.state


def test_an_event_nobody_knows_changes_only_the_count() -> None:
    sitting = table(*SEALED)
    after = fold(sitting.exercise, [Event(9, START, None, "erased"), Event(10, START, None, "x", "own")], sitting.state)
    assert (after.seq, after.places, after.answers) == (10, sitting.state.places, sitting.state.answers)


def test_in_their_own_time_it_has_begun_at_once() -> None:
    sitting = Table(exercise(*SEALED), 2, "own", begin=False)
    assert sitting.state.begun == START
    assert Table(exercise(*SEALED), 2, begin=False).state.begun is None


def test_a_branch_leads_on_and_not_over_the_roles_of_others() -> None:
    steps = (
        step("choose", "a", "me", options=("x", "y"), next={"y": "c"}),
        step("write", "b", "me"),
        step("write", "c", "me"),
    )
    sitting = table(*steps, people=2)
    sitting.do(0, "answer", options="y")
    sitting.do(1, "answer", options="x")
    assert sitting.state.places == (2, 1)
    assert sitting.log[-2].body == {"to": "c"}
    assert sitting.log[-1].body == {}


def test_on_the_way_a_seat_passes_by_the_steps_of_other_roles() -> None:
    steps = (step("write", "a", "me"), step("write", "b", "me", "taker"), step("write", "c", "me"))
    sitting = table(*steps, roles=("giver", "taker"))
    for seat in (0, 1):
        sitting.do(seat, "pass")
    assert sitting.state.places == (2, 1)


def test_one_answers_for_all_and_leads_all() -> None:
    steps = (
        step("choose", "a", "circle", "anyone", options=("x", "y"), next={"y": "c"}), step("write", "b", "me"),
        step("write", "c", "me"),
    )  # fmt: skip
    sitting = table(*steps, people=3)
    sitting.do(2, "answer", options="y")
    assert sitting.state.places == (2, 2, 2)
    assert sitting.log[-2].body == {}
    assert sitting.log[-1].kind == "parted"
    assert sitting.log[-1].body == {"to": "c"}


def test_when_all_have_parted_no_meeting_is_held_and_what_it_came_to_is_kept() -> None:
    sitting = table(step("agree", "a"), step("write", "b", "me"))
    sitting.do(0, "draft", text="Saturday", version=0)
    held = sitting.state.stage
    sitting.do(1, "accept", version=1)
    assert (sitting.state.meeting, sitting.state.stage) == ("", None)
    assert sitting.state.stages["a"].said == held.said


def test_whoever_is_away_is_brought_along_and_what_they_missed_counts_as_passed() -> None:
    steps = (
        step("write", "a", "me"), step("read", "b", None), step("write", "c", "circle", "taker"), step("write", "d", "sealed"),
        step("open", "e", None, of=("d",)),
    )  # fmt: skip
    sitting = table(*steps, people=2, roles=("giver", "taker"))
    sitting.do(1, "answer", text="kept")
    for move in ("answer", "go_on", "answer"):
        sitting.do(0, move, text="mine")
    sitting.wait(minutes=11)
    assert sitting.do(0, "go_without") is None
    passed = {name: answer.passed for (name, seat), answer in sitting.state.answers.items() if seat == 1}
    assert passed == {"a": False, "c": True, "d": True}
    assert ("c", 0) not in sitting.state.answers
    assert sitting.state.places == (4, 4)
    assert sitting.state.answers["d", 1].seq == next(event.seq for event in sitting.log if event.kind == "caught_up")


def test_a_longer_break_keeps_its_beginning() -> None:
    sitting = table(*SEALED)
    sitting.do(0, "pause")
    sitting.wait(minutes=5)
    sitting.do(0, "time_out", minutes=20)
    pause = sitting.state.pause
    assert pause
    assert pause.at == START
    assert pause.back_at == START + timedelta(minutes=25)


def test_a_pause_moves_the_deadline() -> None:
    sitting = table(step("quiet", audience=None, seconds=60))
    sitting.wait(seconds=10)
    sitting.do(0, "pause")
    sitting.wait(minutes=30)
    sitting.do(1, "resume")
    assert sitting.state.stage.until == START + timedelta(minutes=31)
    assert sitting.state.pause is None


def test_events_that_do_not_fit_change_nothing() -> None:
    sitting = table(step("quiet", audience=None, seconds=60))
    for event in (
        Event(9, START, None, "resumed"),
        Event(9, START, None, "arrived"),
        Event(9, START, None, "rang", "other"),
        Event(9, START, None, "rang"),
    ):
        after = fold(sitting.exercise, [event], sitting.state)
        assert (after.stage, after.standing, after.pause) == (sitting.state.stage, sitting.state.standing, None)


def test_leaving_keeps_how_it_stood() -> None:
    sitting = Table(TALK, 3)
    sitting.do(1, "leave")
    parting = sitting.state.parting[1]
    assert parting.standing == ("here", "left", "here")
    assert parting.meeting == "topic"
    assert parting.stage.version == 0
    assert sitting.state.left_at[1] == next(event.seq for event in sitting.log if event.kind == "left")


@pytest.mark.parametrize(("pace", "public"), [("live", 2), ("own", 0)])
def test_only_where_all_are_there_at_once_is_coming_noticed(pace: str, public: int) -> None:
    sitting = Table(exercise(*SEALED, people=(1, 8)), 2, pace, begin=False)
    sitting.wait(minutes=2)
    sitting.do(0, "arrive")
    assert sitting.state.public_at == START + timedelta(minutes=public)
    assert sitting.state.heard[0] == START + timedelta(minutes=2)


@pytest.mark.parametrize("move", ["answer", "pass"])
@pytest.mark.parametrize(("audience", "minutes"), [("me", 0), ("practitioner", 0), ("sealed", 0), ("circle", 2)])
def test_what_is_not_for_all_is_not_noticed(audience: str, minutes: int, move: str) -> None:
    sitting = table(step("write", audience=audience), step("read", "two", None))
    sitting.wait(minutes=2)
    sitting.do(0, move, text="a")
    assert sitting.state.public_at == START + timedelta(minutes=minutes)


def test_neither_is_who_is_ready_nor_what_nobody_did() -> None:
    sitting = table(step("quiet", audience=None, seconds=60))
    sitting.wait(minutes=2)
    sitting.do(0, "go_on")
    assert sitting.state.public_at == START
    sitting.do(0, "pause")
    assert sitting.state.public_at == START + timedelta(minutes=2)


def test_where_each_comes_in_their_own_time_nobody_notices_who_is_not_waited_for() -> None:
    sitting = table(step("write", audience="me"), step("read", "two", None, together=True), pace="own")
    sitting.do(0, "pass")
    sitting.wait(hours=73)
    noticed = sitting.state.public_at
    after = fold(sitting.exercise, [Event(9, sitting.now, 0, "away", body={"who": [1]})], sitting.state)
    assert after.standing[1] == "away"
    assert after.public_at == noticed


def test_nor_does_anybody_notice_who_is_brought_along() -> None:
    sitting = table(*SEALED)
    later = START + timedelta(minutes=5)
    after = fold(sitting.exercise, [Event(9, later, 0, "caught_up", "together")], sitting.state)
    assert (after.places[0], after.public_at) == (1, START)


def test_what_nobody_did_is_heard_of_nobody() -> None:
    sitting = table(step("quiet", audience=None, seconds=60))
    sitting.wait(minutes=2)
    assert sitting.log[-1].seat is None
    assert set(sitting.state.heard) == {0, 1}


def test_only_a_key_that_was_given_is_known_again() -> None:
    sitting = table(*SEALED)
    sitting.do(0, "answer", key="once", text="a")
    assert "" not in sitting.state.keys
    assert "0:once" in sitting.state.keys


def test_whoever_has_no_part_in_the_first_step_begins_at_their_own() -> None:
    steps = (step("write", "a", "me", "taker"), step("write", "b", "me", "giver"))
    assert table(*steps, roles=("giver", "taker")).state.places == (1, 0)


def test_a_meeting_at_a_step_where_nobody_meets_is_read_without_one() -> None:
    sitting = table(step("write", audience="me"), step("write", "two", "me"))
    met = fold(sitting.exercise, [Event(9, START, None, "met", "one")], sitting.state)
    assert (met.meeting, met.stage) == ("one", None)
    rang = fold(sitting.exercise, [Event(10, START, None, "rang", "one")], met)
    assert (rang.meeting, rang.stage) == ("one", None)
    parted = fold(sitting.exercise, [Event(11, START, None, "parted", "one")], rang)
    assert (parted.meeting, dict(parted.stages), parted.places) == ("", {"one": None}, (1, 1))


def test_the_end_says_why_and_when() -> None:
    sitting = table(*SEALED)
    sitting.do(0, "pause")
    sitting.wait(minutes=1)
    sitting.do(1, "stop")
    assert (sitting.state.over, sitting.state.over_at, sitting.state.pause) == ("stopped", sitting.now, None)


def test_a_seal_opens_once() -> None:
    twice = (step("write", "own", "sealed"), step("open", "a", None, of=("own",)), step("open", "b", None, of=("own",)))
    sitting = table(*twice, people=1)
    sitting.do(0, "answer", text="x")
    first = sitting.state.opened["own"]
    sitting.do(0, "go_on")
    assert sitting.state.meeting == "b"
    assert sitting.state.opened["own"] == first


def test_a_pause_is_by_whoever_called_it() -> None:
    for seat in (0, 1):
        sitting = table(*SEALED)
        sitting.do(seat, "pause")
        assert sitting.state.pause
        assert sitting.state.pause.by == seat


def test_also_the_first_seat_is_brought_along() -> None:
    sitting = table(*SEALED, people=2)
    sitting.do(1, "pass")
    sitting.wait(minutes=10)
    assert sitting.do(1, "go_without") is None
    missed = sitting.state.answers["own", 0]
    assert (missed.passed, sitting.state.places) == (True, (1, 1))
