"""Answers in words."""

import pytest

from sameside.catalogue import StepWords
from sameside.engine.view import Shown
from sameside.web.circles.faces import Face
from sameside.web.sittings.said import Choice, SaidLine, choices, lines_of

WORDS = StepWords(
    "Your mood", terms={"option.calm": "Calm", "point.some": "A little", "card.home": "My home", "low": "none"}
)


def told(said: dict[str, object] | None, passed: bool = False) -> SaidLine:
    face = Face.__new__(Face)
    object.__setattr__(face, "name", "Jonas")
    return lines_of(WORDS, Shown(0, passed, said), (face, face))


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        ({"text": "One.\n\nTwo."}, ("One.", "Two.")),
        ({"lines": ["a", "b"]}, ("a", "b")),
        ({"value": 0}, ("0 of 10",)),
        ({"point": "some"}, ("A little",)),
        ({"options": ["calm", "gone"]}, ("Calm", "gone")),
        ({"piles": {"home": "much"}, "kept": ["home"]}, ("My home",)),
        ({"piles": {}}, ()),
    ],
)
def test_each_kind_of_answer_is_told_in_words(said: dict[str, object], lines: tuple[str, ...]) -> None:
    assert told(said) == SaidLine("said", lines)


def test_a_guess_says_about_whom_and_how_sure() -> None:
    assert told({"options": ["calm"], "about": 1, "sure": 0}) == SaidLine(
        "said", ("Calm",), "About Jonas. How sure: 0 of 10."
    )


def test_passing_and_words_taken_away_are_not_the_same() -> None:
    assert told(None, passed=True).kind == "passed"
    assert told(None).kind == "gone"


def test_a_choice_without_words_shows_at_least_its_name() -> None:
    assert choices(WORDS, ("calm", "new"), "option") == [Choice("calm", "Calm"), Choice("new", "new")]
