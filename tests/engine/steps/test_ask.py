"""`ask`: a teller, and an asker who may only ask open questions."""

from datetime import timedelta

import pytest

from sameside.engine.refusals import Refused
from sameside.engine.steps.ask.question import open_question
from sameside.engine.testing.play import START
from sameside.engine.testing.script import act_out
from tests.engine.examples import code, exercise, step, table
from tests.engine.steps.asking import problems

ASK = exercise(step("ask", questions=2, seconds=90))
TWO, THREE = "Cast: Maya, Jonas\n", "Cast: Maya, Jonas, Ada\n"


def test_each_tells_once_and_is_asked_so_often() -> None:
    act_out(ASK, TWO + """
        Maya may: tell, pass
        Jonas may: go_without
        Jonas tries to tell: refused only-listen
        Jonas tries to enough: refused not-your-part
        Maya tries to enough: refused moved-on
        Maya tells: It began in May.
        Maya may: enough, go_without
        Jonas may: ask, pass
        Maya tries to ask: refused only-listen
        Jonas tries to tell: refused moved-on
        Jonas asks: How did it begin?
        Maya may: answer, pass, enough
        Jonas tries to enough: refused not-your-part
        Maya answers: Slowly.
        Jonas asks: What came next?
        Maya passes
        Jonas may: tell, pass
        Jonas sees: Slowly.
        Jonas tells: I saw it in June.
        Maya passes
        It is over: finished
        Maya sees: I saw it in June.
    """)  # fmt: skip


def test_with_three_the_asker_is_the_next_one() -> None:
    act_out(ASK, THREE + "Maya passes\nJonas tells: Mine.\nAda may: ask, pass\nJonas has said enough\nAda tells: Mine.\nMaya may: ask, pass\n"
            "Maya has said enough\nIt is over: finished")  # fmt: skip


def test_whoever_would_rather_not_answer_one_question_may_be_asked_another() -> None:
    act_out(ASK, TWO + "Maya tells: Mine.\nJonas asks: What then?\nJonas tries to answer: refused only-listen\nMaya passes\n"
            "Jonas may: ask, pass\nMaya may: enough, go_without")  # fmt: skip


def test_the_one_who_asks_asks_open_questions_only() -> None:
    sitting = act_out(ASK, TWO + "Maya tells: Mine.")
    assert code(sitting.do(1, "ask", text="Did you?")) == "closed-question"
    assert code(sitting.do(1, "ask", text="Tell me.")) == "not-a-question"
    assert sitting.do(1, "ask", text="What then?") is None
    assert sitting.do(0, "answer", text="I") is None


def test_the_log_says_who_passed_a_question() -> None:
    sitting = act_out(ASK, TWO + "Maya tells: Mine.\nJonas asks: What then?\nMaya passes")
    assert (sitting.log[-1].kind, sitting.log[-1].seat) == ("ask.passed", 0)
    assert [(line.seat, line.how) for _, line in sitting.state.stage.lines][-1] == (0, "passed")


def test_whoever_neither_tells_nor_asks_only_listens() -> None:
    act_out(
        ASK,
        THREE
        + "Ada may: go_without\nMaya tells: Mine.\nAda may: go_without\nJonas asks: What then?\nAda may: go_without",
    )


@pytest.mark.parametrize(("who", "seat"), [("Maya", 0), ("Jonas", 1)])
def test_the_log_says_who_had_enough(who: str, seat: int) -> None:
    sitting = act_out(ASK, TWO + f"Maya tells: Mine.\n{who} has said enough")
    assert (sitting.log[-1].kind, sitting.log[-1].seat) == ("ask.next", seat)


def test_when_the_asker_leaves_another_asks() -> None:
    sitting = act_out(ASK, THREE + "Maya tells: Mine.\nJonas leaves\nAda may: ask, pass")
    assert sitting.log[-1].kind == "ask.asker"


def test_when_the_teller_leaves_the_next_one_tells() -> None:
    act_out(
        ASK,
        THREE
        + "Maya tells: Mine.\nMaya leaves\nMaya sees: Mine.\nJonas may: tell, pass\nJonas leaves\nIt is over: finished",
    )


def test_when_the_asker_goes_away_and_nobody_else_is_here_it_goes_on() -> None:
    alone = table(step("ask"), step("write", "after", "me"))
    alone.do(0, "tell", text="Mine.")
    alone.wait(minutes=4)
    alone.do(0, "go_without")
    assert alone.state.places == (1, 1)


def test_a_round_is_timed_where_all_are_there() -> None:
    sitting = act_out(ASK, TWO + "Maya tells: Mine.")
    assert sitting.sees(0).due == START + timedelta(seconds=90)
    assert (sitting.sees(1).stage or {})["until"] == START + timedelta(seconds=90)
    sitting.wait(seconds=60)
    sitting.do(0, "pause")
    sitting.wait(seconds=60)
    sitting.do(0, "resume")
    assert sitting.sees(0).due == START + timedelta(seconds=150)
    sitting.wait(seconds=40)
    assert (sitting.sees(0).stage or {})["rang"] is True
    assert sitting.sees(0).due is None
    sitting.do(0, "pause")
    sitting.wait(seconds=60)
    sitting.do(0, "resume")
    assert sitting.state.stage.until == START + timedelta(seconds=150)
    sitting.do(0, "enough")
    assert sitting.sees(0).due == sitting.now + timedelta(seconds=90)
    assert (sitting.sees(0).stage or {})["rang"] is False


def test_without_seconds_or_in_their_own_time_it_is_not() -> None:
    assert table(step("ask")).sees(0).due is None
    assert act_out(ASK, TWO + "Maya tells: Mine.", "own").sees(0).due is None


def test_patience_is_as_long_as_two_rounds() -> None:
    sitting = table(step("ask", seconds=600))
    sitting.wait(minutes=20)
    assert code(sitting.do(1, "go_without")) == "wait-longer"
    sitting.wait(minutes=1)
    assert sitting.do(1, "go_without") is None


def test_what_a_round_shows() -> None:
    sitting = act_out(ASK, TWO + "Maya tells: Mine.\nJonas asks: What else?")
    stage = sitting.sees(0).stage
    assert stage
    assert {name: stage[name] for name in ("turn", "teller", "asker", "phase", "left", "over")} == {
        "turn": 1, "teller": 0, "asker": 1, "phase": "answer", "left": 1, "over": False,
    }  # fmt: skip
    assert [(turn, line.seat, line.how, line.said) for turn, line in stage["lines"]] == [
        (1, 0, "told", {"text": "Mine."}), (1, 1, "asked", {"text": "What else?"}),
    ]  # fmt: skip


def test_each_round_has_the_number_after_the_one_before() -> None:
    sitting = act_out(ASK, THREE + "Maya tells: Mine.\nJonas has said enough\nJonas tells: Mine too.")
    stage = sitting.sees(0).stage
    assert stage
    assert (stage["turn"], [turn for turn, _ in stage["lines"]]) == (2, [1, 2])


def test_an_intent_for_another_turn_is_refused() -> None:
    sitting = table(step("ask"))
    assert code(sitting.do(0, "tell", text="x", turn=2)) == "moved-on"
    assert code(sitting.do(0, "tell", text="x" * 2001, turn="1")) == "too-long"
    assert code(sitting.do(0, "tell", text="")) == "empty"
    assert sitting.do(0, "tell", text="x" * 2000, turn=1) is None
    assert (sitting.sees(0).stage or {})["left"] == 3


@pytest.mark.parametrize(
    "question",
    ["What came next?", "“How was that?”", "And you? (really?)", "为什么？", "لماذا؟", "Does-ish things matter how?"],
)
def test_an_open_question_is_taken(question: str) -> None:
    open_question(question)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [("Tell me.", "not-a-question"), ("Did you?", "closed-question"), ("“Isn’t it?”", "closed-question"),
     ("WILL you?", "closed-question"), ("(Do you?)", "closed-question")],
)  # fmt: skip
def test_any_other_is_refused_for_a_reason(question: str, wanted: str) -> None:
    with pytest.raises(Refused) as caught:
        open_question(question)
    assert caught.value.refusal.code == wanted


def test_problems_are_named() -> None:
    assert problems(step("ask", questions=12, seconds=3600)) == []
    assert problems(step("ask")) == []
    assert problems(step("ask", questions=0, seconds=3601), people=(1, 8)) == [
        "Step “one”: questions must be a whole number from 1 to 12.",
        "Step “one”: seconds must be a whole number from 0 to 3600.",
        "Step “one” needs two people or more: raise the smallest number in people.",
    ]
