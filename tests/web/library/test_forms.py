import pytest

from sameside.web.library.forms import Narrow
from sameside.web.library.shelf import Card


def card(slug: str, people: tuple[int, int], minutes: int, area: str = "listening") -> Card:
    return Card(slug, slug, "", area, people, "either", minutes, "none", "practice")


CARDS = [
    card("solo", (1, 1), 5, "selfcare"),
    card("solo-or-pair", (1, 2), 15),
    card("pair", (2, 2), 16),
    card("group", (2, 8), 40),
    card("crowd", (3, 8), 5),
]


@pytest.mark.parametrize(
    ("query", "slugs"),
    [
        ({}, "solo solo-or-pair pair group crowd"),
        ({"company": "alone"}, "solo solo-or-pair"),
        ({"company": "two"}, "solo-or-pair pair group"),
        ({"company": "more"}, "group crowd"),
        ({"time": "5"}, "solo crowd"),
        ({"time": "15"}, "solo solo-or-pair crowd"),
        ({"time": "longer"}, "pair group"),
        ({"area": "selfcare"}, "solo"),
        ({"company": "two", "time": "longer", "area": "listening"}, "pair group"),
        ({"company": "alone", "area": "beliefs"}, ""),
    ],
)
def test_choices_narrow_the_list(query: dict[str, str], slugs: str) -> None:
    assert [one.slug for one in Narrow(query).narrowed(CARDS)] == slugs.split()


def test_a_choice_that_is_not_one_narrows_nothing_and_is_told() -> None:
    form = Narrow({"company": "everybody", "time": "5"})
    assert [one.slug for one in form.narrowed(CARDS)] == ["solo", "crowd"]
    assert form.errors["company"] == ["That is not one of the choices. Choose one from the list."]


def test_a_list_is_narrow_only_with_a_choice() -> None:
    assert not Narrow({"company": "", "time": ""}).is_narrow
    assert Narrow({"company": "two"}).is_narrow
