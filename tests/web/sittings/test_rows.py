"""The plain reads and writes say the same as the models."""

import uuid
from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, connection, transaction

from sameside.web.people.models import Person
from sameside.web.sittings import actions, rows
from sameside.web.sittings.models import Draft, Event, Seat, Sitting
from sameside.web.vault.asking import stored_id
from tests.cast import Cast
from tests.web.sittings.room import Room


def test_a_seat_is_found_with_all_that_the_model_says_of_it(couple: Room, alone: Room, cast: Cast) -> None:
    couple.do(1, "leave")
    for room, person in ((couple, cast.maya), (couple, cast.jonas), (alone, cast.maya)):
        seat = Seat.objects.select_related("sitting").get(sitting_id=room.id, person=person)
        sitting = seat.sitting
        known = (seat.id, seat.number, seat.author, seat.left, seat.done, sitting.circle_id, sitting.over, sitting.seq)
        assert tuple(rows.seat_of(room.id, person.pk) or ()) == known


def test_nobody_else_has_a_seat(couple: Room, cast: Cast) -> None:
    assert rows.seat_of(couple.id, cast.sam.pk) is None
    assert rows.seat_of(uuid.uuid4(), cast.maya.pk) is None


def test_a_seat_beside_the_question_who_is_there_is_the_same_seat(couple: Room, cast: Cast) -> None:
    asked = (rows.SEAT_BESIDE.columns, rows.SEAT_BESIDE.joins, Person._meta.db_table)
    question = f"SELECT {asked[0]} FROM {asked[2]} person {asked[1]} WHERE person.id = %s"
    for person, room in ((cast.jonas, couple.id), (cast.sam, couple.id), (cast.jonas, uuid.uuid4())):
        with connection.cursor() as cursor:
            cursor.execute(question, (stored_id(room), stored_id(person.pk)))
            (found,) = cursor.fetchall()
        assert rows.seat_in(found) == rows.seat_of(room, person.pk)


def test_news_are_the_events_behind_a_place_in_their_order(couple: Room) -> None:
    found = rows.news(couple.id, 1)
    assert [row.id for row in found] == [row.id for row in Event.objects.filter(sitting_id=couple.id, seq__gt=1)]
    assert [row.seq for row in found] == list(range(2, couple.sitting.seq + 1))
    assert {row.sitting_id for row in found} == {couple.id}
    assert rows.news(uuid.uuid4(), 0) == []


def test_the_lock_tells_the_newest_seq_or_that_there_is_no_such_sitting(couple: Room) -> None:
    assert rows.lock(couple.id) == couple.sitting.seq
    with pytest.raises(Sitting.DoesNotExist):
        rows.lock(uuid.uuid4())


def test_an_event_goes_in_as_it_is_and_its_place_is_taken(couple: Room) -> None:
    row = rows.Row(uuid.uuid4(), couple.id, 99, "0:k", b"\x00r", None)
    rows.add(row)
    kept = Event.objects.get(pk=row.id)
    assert (kept.sitting_id, kept.seq, kept.key, bytes(kept.record_sealed)) == (couple.id, 99, "0:k", b"\x00r")
    assert kept.said_sealed is None
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.add(rows.Row(uuid.uuid4(), couple.id, 99, None, b"x", None))


def test_a_sitting_moves_on_and_no_other_does(couple: Room, alone: Room) -> None:
    due, before = datetime(2030, 7, 1, 18, 30, tzinfo=UTC), alone.sitting.seq
    rows.move_on(couple.id, 77, due, True)
    sitting = couple.sitting
    assert (sitting.seq, sitting.due_at, sitting.over) == (77, due, True)
    rows.move_on(couple.id, 78, None, False)
    assert (couple.sitting.due_at, couple.sitting.over) == (None, False)
    assert alone.sitting.seq == before


def test_only_the_draft_of_that_seat_and_step_is_dropped(couple: Room) -> None:
    mine, other = Seat.objects.filter(sitting_id=couple.id)
    for seat, step in ((mine, "topic"), (mine, "talk"), (other, "topic")):
        actions.save_draft(seat, step, {"text": "x"})
    rows.drop_draft(mine.id, "topic")
    assert set(Draft.objects.values_list("seat", "step")) == {(mine.id, "talk"), (other.id, "topic")}


def test_a_draft_is_found_by_its_seat_and_step(couple: Room) -> None:
    mine, other = Seat.objects.filter(sitting_id=couple.id)
    for seat, step in ((mine, "topic"), (mine, "talk"), (other, "topic")):
        actions.save_draft(seat, step, {"text": "x"})
    kept = Draft.objects.get(seat=mine, step="talk")
    assert rows.draft_of(mine.id, "talk") == (kept.id, bytes(kept.body_sealed))
    assert rows.draft_of(other.id, "talk") is None
