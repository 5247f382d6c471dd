"""What one seat may read, by whom and until when."""

from dataclasses import replace

from sameside.engine import fold
from sameside.engine.shown import Shown, own_answer
from sameside.engine.testing.play import Table
from tests.engine.examples import SEALED, TALK, step, table


def readable(sitting: Table, seat: int) -> dict[str, list[int]]:
    return {past.step.id: [one.seat for one in past.answers] for past in sitting.sees(seat).past}


def test_each_audience_reads_what_it_may() -> None:
    steps = tuple(step("write", name, name) for name in ("me", "practitioner", "sealed", "circle"))
    sitting = table(*steps, step("write", "last", "me"))
    for seat in (1, 0):
        for _ in range(4):
            sitting.do(seat, "answer", text=f"of {seat}")
    assert readable(sitting, 0) == {"me": [0], "practitioner": [0], "sealed": [0], "circle": [0, 1]}


def test_what_is_read_leaves_no_answer_to_look_back_on() -> None:
    sitting = table(step("read", "a", None), step("write", "b", "me"))
    sitting.do(0, "go_on")
    assert sitting.sees(0).past == ()


def test_who_left_before_the_opening_reads_nothing_and_is_not_read() -> None:
    sitting = table(*SEALED, people=3)
    for seat in range(2):
        sitting.do(seat, "answer", text="x")
    sitting.do(0, "leave")
    sitting.do(2, "answer", text="x")
    assert readable(sitting, 0) == {"own": [0]}
    assert sitting.sees(0).past[0].answers[0].salt == ""
    assert readable(sitting, 1) == {"own": [1, 2]}


def test_who_left_after_it_keeps_what_they_saw() -> None:
    sitting = table(*SEALED, people=3)
    for seat in range(3):
        sitting.do(seat, "answer", text="x")
    sitting.do(0, "leave")
    assert readable(sitting, 0) == {"own": [0, 1, 2]}
    assert readable(sitting, 1) == {"own": [0, 1, 2]}
    assert sitting.sees(0).past[0].answers[1].salt


def test_who_left_does_not_read_on() -> None:
    sitting = table(step("write"), step("write", "two"), people=3)
    sitting.do(1, "answer", text="before")
    sitting.do(0, "leave")
    sitting.do(2, "answer", text="after")
    assert readable(sitting, 0) == {"one": [1]}


def test_salt_never_stands_among_the_words() -> None:
    sitting = table(*SEALED, people=1)
    sitting.do(0, "answer", text="x")
    assert sitting.sees(0).past[0].answers[0].said == {"text": "x"}


def test_ones_own_words_beside_the_step_come_without_their_salt() -> None:
    sitting = table(*SEALED)
    sitting.do(0, "answer", text="x")
    mine = own_answer(sitting.state, SEALED[0], 0)
    assert mine
    assert (mine.said, mine.salt) == ({"text": "x"}, "")
    assert mine.seal


def test_a_seal_has_words_and_nothing_has_none() -> None:
    assert Shown(0, True, None).seal_words == ""
    assert Shown(0, False, None, "0" * 64).seal_words == "babab babab babab babab"


def test_a_talk_is_looked_back_on_by_those_who_were_in_it() -> None:
    sitting = Table(TALK, 3)
    sitting.do(0, "draft", text="Saturday", version=0)
    assert sitting.sees(0).past == ()
    for seat in (1, 2):
        sitting.do(seat, "accept", version=1)
    assert [past.step.id for past in sitting.sees(0).past] == ["topic"]
    sitting.do(0, "speak", text="One.")
    sitting.do(2, "leave")
    gone = sitting.sees(2).past
    assert [past.step.id for past in gone] == ["topic", "talk"]
    sitting.do(1, "say_back", text="Two.")
    assert sitting.sees(2).past == gone
    sitting.do(0, "stop")
    stage = sitting.sees(1).past[1].stage
    assert stage
    assert "next" not in stage
    assert stage["chunks"][0].backs[0].said == {"text": "Two."}
    assert sitting.sees(2).past == gone


TALKS = (step("write", "first", "me"), step("agree", "topic"), step("ask", "talk"), step("write", "last", "me"))


def agreed_and_asked(sitting: Table) -> None:
    """Those who stay agree on something and tell each other about it."""
    sitting.do(0, "draft", text="Saturday", version=0)
    sitting.do(1, "accept", version=1)
    sitting.do(0, "tell", text="Mine.")
    sitting.do(0, "enough")
    sitting.do(1, "tell", text="Yours.")
    sitting.do(1, "enough")
    assert [past.step.id for past in sitting.sees(0).past if past.stage] == ["topic", "talk"]


def test_who_left_looks_back_on_no_talk_that_began_after_that() -> None:
    sitting = table(*TALKS, people=3)
    for seat in range(3):
        sitting.do(seat, "pass")
    sitting.do(2, "leave")
    agreed_and_asked(sitting)
    (topic,) = (past for past in sitting.sees(2).past if past.stage is not None)
    assert topic.step.id == "topic"
    assert (topic.stage or {})["text"] is None


def test_nor_who_left_while_waiting_for_it_to_begin() -> None:
    sitting = table(*TALKS, people=3)
    sitting.do(2, "pass")
    assert sitting.sees(2).phase == "waiting"
    sitting.do(2, "leave")
    for seat in range(2):
        sitting.do(seat, "pass")
    agreed_and_asked(sitting)
    assert [past.step.id for past in sitting.sees(2).past] == ["first"]


def test_a_meeting_without_words_is_not_looked_back_on() -> None:
    sitting = table(step("quiet", "a", None), step("write", "b", "me"))
    for seat in (0, 1):
        sitting.do(seat, "go_on")
    assert sitting.sees(0).past == ()


def test_erased_words_are_gone_and_the_answer_stays() -> None:
    sitting = table(step("write"), step("write", "two"))
    sitting.do(0, "answer", text="x")
    state = fold(sitting.exercise, [replace(event, said=None) for event in sitting.log])
    sitting.state = state
    (shown,) = sitting.sees(1).past[0].answers
    assert (shown.said, shown.passed) == (None, False)


def test_of_erased_words_that_were_sealed_the_seal_stays_and_the_salt_goes() -> None:
    sitting = table(*SEALED)
    for seat in (0, 1):
        sitting.do(seat, "answer", text="x")
    before = sitting.sees(1).past[0].answers[0]
    sitting.state = fold(sitting.exercise, [replace(event, said=None) for event in sitting.log])
    after = sitting.sees(1).past[0].answers[0]
    assert (after.seat, after.said, after.salt) == (0, None, "")
    assert len(after.seal) == 64
    assert after.seal == before.seal
