"""What one seat may see and do."""

import pytest

from sameside.engine import seen_by
from sameside.engine.testing.play import START, Table
from tests.engine.examples import SEALED, TALK, exercise, step, table


def test_in_the_lobby_one_begins_or_arrives() -> None:
    sitting = Table(exercise(*SEALED), 2, begin=False)
    sitting.do(0, "arrive")
    mine, other = sitting.sees(0), sitting.sees(1)
    assert (mine.phase, mine.moves, mine.step, mine.place, mine.places) == ("lobby", ("begin", "leave"), None, 0, 2)
    assert other.moves == ("arrive", "leave")
    assert mine.standing == ("here", "awaited")


def test_in_the_lobby_nobody_is_anywhere_yet_whatever_their_role() -> None:
    steps = (step("write", "a", "me", "giver"), step("write", "b", "me"))
    sitting = Table(exercise(*steps, roles=("giver", "taker")), 2, begin=False)
    assert [sitting.sees(seat).place for seat in (0, 1)] == [0, 0]


def test_at_a_step_one_answers_or_passes() -> None:
    view = table(*SEALED).sees(0)
    assert (view.phase, view.step, view.moves) == ("step", SEALED[0], ("answer", "pass", "pause", "leave", "stop"))
    assert (view.mine, view.waiting, view.pause, view.due, view.stage, view.over) == (None, None, None, None, None, "")


def test_of_two_one_sees_that_the_other_has_sealed() -> None:
    sitting = table(*SEALED)
    sitting.do(0, "answer", text="Mine.")
    view = sitting.sees(0)
    assert (view.phase, view.moves) == ("waiting", ("go_without", "pause", "leave", "stop"))
    assert (view.seat, view.step) == (0, SEALED[1])
    assert view.waiting
    assert (view.waiting.who, view.waiting.sealed, view.waiting.seal) == ((1,), False, "")
    assert view.past[0].answers[0].said == {"text": "Mine."}


def test_and_the_words_of_the_seal() -> None:
    steps = (*SEALED[:1], step("write", "more", "me"), SEALED[1])
    sitting = table(*steps)
    sitting.do(0, "answer", text="Mine.")
    sitting.do(1, "answer", text="Yours.")
    sitting.do(0, "pass")
    waiting = sitting.sees(0).waiting
    assert waiting
    assert waiting.sealed
    assert len(waiting.seal.split()) == 4
    passed = table(*steps)
    passed.do(1, "pass")
    passed.do(0, "pass")
    passed.do(0, "pass")
    waiting = passed.sees(0).waiting
    assert waiting
    assert (waiting.sealed, waiting.seal) == (True, "")


@pytest.mark.parametrize(("people", "pace", "who"), [(3, "live", ()), (2, "own", (1,))])
def test_of_more_or_in_their_own_time_one_sees_only_that_others_are_awaited(
    people: int, pace: str, who: tuple[int, ...]
) -> None:
    steps = (*SEALED[:1], step("write", "more", "me"), SEALED[1])
    sitting = table(*steps, people=people, pace=pace)
    sitting.do(1, "answer", text="Yours.")
    for _ in range(2):
        sitting.do(0, "pass")
    waiting = sitting.sees(0).waiting
    assert waiting
    assert (waiting.who, waiting.sealed, waiting.seal) == (who, False, "")


def test_of_three_of_whom_one_has_left_neither_sees_that_the_other_has_sealed() -> None:
    sitting = table(*SEALED[:1], step("write", "more", "me"), SEALED[1], people=3)
    sitting.do(2, "leave")
    sitting.do(1, "answer", text="Yours.")
    for _ in range(2):
        sitting.do(0, "pass")
    waiting = sitting.sees(0).waiting
    assert waiting
    assert (waiting.who, waiting.sealed, waiting.seal) == ((1,), False, "")


def test_where_nothing_is_opened_nothing_is_told() -> None:
    sitting = table(step("write", "a", "me"), step("read", "b", None, together=True))
    sitting.do(0, "pass")
    waiting = sitting.sees(0).waiting
    assert waiting
    assert (waiting.who, waiting.sealed) == ((1,), False)


def test_who_comes_later_sees_others_by_where_they_stand() -> None:
    live, own = Table(exercise(*SEALED), 2, begin=False), Table(exercise(*SEALED), 2, "own", begin=False)
    assert live.sees(0).standing == ("awaited", "awaited")
    assert own.sees(0).standing == ("here", "here")
    assert own.sees(0).moves == ("arrive", "answer", "pass", "pause", "leave", "stop")
    own.do(1, "leave")
    assert own.sees(0).standing == ("here", "left")


def test_whoever_is_away_may_come_back() -> None:
    sitting = table(step("read", "a", None, together=True), step("read", "b", None, together=True))
    sitting.do(0, "go_on")
    sitting.wait(minutes=4)
    sitting.do(0, "go_without")
    view = sitting.sees(1)
    assert (view.phase, view.moves) == ("step", ("arrive", "go_on", "pause", "leave", "stop"))
    sitting.do(0, "pause")
    assert sitting.sees(1).moves == ("arrive", "resume", "leave", "stop")


def test_in_a_pause_who_called_it_may_make_it_longer() -> None:
    sitting = table(step("quiet", audience=None))
    sitting.do(0, "pause")
    assert sitting.sees(0).moves == ("resume", "time_out", "leave", "stop")
    assert sitting.sees(1).moves == ("resume", "leave", "stop")
    assert sitting.sees(1).due is None
    sitting.do(0, "time_out", minutes=20)
    view = sitting.sees(1)
    assert (view.phase, view.moves) == ("paused", ("leave", "stop"))
    assert view.pause
    assert view.due == view.pause.back_at
    assert view.step
    sitting.wait(minutes=20)
    assert sitting.sees(1).moves == ("resume", "leave", "stop")


def test_where_each_is_alone_all_see_when_a_break_is_over() -> None:
    sitting = table(*SEALED)
    sitting.do(0, "time_out", minutes=20)
    assert [sitting.sees(seat).due for seat in (0, 1)] == [START.replace(minute=20)] * 2


def test_who_has_left_sees_nothing_of_a_break_nor_of_a_deadline() -> None:
    sitting = table(step("write", "a", "me"), step("quiet", "b", None), people=4)
    sitting.do(3, "leave")
    for seat in range(3):
        sitting.do(seat, "pass")
    assert sitting.sees(0).due is not None
    assert sitting.sees(3).due is None
    sitting.do(0, "time_out", minutes=20)
    assert sitting.sees(1).pause is not None
    assert (sitting.sees(3).pause, sitting.sees(3).due) == (None, None)


def test_who_is_done_learns_nothing_of_how_it_goes_on_for_the_others() -> None:
    sitting = table(step("write", "a", "me"), people=2)
    sitting.do(0, "pass")
    before = sitting.sees(0)
    sitting.do(1, "time_out", minutes=20)
    assert sitting.sees(0) == before
    sitting.do(1, "stop")
    assert sitting.state.over == "stopped"
    assert sitting.sees(0) == before


def test_of_a_break_whose_caller_left_anyone_is_free() -> None:
    sitting = table(*SEALED, people=3)
    sitting.do(0, "time_out", minutes=20)
    sitting.do(0, "leave")
    assert sitting.sees(1).moves == ("resume", "leave", "stop")


def test_a_talk_has_its_topic_on_the_table() -> None:
    sitting = Table(TALK, 2)
    assert sitting.sees(0).topic == ""
    sitting.do(0, "draft", text="Saturday", version=0)
    sitting.do(1, "accept", version=1)
    view = sitting.sees(1)
    assert view.step
    assert (view.step.id, view.topic, view.due) == ("talk", "Saturday", START.replace(minute=2))
    assert view.agreements == ()


def test_the_end_shows_why_and_what_was_agreed() -> None:
    sitting = Table(TALK, 2)
    sitting.do(0, "draft", text="Saturday", version=0)
    sitting.do(1, "accept", version=1)
    sitting.do(1, "stop")
    view = sitting.sees(0)
    assert (view.phase, view.over, view.moves, view.step, view.due) == ("over", "stopped", (), None, None)
    assert view.agreements == (("topic", START.replace(day=15).date()),)
    assert view.place == 1


def test_who_is_done_is_done() -> None:
    sitting = table(step("write", audience="me"))
    sitting.do(0, "pass")
    view = sitting.sees(0)
    assert (view.phase, view.moves, view.place, view.step) == ("done", (), 1, None)


def test_who_left_sees_how_it_stood_then() -> None:
    sitting = table(*SEALED, people=4)
    sitting.do(0, "answer", text="Mine.")
    sitting.do(0, "leave")
    before = sitting.sees(0)
    assert (before.phase, before.moves, before.step, before.place) == ("left", (), None, 0)
    assert before.past[0].answers[0].said == {"text": "Mine."}
    sitting.do(1, "leave")
    sitting.do(2, "pass")
    sitting.do(3, "pass")
    assert sitting.state.opened
    assert sitting.sees(0) == before
    assert before.standing == ("left", "here", "here", "here")


def test_a_guess_shows_what_is_guessed_at() -> None:
    rated = step("rate", "rated", "sealed")
    sitting = table(rated, step("guess", "guess", "sealed", of="rated"))
    assert sitting.sees(0).target is None
    sitting.do(0, "pass")
    assert sitting.sees(0).target == rated


def test_there_is_no_view_for_a_seat_that_does_not_exist() -> None:
    sitting = table(*SEALED)
    with pytest.raises(IndexError):
        seen_by(sitting.exercise, sitting.state, 5)


def test_own_words_stand_beside_the_step() -> None:
    sitting = table(step("write", who="anyone"), people=3)
    sitting.do(0, "pass")
    mine = sitting.sees(0).mine
    assert mine
    assert mine.passed
    assert sitting.sees(1).mine is None


def test_roles_are_told() -> None:
    sitting = table(step("write", audience="me"), people=2, roles=("giver", "taker"))
    assert [sitting.sees(seat).role for seat in (0, 1)] == ["giver", "taker"]
