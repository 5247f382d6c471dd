"""Starting: with whom an exercise can be done, and the form that asks."""

from dataclasses import replace
from typing import Any

import pytest
from django.http import QueryDict

from sameside.engine import Exercise
from sameside.web.circles.actions import begin, leave
from sameside.web.circles.models import Circle
from sameside.web.library import shelf
from sameside.web.people.models import Person
from sameside.web.sittings.opening import Opening, companies
from tests.cast import Cast


def exercise(people: tuple[int, int], pace: Any = "either") -> Exercise:
    return replace(shelf.entry("three-true-things").exercise, people=people, pace=pace)


def asked(person: Person, wanted: Exercise, circle: Circle | None = None, *ticked: Person, pace: str = "") -> Opening:
    data = QueryDict(mutable=True)
    data["circle"] = str(circle.pk) if circle else ""
    if circle:
        data.setlist(f"with.{circle.pk}", [str(one.pk) for one in ticked])
    if pace:
        data["pace"] = pace
    return Opening(data, person=person, exercise=wanted, offered=companies(person, wanted))


def names(form: Opening) -> list[str | None]:
    assert form.is_valid(), form.errors
    return [one.name for one in form.cleaned_data["people"]]


def sentence(form: Opening) -> str:
    assert not form.is_valid()
    return str(form.non_field_errors()[0])


def titles(person: Person, wanted: Exercise) -> list[str]:
    return [one.title for one in companies(person, wanted)]


def test_circles_that_are_large_enough_are_offered(cast: Cast) -> None:
    assert titles(cast.maya, exercise((2, 8))) == ["Maya and Jonas", "The Okafors", "Sunday walkers"]
    assert titles(cast.maya, exercise((3, 8))) == ["The Okafors"]
    assert titles(cast.maya, exercise((1, 1))) == []
    assert titles(cast.sam, exercise((2, 8))) == []


def test_a_circle_of_one_is_no_company(cast: Cast) -> None:
    begin(cast.sam, "couple")
    assert titles(cast.sam, exercise((1, 8))) == []


def test_alone_it_goes_at_ones_own_pace(cast: Cast) -> None:
    form = asked(cast.sam, exercise((1, 8)), pace="live")
    assert names(form) == ["Sam"]
    assert (form.cleaned_data["pace"], form.cleaned_data["company"]) == ("own", None)


def test_with_a_couple_both_take_part_without_being_asked_who(cast: Cast) -> None:
    form = asked(cast.jonas, exercise((2, 2)), cast.couple)
    assert names(form) == ["Jonas", "Maya"]
    assert form.to_choose().keys().isdisjoint({str(cast.couple.pk)})


def test_of_a_larger_circle_those_take_part_who_are_ticked(cast: Cast) -> None:
    assert names(asked(cast.maya, exercise((2, 8)), cast.family, cast.tunde)) == ["Maya", "Tunde"]
    assert names(asked(cast.maya, exercise((2, 2)), cast.family, cast.grace)) == ["Maya", "Grace"]


@pytest.mark.parametrize("how_many", [0, 2, 3])
def test_for_exactly_two_another_number_gets_a_sentence(cast: Cast, how_many: int) -> None:
    ticked = [cast.grace, cast.dayo, cast.tunde][:how_many]
    assert "exactly 2 people" in sentence(asked(cast.maya, exercise((2, 2)), cast.family, *ticked))


def test_too_few_and_too_many_get_a_sentence_with_both_numbers(cast: Cast) -> None:
    for ticked in ([cast.grace], []):
        assert (
            sentence(asked(cast.maya, exercise((3, 3 + 1)), cast.family, *ticked)) == "This one is for 3 to 4 people."
        )
    many = asked(cast.maya, exercise((2, 3)), cast.family, cast.grace, cast.dayo, cast.tunde)
    assert sentence(many) == "This one is for 2 to 3 people."


def test_with_a_circle_there_is_somebody_else_even_where_one_could_be_alone(cast: Cast) -> None:
    assert sentence(asked(cast.maya, exercise((1, 8)), cast.family)) == "This one is for 2 to 8 people."


def test_after_a_sentence_the_choices_are_still_ticked(cast: Cast) -> None:
    form = asked(cast.maya, exercise((2, 2)), cast.family, cast.grace, cast.tunde)
    sentence(form)
    chosen = form.to_choose()[str(cast.family.pk)]
    assert [(name, ticked) for _, name, ticked in chosen] == [("Grace", True), ("Dayo", False), ("Tunde", True)]


@pytest.mark.parametrize(("most", "ticked"), [(8, True), (4, True), (3, False)])
def test_at_first_everyone_is_ticked_where_all_of_them_fit(cast: Cast, most: int, ticked: bool) -> None:
    wanted = exercise((2, most))
    form = Opening(None, person=cast.maya, exercise=wanted, offered=companies(cast.maya, wanted))
    assert {one[2] for one in form.to_choose()[str(cast.family.pk)]} == {ticked}


@pytest.mark.parametrize(
    ("fixed", "wished", "pace"),
    [
        ("live", "own", "live"),
        ("own", "live", "own"),
        ("either", "own", "own"),
        ("either", "live", "live"),
        ("either", "", "live"),
    ],
)
def test_the_exercise_decides_the_pace_and_people_only_where_it_lets_them(
    cast: Cast, fixed: str, wished: str, pace: str
) -> None:
    form = asked(cast.maya, exercise((2, 8), fixed), cast.couple, pace=wished)
    assert form.is_valid()
    assert form.cleaned_data["pace"] == pace


def test_who_is_not_in_the_circle_gets_no_seat(cast: Cast) -> None:
    leave(cast.dayo, cast.family)
    form = asked(cast.maya, exercise((2, 8)), cast.family, cast.grace, cast.dayo, cast.sam, cast.jonas)
    assert names(form) == ["Maya", "Grace"]


@pytest.mark.parametrize("whose", ["a stranger's", "one left", "none at all"])
def test_a_circle_that_is_not_mine_cannot_be_chosen(cast: Cast, whose: str) -> None:
    person = {"a stranger's": cast.sam, "one left": cast.alex, "none at all": cast.maya}[whose]
    circle = None if whose == "none at all" else cast.couple
    form = asked(person, exercise((2, 8)), circle, cast.maya, cast.jonas)
    assert not form.is_valid()
    assert "circle" in form.errors


def test_an_exercise_for_several_cannot_be_done_alone(cast: Cast) -> None:
    form = asked(cast.maya, exercise((2, 8)))
    assert not form.is_valid()
    assert "circle" in form.errors


def test_someone_without_a_name_can_still_be_chosen(cast: Cast) -> None:
    Person.objects.filter(pk=cast.grace.pk).update(name_sealed=None)
    form = asked(cast.maya, exercise((2, 8)), cast.family)
    assert form.to_choose()[str(cast.family.pk)][0][1] == "Someone"


def test_the_only_choice_there_is_stands_chosen(cast: Cast) -> None:
    wanted = exercise((1, 1))
    form = Opening(None, person=cast.sam, exercise=wanted, offered=[])
    assert form.initial["circle"] == ""
