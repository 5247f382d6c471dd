import pytest

from sameside.coach.rehearsal import BadCast, read_cast
from tests.coach.rehearsal import examples


def test_a_cast_is_in_the_order_of_its_names() -> None:
    cast = read_cast(
        {"b": examples.character(), "a": examples.character()}, {"own": examples.OWN, "late": examples.situation()}
    )
    assert (list(cast.characters), list(cast.situations)) == (["a", "b"], ["late", "own"])


def test_nobody_to_talk_to_and_nothing_of_ones_own_are_problems() -> None:
    with pytest.raises(BadCast) as found:
        read_cast({}, {"late": examples.situation(ease=9)})
    assert found.value.problems == (
        "situations/late: ease must be a number from -0.5 to 0.3.",
        "characters: there is nobody to talk to.",
        "situations: “own” is missing, for what people describe themselves.",
    )
