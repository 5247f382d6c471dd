"""The one door to a sitting."""

import uuid

import pytest
from django.http import Http404

from sameside.web.circles.actions import leave
from sameside.web.circles.models import Member
from sameside.web.people.models import Person
from sameside.web.sharing.policy import ItemState
from sameside.web.sittings import access
from sameside.web.sittings.models import Seat
from tests.cast import Cast
from tests.web.sittings.room import Room


def test_whoever_has_a_seat_comes_in(couple: Room, cast: Cast) -> None:
    place = access.place_for(cast.jonas, couple.id)
    assert (place.number, place.sitting_id, place.state) == (1, couple.id, ItemState.OPEN)
    assert access.may_take_part(cast.jonas, place)


def test_the_place_carries_the_seat_as_it_is_stored(couple: Room, cast: Cast) -> None:
    couple.do(1, "leave")
    place = access.place_for(cast.jonas, couple.id)
    stored = Seat.objects.get(sitting_id=couple.id, person=cast.jonas)
    for name in ("pk", "number", "author", "left", "done", "person_id", "sitting_id"):
        assert getattr(place.seat, name) == getattr(stored, name), name
    assert place.seat.left
    assert place.seq == couple.table.state.seq


def test_everybody_else_finds_nothing(couple: Room, alone: Room, cast: Cast) -> None:
    for person in (cast.sam, cast.alex, cast.grace):
        with pytest.raises(Http404):
            access.place_for(person, couple.id)
    with pytest.raises(Http404):
        access.place_for(cast.jonas, alone.id)
    with pytest.raises(Http404):
        access.place_for(cast.maya, uuid.uuid4())


def test_a_newcomer_to_the_circle_does_not_get_into_what_the_others_did(couple: Room, cast: Cast) -> None:
    Member.objects.create(circle=cast.couple, person=cast.noor)
    with pytest.raises(Http404):
        access.place_for(cast.noor, couple.id)


def test_whoever_has_left_the_circle_looks_back_and_does_no_more(family: Room, cast: Cast) -> None:
    leave(cast.dayo, cast.family)
    assert not access.may_take_part(cast.dayo, access.place_for(cast.dayo, family.id))
    assert access.may_take_part(cast.maya, access.place_for(cast.maya, family.id))


def test_alone_one_needs_no_circle(alone: Room, cast: Cast) -> None:
    assert access.may_take_part(cast.maya, access.place_for(cast.maya, alone.id))


def test_what_has_ended_can_be_read_and_not_changed(couple: Room, cast: Cast) -> None:
    couple.do(0, "stop")
    place = access.place_for(cast.jonas, couple.id)
    assert place.state == ItemState.CLOSED
    assert not access.may_take_part(cast.jonas, place)


def test_a_person_who_is_shut_out_of_the_house_is_shut_out_here(couple: Room, cast: Cast) -> None:
    Person.objects.filter(pk=cast.jonas.pk).update(is_active=False)
    with pytest.raises(Http404):
        access.place_for(Person.objects.get(pk=cast.jonas.pk), couple.id)
