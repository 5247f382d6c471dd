"""From what is due to the outbox, in one transaction: all of a person's due reminders become one message a way.

A desk is held while it is worked on, so two workers never gather for the same person, and a worker that is killed has
gathered everything of a batch or nothing. However many came due together, and however late, it is one message: after a
server was off for a week, or a clock jumped, nobody is flooded.
"""

import logging
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction

from sameside.web.people.models import SAFE_MAIL_LASTS, Person
from sameside.web.reminders.kinds import KINDS
from sameside.web.reminders.models import Browser, Desk, Message, Reminder, Way
from sameside.web.reminders.quiet import zone_named
from sameside.web.reminders.wishes import wishes_from
from sameside.web.vault.errors import Unreadable

logger = logging.getLogger("sameside.reminders")
AT_ONCE = 200


def gather(now: datetime, most: int = AT_ONCE) -> int:
    """How many people's desks were looked at. Where nothing is due, nothing is locked."""
    due = Desk.objects.filter(look_at__lte=now).exists()
    return gather_now(now, most) if due else 0


@transaction.atomic
def gather_now(now: datetime, most: int) -> int:
    waiting = Desk.objects.select_for_update(skip_locked=True, of=("self",)).select_related("person")
    desks = list(waiting.filter(look_at__lte=now).order_by("look_at")[:most])
    people = [desk.person_id for desk in desks]
    mine: dict[UUID, list[Reminder]] = defaultdict(list)
    for reminder in Reminder.objects.filter(person__in=people, over=False):
        mine[reminder.person_id].append(reminder)
    pushed = browsers_open(people, now)
    cleared = [_cleared(desk, mine[desk.person_id], desk.person_id in pushed, now) for desk in desks]
    _write(desks, cleared, now)
    return len(desks)


@dataclass
class Cleared:
    """What is done with one desk: reminders that are over or set to another time, and the ways a message leaves."""

    over: list[Reminder] = field(default_factory=list)
    moved: list[Reminder] = field(default_factory=list)
    ways: set[Way] = field(default_factory=set)


def _write(desks: list[Desk], cleared: list[Cleared], now: datetime) -> None:
    messages = [
        Message(person_id=desk.person_id, way=way, made_at=now, try_at=now)
        for desk, done in zip(desks, cleared, strict=True)
        for way in sorted(done.ways)
    ]
    # Where one waits already, this one is the same message.
    Message.objects.bulk_create(messages, ignore_conflicts=True)
    Reminder.objects.filter(pk__in=[one.pk for done in cleared for one in done.over]).update(over=True)
    Reminder.objects.bulk_update([one for done in cleared for one in done.moved], ["at"])
    Desk.objects.bulk_update(desks, ["look_at", "held"])


def _cleared(desk: Desk, reminders: list[Reminder], has_browser: bool, now: datetime) -> Cleared:
    try:
        return _clear(desk, reminders, has_browser, now)
    except Unreadable:
        # One that cannot be read must not keep the others waiting.
        logger.exception("a person's reminders could not be read")
        desk.look_at = now + timedelta(hours=1)
        return Cleared()


def _clear(desk: Desk, reminders: list[Reminder], has_browser: bool, now: datetime) -> Cleared:
    """Says on the desk when to look again, and whether something is held back."""
    wishes, done = wishes_from(desk.body), Cleared()
    ends = wishes.quiet and wishes.quiet.until(now, zone_named(desk.person.time_zone))
    if ends:
        desk.look_at = ends
        return done
    open_ways, held = ways_open(desk.person, has_browser, now), False
    for reminder in [one for one in reminders if one.at <= now]:
        wanted = set(wishes.ways((reminder.what or {}).get("kind", "")))
        if wanted and not wanted & open_ways:
            held = True
            continue
        # Of two chosen ways, one that is open is enough.
        done.ways |= wanted & open_ways
        _go_on(reminder, desk.person, now, done)
    desk.held = held
    over = {one.pk for one in done.over}
    desk.look_at = min((one.at for one in reminders if one.at > now and one.pk not in over), default=None)
    return done


def _go_on(reminder: Reminder, person: Person, now: datetime, done: Cleared) -> None:
    following = _following(reminder.what, person, now)
    if following is None:
        done.over.append(reminder)
    else:
        reminder.at = following
        done.moved.append(reminder)


def _following(what: Any, person: Person, now: datetime) -> datetime | None:
    """When it comes round again."""
    kind = KINDS.get(what["kind"]) if what else None
    if kind is None or kind.then is None:
        return None
    try:
        with transaction.atomic():
            following = kind.then(person, UUID(what["about"]), now)
    except Exception:
        # One app's fault must not keep everybody's reminders from leaving.
        logger.exception("nobody could say when this comes round again")
        return None
    return following if following and following > now else None


def ways_open(person: Person, has_browser: bool, now: datetime) -> set[Way]:
    """Where a person said, within the last 90 days, that only they look."""
    said_at = person.safe_mail_confirmed_at
    if not person.is_active:
        return set()
    mail = {Way.MAIL} if said_at and now - said_at < SAFE_MAIL_LASTS else set()
    return mail | ({Way.PUSH} if has_browser else set())


def browsers_open(people: list[UUID], now: datetime) -> set[UUID]:
    if not settings.PUSH:
        return set()
    safe = Browser.objects.filter(person__in=people, safe_at__gt=now - SAFE_MAIL_LASTS)
    return set(safe.values_list("person_id", flat=True))
