import pytest

from sameside.catalogue.fields import EVIDENCE
from sameside.web.library import facts


@pytest.mark.parametrize(
    ("people", "words"),
    [
        ((1, 1), "One"),
        ((2, 2), "Two"),
        ((1, 2), "One or two"),
        ((2, 6), "Two to six"),
        ((2, 8), "Two or more"),
        ((1, 8), "One or more"),
        ((8, 8), "Eight"),
    ],
)
def test_people_are_said_in_words(people: tuple[int, int], words: str) -> None:
    assert facts.people_words(people) == words


@pytest.mark.parametrize(
    ("pace", "people", "words"),
    [
        ("own", (1, 1), "Alone"),
        ("live", (1, 2), "Alone or together"),
        ("live", (2, 2), "Together"),
        ("own", (2, 8), "Each in your own time"),
        ("either", (2, 8), "Together, or each in your own time"),
    ],
)
def test_the_pace_is_said_in_words(pace: str, people: tuple[int, int], words: str) -> None:
    assert facts.pace_words(pace, people) == words


def test_time_is_said_in_minutes() -> None:
    assert facts.time_words(20) == "20 min"


def test_every_strength_of_evidence_has_its_words() -> None:
    assert set(facts.EVIDENCE) == set(EVIDENCE)
