"""`guess`: what did the other answer, and how sure am I?"""

import pytest

from sameside.engine.state import State
from sameside.engine.steps.guess import about
from tests.engine.examples import exercise, step, table
from tests.engine.steps.asking import problems, said

RATED = step("rate", "rated", "sealed")
GUESS = step("guess", "guessed", "sealed", of="rated")
BOTH = exercise(RATED, GUESS)


def test_a_guess_has_the_shape_of_the_answer() -> None:
    assert said(GUESS, {"value": 4, "sure": "9"}, BOTH) == {"about": 1, "sure": 9, "value": 4}


@pytest.mark.parametrize(
    ("body", "code"),
    [({"value": 4}, "bad-number"), ({"value": 4, "sure": 11}, "bad-number"), ({"value": 4, "sure": -1}, "bad-number"),
     ({"sure": 5}, "bad-number")],
)  # fmt: skip
def test_a_guess_that_does_not_fit_is_refused(body: dict[str, int], code: str) -> None:
    assert said(GUESS, body, BOTH) == code


@pytest.mark.parametrize("sure", [0, 10])
def test_one_may_be_wholly_sure_or_not_at_all(sure: int) -> None:
    assert said(GUESS, {"value": 4, "sure": sure}, BOTH)["sure"] == sure


def test_the_next_seat_is_guessed_about_unless_it_left() -> None:
    state = State(standing=("here", "left", "away", "here"))
    assert about(state, 0) == 2
    assert about(state, 2) == 3
    assert about(state, 3) == 0
    assert about(State(standing=("here", "left")), 0) == 0


def test_when_the_other_leaves_after_the_guess_their_answer_stays_shut() -> None:
    sitting = table(RATED, GUESS, step("open", "see", None, of=("rated", "guessed")), people=3)
    for seat in range(3):
        sitting.do(seat, "answer", value=seat)
    sitting.do(0, "answer", value=9, sure=1)
    sitting.do(1, "leave")
    sitting.do(2, "answer", value=8, sure=1)
    opened = {of.id: answers for of, answers in sitting.sees(0).opened}
    assert [one.seat for one in opened["rated"]] == [0, 2]
    assert [(one.said or {})["about"] for one in opened["guessed"]] == [1, 0]


def test_problems_are_named() -> None:
    assert problems(RATED, GUESS) == []
    none = ["Step “guessed”: of must name an earlier step."]
    assert problems(GUESS) == none
    assert problems(RATED, step("guess", "guessed", "sealed")) == none
    assert problems(step("guess", "guessed", "sealed", of="guessed")) == none
    wrong = ["Step “guessed”: only a sealed write, rate or choose step can be guessed."]
    assert problems(step("rate", "rated", "circle"), GUESS) == wrong
    assert problems(step("list", "rated", "sealed"), GUESS) == wrong
