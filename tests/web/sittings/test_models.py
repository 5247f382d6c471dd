"""What the tables hold, and what they refuse."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, transaction

from sameside.web.sittings import actions
from sameside.web.sittings.models import Draft, Event, Seat, Sitting
from sameside.web.vault.keys import Owner
from tests.cast import Cast
from tests.web.sittings.room import Room


def test_the_topic_of_a_sitting_tells_its_id_and_nothing_else(couple: Room) -> None:
    assert couple.sitting.topic == f"sitting:{couple.id}"


def test_what_somebody_says_belongs_to_them_alone(couple: Room, cast: Cast) -> None:
    owners = [seat.owner for seat in Seat.objects.filter(sitting_id=couple.id)]
    assert owners == [Owner("person", str(cast.maya.pk)), Owner("person", str(cast.jonas.pk))]


def test_nobody_sits_twice_and_no_seat_is_given_twice(couple: Room, cast: Cast) -> None:
    for number, author in ((0, cast.sam.pk), (2, cast.maya.pk)):
        with pytest.raises(IntegrityError), transaction.atomic():
            Seat.objects.create(sitting=couple.sitting, number=number, author=author)


def test_the_log_has_one_event_at_each_place(couple: Room) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Event.objects.create(sitting=couple.sitting, seq=1, record_sealed=b"x")


def test_a_draft_is_sealed_where_it_lies(couple: Room) -> None:
    seat = Seat.objects.get(sitting_id=couple.id, number=0)
    actions.save_draft(seat, "topic", {"text": "the dishes, again"})
    draft = Draft.objects.get()
    assert b"dishes" not in bytes(draft.body_sealed)
    assert draft.body == {"text": "the dishes, again"}


def test_the_newest_sittings_come_first(couple: Room, cast: Cast) -> None:
    before = actions.start("begin-gently", [cast.maya], None, "own")
    Sitting.objects.filter(pk=before.pk).update(began_at=datetime(2020, 1, 1, tzinfo=UTC))
    assert [one.pk for one in Sitting.objects.all()] == [couple.id, before.pk]
