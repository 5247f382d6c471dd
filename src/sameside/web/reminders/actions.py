"""What apps above ask for a person, and what a person chooses.

schedule(person, "goal-check-in", goal.id, at) as often as one likes: there is one reminder for each person, kind and
thing, and it moves. Whether and how anything is sent then is the person's choice.
"""

import secrets
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from sameside.web.people.models import Person
from sameside.web.reminders.desks import hold, look
from sameside.web.reminders.kinds import KINDS, Kind
from sameside.web.reminders.marks import mark_of, mark_of_browser, mark_of_secret
from sameside.web.reminders.models import Browser, Desk, Feed, Message, Reminder
from sameside.web.reminders.queries import when
from sameside.web.reminders.wishes import Wishes

TOO_LATE: Final = timedelta(hours=24)


@transaction.atomic
def schedule(person: Person, kind: str, about: UUID, at: datetime) -> None:
    """The same time again changes nothing, even after it has come. What was more than a day ago is over already."""
    if kind not in KINDS:
        raise ValueError(f"Nobody offers reminders of the kind {kind}.")
    hold(person)
    mark = mark_of(person, kind, about)
    reminder = Reminder.objects.filter(mark=mark).first()
    if reminder is not None and reminder.at == at:
        return
    if reminder is None:
        reminder = Reminder(person=person, mark=mark)
        reminder.what = {"kind": kind, "about": str(about)}
    reminder.at, reminder.over = at, at < timezone.now() - TOO_LATE
    reminder.save()
    if not reminder.over:
        look(person, at)


@transaction.atomic
def cancel(person: Person, kind: str, about: UUID) -> None:
    hold(person)
    Reminder.objects.filter(mark=mark_of(person, kind, about)).delete()


@transaction.atomic
def choose(person: Person, wishes: Wishes) -> None:
    desk = hold(person)
    desk.body = wishes.record()
    desk.save(update_fields=["body_sealed"])
    for kind in KINDS.values():
        if kind.by_choice:
            _as_chosen(person, kind, bool(wishes.ways(kind.name)))
    look(person, timezone.now())


def _as_chosen(person: Person, kind: Kind, wanted: bool) -> None:
    """Chosen again, it stays as it was: one that is due and held back is not put off."""
    if not wanted:
        cancel(person, kind.name, person.pk)
    elif (
        kind.then
        and when(person, kind.name, person.pk) is None
        and (at := kind.then(person, person.pk, timezone.now()))
    ):
        schedule(person, kind.name, person.pk, at)


@transaction.atomic
def let_show(person: Person, endpoint: str, p256dh: str, auth: str, name: str) -> Browser:
    """This browser shows reminders from now on. One that belonged to somebody else is theirs no more."""
    mark = mark_of_browser(endpoint)
    hold(person)
    Browser.objects.filter(mark=mark).delete()
    browser = Browser(person=person, mark=mark)
    browser.body = {"endpoint": endpoint, "p256dh": p256dh, "auth": auth, "name": name}
    browser.save()
    go_on(person)
    return browser


@transaction.atomic
def still_safe(browser: Browser) -> None:
    browser.safe_at = timezone.now()
    browser.save(update_fields=["safe_at"])
    hold(browser.person)
    go_on(browser.person)


def forget(browser: Browser) -> None:
    browser.delete()


def go_on(person: Person) -> None:
    """A contact is safe (again): what was held back leaves, all of it as one message."""
    now = timezone.now()
    look(person, now)
    Message.objects.filter(person=person, waits=True, try_at__gt=now).update(try_at=now)


def open_feed(person: Person) -> str:
    """The secret of a new address. It is told once; one that was there before works no more."""
    secret = secrets.token_urlsafe(32)
    fresh = {"secret_hash": mark_of_secret(secret), "made_at": timezone.now()}
    Feed.objects.update_or_create(person=person, defaults=fresh)
    return secret


def close_feed(person: Person) -> None:
    Feed.objects.filter(person=person).delete()


def erase(person: Person) -> None:
    """When a person leaves this server for good."""
    for model in (Reminder, Message, Browser, Feed, Desk):
        model._default_manager.filter(person=person).delete()
