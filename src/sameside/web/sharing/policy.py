"""The one door: who may see a thing, and who may change it. Whatever is not plainly allowed is refused.

An owner keeps what is theirs, whatever becomes of the circle. A seat counts only while its person is in the circle.
What was shared with somebody is theirs to read while both are here and in a circle together, between two moments.
"""

from collections.abc import Collection
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from sameside.web.circles.queries import belong_together, belongs
from sameside.web.people.models import Person


class ItemState(StrEnum):
    OPEN = "open"
    CLOSED = "closed"
    GONE = "gone"


class Item(Protocol):
    @property
    def owner_ids(self) -> Collection[UUID]:
        """Whose it is, for good."""

    @property
    def circle_id(self) -> UUID | None:
        """The circle it belongs to; None for something done alone."""

    @property
    def seats(self) -> Collection[UUID]:
        """Who takes part in it."""

    @property
    def state(self) -> ItemState:
        """Open: it can still change. Closed: it can be read. Gone: it is nobody's any more."""


class Shared(Protocol):
    """One thing of one person's, given to one reader to see."""

    @property
    def owner_id(self) -> UUID: ...

    @property
    def reader_id(self) -> UUID: ...

    @property
    def visible_at(self) -> datetime: ...

    @property
    def until(self) -> datetime | None: ...

    @property
    def ended_at(self) -> datetime | None: ...


def may_see(person: Person, item: Item) -> bool:
    if not person.is_active or item.state not in (ItemState.OPEN, ItemState.CLOSED):
        return False
    return person.pk in item.owner_ids or _holds_a_seat(person, item)


def may_act(person: Person, item: Item) -> bool:
    """Acting needs an open item, and a seat if others take part: an owner who left may look, not move."""
    if item.state != ItemState.OPEN or not may_see(person, item):
        return False
    return item.circle_id is None or _holds_a_seat(person, item)


def may_read(person: Person, shared: Shared, now: datetime) -> bool:
    """Only the reader: an owner looks at the thing itself."""
    if not person.is_active or person.pk != shared.reader_id or not is_open(shared, now):
        return False
    return belong_together(person.pk, shared.owner_id)


def may_give(owner: Person, reader: Person) -> bool:
    """To people one is in a circle with now, and to nobody else."""
    if not owner.is_active or not reader.is_active or owner.pk == reader.pk:
        return False
    return belong_together(owner.pk, reader.pk)


def is_open(shared: Shared, now: datetime) -> bool:
    """By the clock alone: neither still waiting, nor over, nor ended."""
    if shared.ended_at is not None or now < shared.visible_at:
        return False
    return shared.until is None or now < shared.until


def is_over(shared: Shared, now: datetime) -> bool:
    return shared.ended_at is not None or (shared.until is not None and now >= shared.until)


def _holds_a_seat(person: Person, item: Item) -> bool:
    if person.pk not in item.seats or item.circle_id is None:
        return False
    return belongs(person.pk, item.circle_id)
