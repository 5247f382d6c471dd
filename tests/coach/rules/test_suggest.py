import pytest

from sameside.coach.patterns import Hit
from sameside.coach.rules.suggest import LONGEST, fields_in, suggestion, turned
from tests.coach.examples import sentence_of

GIVEN = "Honestly, you never wash your plates."
HIT = Hit(2, 4, ((2, 4),), {"act": (4, 7)})


def said(template: str, given: str = GIVEN, hit: Hit = HIT) -> str:
    return suggestion(template, "otherwise", given, sentence_of(given), hit)


def test_a_suggestion_is_made_of_the_words_that_were_written() -> None:
    assert said("Not “{words}” but: {act}.") == "Not “you never” but: wash your plates."
    assert said("{sentence}") == GIVEN
    assert said("I {act/turned}") == "I wash my plates"
    assert said("As it is") == "As it is"


def test_what_began_a_sentence_is_written_small_inside_another() -> None:
    act = Hit(0, 2, ((0, 2),), {"act": (0, 2)})
    assert said("Could you {act}?", "Stop shouting!", act) == "Could you stop shouting?"
    assert said("When {act}", "I shout", act) == "When I shout"


def test_without_the_words_something_else_is_suggested() -> None:
    assert said("{ghost}") == "otherwise"
    assert said("{words}", "you never" + "r" * LONGEST, Hit(0, 2, (), {})) == "otherwise"


def test_the_longest_stretch_that_is_said_back_is_said_whole() -> None:
    given = "you never" + "r" * (LONGEST - len("you never"))
    whole = Hit(0, 2, (), {})
    assert said("{words}", given, whole) == given
    assert said("{words}", given + "r", whole) == "otherwise"


@pytest.mark.parametrize(
    ("mine", "yours"),
    [("you left me", "I left you"), ("I love you", "you love me"), ("your keys", "my keys"), ("them", "them")],
)
def test_words_can_be_turned_to_the_other_side(mine: str, yours: str) -> None:
    assert turned(mine) == yours


def test_the_fields_of_a_template_are_known() -> None:
    assert fields_in("{a} and {b/turned} not {C} or {}") == {"a", "b"}
