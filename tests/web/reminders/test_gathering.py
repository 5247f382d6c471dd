"""What becomes a message, what waits, what is held back, and what is over."""

import uuid
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from sameside.web.people.actions import say_mail_is_safe
from sameside.web.people.models import Person
from sameside.web.reminders import actions, queries
from sameside.web.reminders.gathering import gather
from sameside.web.reminders.kinds import Kind, offer
from sameside.web.reminders.models import Desk, Message, Reminder
from sameside.web.reminders.quiet import Quiet
from tests.cast import Cast
from tests.web.reminders.due import A_MINUTE, browser, due, ninety_one_days_ago, wants


def ways() -> list[str]:
    return sorted(Message.objects.filter(waits=True).values_list("way", flat=True))


def test_off_is_what_holds_until_somebody_chooses(cast: Cast) -> None:
    say_mail_is_safe(cast.maya, True)
    thing = due(cast.maya)
    assert gather(timezone.now()) == 1
    assert ways() == []
    assert queries.when(cast.maya, "ritual", thing) is None
    assert gather(timezone.now()) == 0


def test_where_a_server_shows_nothing_on_devices_it_is_held_back_until_another_way_is_chosen(
    cast: Cast, settings: Any
) -> None:
    settings.PUSH = False
    browser(cast.maya)
    wants(cast.maya, "push")
    due(cast.maya)
    gather(timezone.now())
    assert ways() == []
    assert queries.held_back(cast.maya)
    wants(cast.maya, "mail")
    gather(timezone.now())
    assert ways() == ["mail"]


def test_what_is_due_becomes_a_message_and_what_is_not_waits(cast: Cast) -> None:
    wants(cast.maya)
    due(cast.maya)
    actions.schedule(cast.maya, "ritual", uuid.uuid4(), timezone.now() + timedelta(hours=1))
    gather(timezone.now())
    assert ways() == ["mail"]
    assert Reminder.objects.filter(over=False).count() == 1
    assert Desk.objects.get().look_at == Reminder.objects.get(over=False).at


def test_however_many_are_due_and_however_late_it_is_one_message(cast: Cast) -> None:
    wants(cast.maya)
    for hours in range(1, 21):
        due(cast.maya, timedelta(hours=hours))
    gather(timezone.now() + timedelta(days=400))
    due(cast.maya)
    gather(timezone.now())
    assert ways() == ["mail"]


def test_both_ways_are_two_messages(cast: Cast) -> None:
    wants(cast.maya, "both")
    browser(cast.maya)
    due(cast.maya)
    gather(timezone.now())
    assert ways() == ["mail", "push"]


def test_of_two_ways_the_one_that_is_open_is_enough(cast: Cast) -> None:
    wants(cast.maya, "both")
    browser(cast.maya, safe_at=ninety_one_days_ago())
    due(cast.maya)
    gather(timezone.now())
    assert ways() == ["mail"]
    assert not queries.held_back(cast.maya)


@pytest.mark.parametrize("said_at", [None, ninety_one_days_ago()])
def test_nothing_goes_to_an_address_that_was_not_called_safe_lately(cast: Cast, said_at: datetime | None) -> None:
    wants(cast.maya, safe=False)
    Person.objects.filter(pk=cast.maya.pk).update(safe_mail_confirmed_at=said_at)
    for _ in range(3):
        due(cast.maya)
    gather(timezone.now())
    assert ways() == []
    assert queries.held_back(cast.maya)
    assert gather(timezone.now() + timedelta(days=2)) == 0
    say_mail_is_safe(cast.maya, True)
    gather(timezone.now())
    assert ways() == ["mail"]
    assert not queries.held_back(cast.maya)


def test_a_device_called_safe_again_lets_go_what_was_held_back(cast: Cast) -> None:
    wants(cast.maya, "push")
    mine = browser(cast.maya, safe_at=ninety_one_days_ago())
    due(cast.maya)
    gather(timezone.now())
    assert ways() == []
    actions.still_safe(mine)
    gather(timezone.now())
    assert ways() == ["push"]


def test_in_quiet_hours_it_waits_for_their_end_and_may_still_be_taken_back(cast: Cast) -> None:
    now = timezone.now()
    here = (now - timedelta(hours=1)).time(), (now + timedelta(hours=1)).time()
    wants(cast.maya, quiet=Quiet(*here))
    thing, other = due(cast.maya), due(cast.maya)
    gather(now)
    assert ways() == []
    look_at = Desk.objects.get().look_at
    assert look_at
    assert timedelta(minutes=58) < look_at - now <= timedelta(hours=1)
    actions.cancel(cast.maya, "ritual", thing)
    gather(look_at)
    assert ways() == ["mail"]
    assert queries.when(cast.maya, "ritual", other) is None


def test_a_kind_that_comes_round_is_set_to_its_next_time(cast: Cast) -> None:
    asked: list[Any] = []

    def then(person: Person, about: UUID, now: datetime) -> datetime:
        asked.append((person, about))
        return now + timedelta(days=1)

    offer(Kind("ritual", "A ritual", then=then))
    wants(cast.maya)
    thing, now = due(cast.maya), timezone.now()
    gather(now)
    assert ways() == ["mail"]
    assert asked == [(cast.maya, thing)]
    assert queries.when(cast.maya, "ritual", thing) == now + timedelta(days=1)
    assert Desk.objects.get().look_at == now + timedelta(days=1)


def test_a_fault_in_one_kind_keeps_nobody_waiting(cast: Cast) -> None:
    def then(person: Person, about: UUID, now: datetime) -> datetime:
        if person == cast.jonas:
            return now - timedelta(days=1)
        raise IntegrityError

    offer(Kind("ritual", "A ritual", then=then))
    for person in (cast.maya, cast.jonas):
        wants(person)
        due(person)
    gather(timezone.now())
    assert ways() == ["mail", "mail"]
    assert Reminder.objects.filter(over=False).count() == 0


def test_a_desk_that_cannot_be_read_keeps_nobody_waiting(cast: Cast) -> None:
    for person in (cast.maya, cast.jonas):
        wants(person)
        due(person)
    Desk.objects.filter(person=cast.maya).update(body_sealed=b"spoiled" * 30)
    gather(timezone.now())
    assert [message.person_id for message in Message.objects.all()] == [cast.jonas.pk]
    assert gather(timezone.now() + A_MINUTE) == 0


def test_where_nothing_is_due_one_question_is_asked_and_nothing_is_locked(cast: Cast) -> None:
    wants(cast.maya)
    gather(timezone.now())
    with CaptureQueriesContext(connection) as seen:
        assert gather(timezone.now()) == 0
    assert len(seen) == 1


def test_whoever_left_gets_nothing(cast: Cast) -> None:
    wants(cast.maya)
    due(cast.maya)
    Person.objects.filter(pk=cast.maya.pk).update(is_active=False)
    gather(timezone.now())
    assert ways() == []


def test_the_number_of_queries_does_not_grow_with_the_number_of_people(cast: Cast) -> None:
    def cost(*people: Person) -> int:
        for person in people:
            due(person)
        with CaptureQueriesContext(
            connection,
        ) as seen:
            gather(timezone.now())
        return len(seen)

    for person in cast.everyone:
        wants(person)
    gather(timezone.now())
    Message.objects.all().delete()
    assert cost(cast.maya) == cost(*cast.everyone)
    assert Message.objects.count() == 8


def test_quiet_hours_hold_for_the_zone_of_the_person(cast: Cast) -> None:
    night = Quiet(time(22), time(7))
    for person, zone in ((cast.maya, "Asia/Tokyo"), (cast.jonas, "Europe/London")):
        wants(person, quiet=night)
        Person.objects.filter(pk=person.pk).update(time_zone=zone)
    noon = timezone.now().replace(hour=15, minute=0)  # midnight in Tokyo
    for person in (cast.maya, cast.jonas):
        Desk.objects.filter(person=person).update(look_at=noon)
        Reminder.objects.filter(person=person).delete()
        actions.schedule(person, "ritual", uuid.uuid4(), noon)
    gather(noon)
    assert [message.person_id for message in Message.objects.all()] == [cast.jonas.pk]
