"""The log in the database: sealed on the way in, opened on the way out."""

import json

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from sameside import engine
from sameside.web.sittings import log
from sameside.web.sittings.models import Event, Seat
from sameside.web.vault.keys import Owner, destroy_key
from tests.cast import Cast
from tests.web.sittings.room import Room

WORDS = {"text": "who plans the weekend"}


def owners(room: Room) -> dict[int, Owner]:
    return dict(enumerate(room.table.owners))


def add(room: Room, key: str = "", seq: int | None = None) -> engine.Event:
    event = engine.Event(seq or room.state.seq + 1, timezone.now(), 0, "agree.drafted", "topic", {"a": 1}, WORDS, key)
    log.append(room.id, room.table.keeper, owners(room), [event])
    return event


def read(room: Room, after: int = 0) -> list[engine.Event]:
    return log.read(room.id, room.table.keeper, owners(room), after)


def test_what_goes_in_comes_out_the_same(couple: Room) -> None:
    before = couple.state.seq
    event = add(couple, key="0:k")
    assert read(couple, before) == [event]
    assert [one.seq for one in read(couple)] == list(range(1, before + 2))


def test_no_row_tells_what_happened_or_what_was_said(couple: Room) -> None:
    add(couple)
    for row in Event.objects.all():
        stored = bytes(row.record_sealed) + bytes(row.said_sealed or b"")
        assert not [word for word in (b"weekend", b"agree", b"topic", b"seated", b"arrived") if word in stored]


def test_what_happened_is_sealed_for_the_circle_and_what_was_said_for_its_author(couple: Room, cast: Cast) -> None:
    event = add(couple)
    destroy_key(Owner("person", str(cast.maya.pk)))
    last = read(couple)[-1]
    assert last == engine.Event(event.seq, event.at, 0, "agree.drafted", "topic", {"a": 1}, None, "")


def test_alone_everything_is_sealed_for_the_one_person(alone: Room, cast: Cast, couple: Room) -> None:
    seats = Seat.objects.filter(sitting_id=alone.id)
    assert log.keeper_of(alone.sitting, seats) == Owner("person", str(cast.maya.pk))
    assert log.keeper_of(couple.sitting, []) == Owner("circle", str(cast.couple.pk))


@pytest.mark.parametrize("how", ["the same place", "the same key"])
def test_a_place_or_a_key_that_is_taken_stays_taken(couple: Room, how: str) -> None:
    add(couple, key="0:k")
    with pytest.raises(IntegrityError), transaction.atomic():
        add(couple, **({"seq": couple.state.seq} if how == "the same place" else {"key": "0:k"}))


def test_events_without_a_key_do_not_shut_each_other_out(couple: Room) -> None:
    add(couple)
    add(couple)
    assert list(Event.objects.order_by("-seq").values_list("key", flat=True)[:2]) == [None, None]


def test_a_stolen_row_does_not_open_in_another_place(couple: Room) -> None:
    add(couple)
    first, last = Event.objects.get(sitting=couple.id, seq=1), Event.objects.order_by("seq").last()
    assert last is not None
    Event.objects.filter(pk=last.pk).update(record_sealed=first.record_sealed)
    with pytest.raises(Exception, match="."):
        read(couple)


def test_every_kind_of_letter_survives(couple: Room) -> None:
    said = {"text": "Ärger – 😀 “quoted” \u2028 end"}
    event = engine.Event(couple.state.seq + 1, timezone.now(), 1, "agree.drafted", "topic", {}, said)
    log.append(couple.id, couple.table.keeper, owners(couple), [event])
    assert json.loads(json.dumps(read(couple)[-1].said)) == said
