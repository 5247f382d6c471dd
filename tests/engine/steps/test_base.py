"""What all kinds of step have in common."""

import pytest

from sameside.engine import Exercise, Step
from sameside.engine.refusals import Refused
from sameside.engine.state import State
from sameside.engine.steps import KINDS, kind_of, meeting_of, problems_of
from sameside.engine.steps.base import FIRST, First, Kind, Meeting
from tests.engine.examples import code, exercise, step, table
from tests.engine.steps.asking import problems, said


def test_one_answers_for_all() -> None:
    sitting = table(step("write", who="anyone"), step("write", "two", "me"), people=3)
    assert sitting.sees(1).moves[:2] == ("answer", "pass")
    sitting.do(0, "pass")
    assert sitting.sees(0).moves[0] == "go_without"
    assert code(sitting.do(0, "answer", text="x")) == "answered"
    assert sitting.state.places == (0, 0, 0)
    sitting.do(1, "answer", text="Ours.")
    assert sitting.state.places == (1, 1, 1)
    assert [(one.seat, one.passed) for one in sitting.sees(2).past[0].answers] == [(0, True), (1, False)]


def test_when_all_would_rather_not_it_goes_on() -> None:
    sitting = table(step("write", who="anyone"), step("write", "two", "me"), people=3)
    sitting.do(0, "pass")
    sitting.do(1, "pass")
    sitting.do(2, "leave")
    assert sitting.state.places[:2] == (1, 1)


def test_a_meeting_is_over_when_it_awaits_nobody_at_that_step() -> None:
    class Waiting(First):
        finished = Meeting.finished

        def awaits(self, state: State, step: Step) -> tuple[int, ...]:
            return (0,) if step.id == "two" else ()

    assert [Waiting().finished(State(), step("write", name)) for name in ("one", "two")] == [True, False]


def test_a_meeting_that_says_nothing_of_time_is_not_timed() -> None:
    assert (FIRST.seconds(step("write")), FIRST.due(State())) == (0, None)


def test_where_each_answers_alone_there_is_no_meeting() -> None:
    assert meeting_of(step("write")) is None
    assert meeting_of(step("write", who="anyone")) is FIRST
    assert kind_of(step("write")) is KINDS["write"]


def test_what_is_not_answered_takes_no_answer() -> None:
    assert said(step("floor"), {"text": "x"}) == "unknown"
    assert KINDS["write"].leads_to(step("write"), {"text": "x"}) == ""
    with pytest.raises(Refused):
        FIRST.act(State(), step("write"), None, None)  # type: ignore[arg-type]


def test_options_nobody_knows_are_problems() -> None:
    assert problems(step("open", audience=None, of=[], color="red"))[0] == (
        "Step “one” has “color”, which a open step does not know. It knows: of."
    )
    assert problems(step("write", color="red")) == [
        "Step “one” has “color”, which a write step does not know. It knows: min, max, coach."
    ]


def test_a_kind_that_knows_no_options_says_so() -> None:
    class Plain(Kind):
        name = "plain"

        def own_problems(self, exercise: Exercise, step: Step) -> list[str]:
            return []

    one = step("plain", color="red")
    assert Plain().problems(exercise(one), one) == [
        "Step “one” has “color”, which a plain step does not know. It knows: no options."
    ]


def test_what_is_written_says_who_reads_it() -> None:
    assert problems(step("write", audience=None)) == [
        "Step “one” must say its audience: me, practitioner, sealed, circle."
    ]
    assert problems(step("write", audience="all")) == [
        "Step “one” can only have the audience me or practitioner or sealed or circle."
    ]
    assert problems(step("write", who="anyone")) == []
    assert problems(step("write", audience="me", who="anyone")) == [
        "Step “one” is answered by anyone for all, so its audience is circle."
    ]


def test_where_everyone_meets_nobody_is_named() -> None:
    assert problems(step("agree", who="giver")) == ["Step “one” is where everyone meets: leave out who."]
    assert problems(step("agree", who="anyone")) == ["Step “one” is where everyone meets: leave out who."]
    assert problems(step("quiet", audience=None, who="anyone")) == [
        "Step “one” cannot be done by anyone for all: leave out who."
    ]
    assert problems(step("write", who="giver")) == []


def test_numbers_are_whole() -> None:
    for value in ("1", 1.5, True, None):
        assert problems(step("write", min=value)) == ["Step “one”: min must be a whole number from 1 to 4000."]


def test_the_problems_of_an_exercise_name_their_steps() -> None:
    some = exercise(step("write", "a", None), step("nothing", "b"), step("rate", "c"))
    assert [(name, sentence[:20]) for name, sentence in problems_of(some)] == [("a", "Step “a” must say it")]


def test_some_problems_are_those_of_a_step_in_its_exercise() -> None:
    assert [name for name, _ in problems_of(exercise(step("write", "a"), step("floor", "b"), people=(1, 8)))] == ["b"]
