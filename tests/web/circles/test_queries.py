"""What circles say about themselves."""

from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

from sameside.web.circles import queries
from sameside.web.circles.actions import begin, leave
from tests.cast import Cast, circle_of


def test_a_person_sees_all_circles_they_are_in(cast: Cast) -> None:
    assert queries.circles_of(cast.maya) == [cast.couple, cast.family, cast.friends]
    assert queries.circles_of(cast.jonas) == [cast.couple]


def test_the_stranger_and_whoever_left_are_in_none(cast: Cast) -> None:
    assert queries.circles_of(cast.sam) == []
    assert queries.circles_of(cast.alex) == []


def test_members_come_in_the_order_in_which_they_joined(cast: Cast) -> None:
    assert queries.people_of(cast.family) == [cast.maya, cast.grace, cast.dayo, cast.tunde]


def test_whoever_left_is_no_member(cast: Cast) -> None:
    assert queries.is_member(cast.jonas, cast.couple)
    assert not queries.is_member(cast.alex, cast.couple)
    assert not queries.is_member(cast.sam, cast.couple)


def test_two_with_the_same_hue_show_up_in_two_colors(cast: Cast) -> None:
    assert cast.maya.hue == cast.jonas.hue
    assert [(face.name, face.hue) for face in queries.faces_of(cast.couple)] == [("Maya", "pine"), ("Jonas", "clay")]


def test_a_circle_without_a_name_is_called_by_its_people(cast: Cast) -> None:
    assert queries.title_of(cast.couple) == "Maya and Jonas"
    assert queries.title_of(cast.family) == "The Okafors"


def test_from_outside_an_unnamed_circle_shows_only_its_kind(cast: Cast) -> None:
    assert queries.front_of(cast.couple) == "A couple"
    assert queries.front_of(cast.family) == "The Okafors"


def test_a_couple_of_two_has_no_free_place_and_a_family_of_four_has_four(cast: Cast) -> None:
    assert queries.free_places(cast.couple) == 0
    assert queries.free_places(cast.family) == 4


def test_the_list_of_circles_costs_the_same_however_many_there_are(
    cast: Cast, django_assert_max_num_queries: Any
) -> None:
    with CaptureQueriesContext(connection) as few:
        queries.plates_of(cast.maya)
    for _ in range(3):
        circle_of("friends", cast.maya, cast.noor, name="More friends")
    with django_assert_max_num_queries(len(few)):
        assert len(queries.plates_of(cast.maya)) == 6


def test_a_closed_circle_is_nobodys(cast: Cast) -> None:
    circle = begin(cast.sam, "friends")
    leave(cast.sam, circle)
    assert not queries.belongs(cast.sam.pk, circle.pk)


def test_people_beside_somebody_come_once_each_and_only_while_they_are_there(cast: Cast) -> None:
    circle_of("friends", cast.maya, cast.jonas)
    assert queries.people_beside(cast.maya) == [cast.jonas, cast.grace, cast.dayo, cast.tunde, cast.noor]
    assert queries.people_beside(cast.sam) == []
    leave(cast.noor, cast.friends)
    assert cast.noor not in queries.people_beside(cast.maya)


def test_two_belong_together_in_any_circle_both_are_in_now(cast: Cast) -> None:
    together = [(cast.maya, cast.jonas), (cast.grace, cast.maya)]
    apart = [(cast.jonas, cast.grace), (cast.maya, cast.alex), (cast.maya, cast.sam)]
    assert all(queries.belong_together(one.pk, other.pk) for one, other in together)
    assert not any(queries.belong_together(one.pk, other.pk) for one, other in apart)
