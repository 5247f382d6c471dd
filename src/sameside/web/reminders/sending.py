"""From the outbox to the mail server or the browser's push service, one by one.

What is promised: a process that is killed loses no message and sends none twice. A note on this machine's disk is made
the moment a message has left (handed.py, postbag.py), and taken back if the other side says no. What is lost is a letter
that the mail server refuses in the very moment in which the process is killed. Two workers never send the same message
at once: on PostgreSQL its row is held while it leaves, and a dead worker's hold ends with it; with the embedded database
one process at a time has the turn (turn.py).
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db import connection, transaction

from sameside.web.reminders import handed
from sameside.web.reminders.gathering import browsers_open, ways_open
from sameside.web.reminders.models import Desk, Message, Way
from sameside.web.reminders.pausing import GIVEN_UP_AFTER, Rest, pause_after
from sameside.web.reminders.postbag import Postbag
from sameside.web.reminders.pushing import push
from sameside.web.reminders.quiet import zone_named
from sameside.web.reminders.trouble import Down, Gone, Refused
from sameside.web.reminders.wishes import wishes_from

logger = logging.getLogger("sameside.reminders")
HELD: Final = timedelta(hours=1)
FRESH: Final = timedelta(minutes=1)


class Sender:
    """One for each process; knows which way rests."""

    def __init__(self) -> None:
        self.rests = {way: Rest() for way in Way}
        self.in_hand: UUID | None = None

    def send(self, now: Callable[[], datetime], most: int = 50) -> int:
        """How many messages were taken in hand."""
        with Postbag() as bag:
            for count in range(most):
                if not self._one(bag, now()):
                    return count
        return most

    def _one(self, bag: Postbag, now: datetime) -> bool:
        awake = [way for way, rest in self.rests.items() if rest.over(now)]
        with next_waiting(awake, now) as message:
            if message is not None:
                self._try(message, bag, now)
        self.in_hand = None
        if message is None:
            return False
        handed.forget(message.pk)
        return True

    def let_go(self) -> None:
        """At a stop nobody waits for an answer any longer. What was not answered goes again."""
        if self.in_hand is not None:
            handed.forget(self.in_hand)

    def _try(self, message: Message, bag: Postbag, now: datetime) -> None:
        later = put_off(message, now)
        if later is not None:
            put_aside(message, later)
            return
        rest, self.in_hand = self.rests[Way(message.way)], message.pk
        try:
            hand_over(message, bag, now)
        except Gone:
            finish(message, None)
        except (Down, Refused) as error:
            if isinstance(error, Down):
                rest.failed(now)
            failed(message, error, now)
        else:
            rest.worked()
            finish(message, now)


def hand_over(message: Message, bag: Postbag, now: datetime) -> None:
    if handed.noted(message.pk):
        return
    with handed.sheet(message.pk) as note:
        try:
            if message.way == Way.MAIL:
                bag.send(message, note)
            else:
                push(message, now)
                note()
        except Exception:
            handed.forget(message.pk)
            raise


@contextmanager
def next_waiting(ways: list[Way], now: datetime) -> Iterator[Message | None]:
    waiting = Message.objects.filter(waits=True, try_at__lte=now, way__in=ways).order_by("try_at")
    found = waiting.select_related("person")
    if connection.features.has_select_for_update_skip_locked:
        with transaction.atomic():
            yield found.select_for_update(skip_locked=True, of=("self",)).first()
    else:
        yield found.first()


def put_off(message: Message, now: datetime) -> datetime | None:
    """Until when, if it must not leave now: the 90 days ended, or it waited and quiet hours have begun."""
    person = message.person
    has_browser = message.way == Way.PUSH and bool(browsers_open([person.pk], now))
    if message.way not in ways_open(person, has_browser, now):
        return now + HELD
    if now - message.made_at < FRESH:
        return None
    desk = Desk.objects.filter(person=person).first()
    quiet = wishes_from(desk.body).quiet if desk else None
    return quiet.until(now, zone_named(person.time_zone)) if quiet else None


def put_aside(message: Message, until: datetime) -> None:
    message.try_at = until
    message.save(update_fields=["try_at"])


def failed(message: Message, error: Exception, now: datetime) -> None:
    """Tried again with growing pauses; after three days it is let go, and the log says so without an address."""
    message.tries += 1
    if now - message.made_at > GIVEN_UP_AFTER:
        logger.error("A reminder was let go after %d tries (%s).", message.tries, error)
        finish(message, None)
        return
    logger.warning("A reminder could not leave (%s), try %d.", error, message.tries)
    message.try_at = now + pause_after(message.tries)
    message.save(update_fields=["tries", "try_at"])


def finish(message: Message, sent_at: datetime | None) -> None:
    message.waits, message.sent_at = False, sent_at
    message.save(update_fields=["waits", "sent_at", "tries"])
