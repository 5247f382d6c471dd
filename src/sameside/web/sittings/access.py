"""The one door to a sitting: only who has a seat in it comes in, everybody else gets 404."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import Http404

from sameside.web.people.models import Person
from sameside.web.sharing.policy import ItemState, may_act, may_see
from sameside.web.sittings import rows
from sameside.web.sittings.models import Seat


@dataclass(frozen=True)
class Place:
    """A person's seat, as the policy wants to see it. What they may read of the sitting is the engine's to say.

    `seq` is how far the log had come at that moment.
    """

    seat_id: uuid.UUID
    sitting_id: uuid.UUID
    number: int
    author: uuid.UUID
    left: bool
    done: bool
    seq: int
    owner_ids: frozenset[uuid.UUID]
    circle_id: uuid.UUID | None
    seats: frozenset[uuid.UUID]
    state: ItemState

    @cached_property
    def seat(self) -> Seat:
        """As a row, for what hangs on it; most intents need none."""
        (person_id,) = self.seats
        given = {"number": self.number, "author": self.author, "left": self.left, "done": self.done}
        return Seat(id=self.seat_id, sitting_id=self.sitting_id, person_id=person_id, **given)


def place_for(person: Person, sitting_id: uuid.UUID, beside: Sequence[Any] | None = None) -> Place:
    """The seat of this person; raises Http404 for everybody else. `beside`: rows.SEAT_BESIDE, if it was asked for already."""
    found = rows.seat_of(sitting_id, person.pk) if beside is None else rows.seat_in(beside)
    if found is None:
        raise Http404
    seat_id, number, author, left, done, circle_id, over, seq = found
    mine = frozenset((person.pk,))
    state = ItemState.CLOSED if over else ItemState.OPEN
    place = Place(seat_id, sitting_id, number, author, bool(left), bool(done), seq, mine, circle_id, mine, state)
    if not may_see(person, place):
        raise Http404
    return place


def may_take_part(person: Person, place: Place) -> bool:
    """Whoever has left the circle may look back, and do no more."""
    return may_act(person, place)
