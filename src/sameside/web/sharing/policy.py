"""The one door: who may see a thing, and who may change it. Whatever is not plainly allowed is refused.

An owner keeps what is theirs, whatever becomes of the circle. A seat counts only while its person is in the circle.
"""

from collections.abc import Collection
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from sameside.web.circles.queries import belongs
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


def may_see(person: Person, item: Item) -> bool:
    if not person.is_active or item.state not in (ItemState.OPEN, ItemState.CLOSED):
        return False
    return person.pk in item.owner_ids or _holds_a_seat(person, item)


def may_act(person: Person, item: Item) -> bool:
    """Acting needs an open item, and a seat if others take part: an owner who left may look, not move."""
    if item.state != ItemState.OPEN or not may_see(person, item):
        return False
    return item.circle_id is None or _holds_a_seat(person, item)


def _holds_a_seat(person: Person, item: Item) -> bool:
    if person.pk not in item.seats or item.circle_id is None:
        return False
    return belongs(person.pk, item.circle_id)
