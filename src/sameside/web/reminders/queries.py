"""Reading: when a thing is next, what a person chose, and what waits for them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from sameside.web.people.models import SAFE_MAIL_LASTS, Person
from sameside.web.reminders.marks import mark_of
from sameside.web.reminders.models import Browser, Desk, Feed, Message, Reminder, Way
from sameside.web.reminders.wishes import Wishes, wishes_from
from sameside.web.ui.waiting import Waiting

MOST_SHOWN = 200


@dataclass(frozen=True)
class Device:
    id: UUID
    name: str
    safe: bool
    safe_at: datetime


@dataclass(frozen=True)
class Standing:
    """How things stand for one person, for the page where they choose."""

    devices: tuple[Device, ...]
    feed: Feed | None
    held: bool
    ask_mail: bool
    ask_device: bool


def when(person: Person, kind: str, about: UUID) -> datetime | None:
    """The time a thing's reminder is set to, as long as it has not come."""
    return Reminder.objects.filter(mark=mark_of(person, kind, about), over=False).values_list("at", flat=True).first()


def coming(person: Person) -> list[Reminder]:
    return list(Reminder.objects.filter(person=person, over=False)[:MOST_SHOWN])


def desk_of(person: Person) -> Desk | None:
    return Desk.objects.filter(person=person).first()


def wishes_of(person: Person) -> Wishes:
    desk = desk_of(person)
    return wishes_from(desk.body if desk else None)


def devices_of(person: Person) -> tuple[Device, ...]:
    safe_from = timezone.now() - SAFE_MAIL_LASTS
    rows = Browser.objects.filter(person=person).order_by("-safe_at")[:MOST_SHOWN]
    return tuple(Device(row.pk, (row.body or {}).get("name", ""), row.safe_at > safe_from, row.safe_at) for row in rows)


def standing_of(person: Person) -> Standing:
    devices, desk = devices_of(person), desk_of(person)
    wanted = wishes_from(desk.body if desk else None).any_way
    return Standing(
        devices=devices,
        feed=Feed.objects.filter(person=person).first(),
        held=desk is not None and desk.held,
        ask_mail=Way.MAIL in wanted and not person.mail_is_safe,
        ask_device=Way.PUSH in wanted and not any(device.safe for device in devices) and settings.PUSH,
    )


def waiting(person: Person, now: datetime) -> list[Waiting]:
    """Something was due and is held back until a contact is called safe again."""
    if not held_back(person):
        return []
    words = _("A reminder is held back. Say where it may go, and it leaves.")
    return [Waiting(words, reverse("reminders:page"), now)]


def held_back(person: Person) -> bool:
    if Desk.objects.filter(person=person, held=True).exists():
        return True
    return not person.mail_is_safe and Message.objects.filter(person=person, way=Way.MAIL, waits=True).exists()
