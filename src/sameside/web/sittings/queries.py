"""Reading: which sittings a person has, and what one of them looks like from their seat."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sameside.web.circles.faces import Face, faces_for
from sameside.web.circles.queries import circles_of, nameless, title_of
from sameside.web.people.models import Person
from sameside.web.sittings import rows
from sameside.web.sittings.models import Draft, Seat, Sitting
from sameside.web.sittings.tables import entry_of
from sameside.web.vault.finding import row_of, rows_of

MOST_LISTED = 60
MOST_TRACED = 200


@dataclass(frozen=True)
class Row:
    """A sitting on a list. Only what its own person may know: nothing here depends on what others did in private."""

    id: uuid.UUID
    title: str
    area: str
    circle_name: str
    faces: list[Face]
    began_at: datetime
    live: bool

    @property
    def alone(self) -> bool:
        return not self.circle_name


@dataclass(frozen=True)
class Trace:
    """That this person began an exercise once: which, when, and whether it is still going on."""

    slug: str
    began_at: datetime
    open: bool


def open_sittings(person: Person) -> list[Row]:
    """What is still going on for this person, the newest first."""
    return _rows(person, Seat.objects.filter(person=person, left=False, done=False, sitting__over=False))


def past_sittings(person: Person) -> list[Row]:
    """What has ended for this person, or what they left."""
    ended = Seat.objects.filter(person=person)
    return _rows(person, ended.exclude(left=False, done=False, sitting__over=False))


def traces_of(person: Person) -> list[Trace]:
    """The newest first. What is in them is not read."""
    seats = Seat.objects.filter(person=person).order_by("-sitting__began_at")[:MOST_TRACED]
    columns = ("sitting__edition__slug", "sitting__began_at", "left", "done", "sitting__over")
    return [Trace(slug, at, not (left or done or over)) for slug, at, left, done, over in seats.values_list(*columns)]


def faces_at(sitting_id: uuid.UUID) -> list[Face]:
    """How the people of a sitting show up in it, by seat. Somebody who deleted their account is “Someone”."""
    seats = rows_of(Seat, sitting=sitting_id, order="number")
    return faces_for([_person_in(seat) or Person(hue="slate") for seat in seats])


def _person_in(seat: Seat) -> Person | None:
    return row_of(Person, id=seat.person_id) if seat.person_id is not None else None


def draft_at(seat: Seat, step: str) -> Mapping[str, Any]:
    found = rows.draft_of(seat.pk, step)
    return (Draft(id=found[0], seat=seat, step=step, body_sealed=found[1]).body if found else None) or {}


def _rows(person: Person, seats: Any) -> list[Row]:
    mine = seats.select_related("sitting__circle").order_by("-sitting__began_at", "-sitting__id")[:MOST_LISTED]
    sittings = [seat.sitting for seat in mine]
    faces = _faces_of(sittings)
    mine_still = {circle.pk for circle in circles_of(person)} if sittings else set()
    return [_row(sitting, faces.get(sitting.pk, []), sitting.circle_id in mine_still) for sitting in sittings]


def _faces_of(sittings: Sequence[Sitting]) -> dict[uuid.UUID, list[Face]]:
    people: dict[uuid.UUID, list[Person]] = {}
    for seat in Seat.objects.filter(sitting__in=sittings).select_related("person").order_by("number"):
        people.setdefault(seat.sitting_id, []).append(seat.person or Person(hue="slate"))
    return {sitting_id: faces_for(present) for sitting_id, present in people.items()}


def _row(sitting: Sitting, faces: list[Face], inside: bool) -> Row:
    entry = entry_of(sitting.edition_id)
    words = entry.words_in("en")
    told = title_of if inside else nameless
    circle_name = told(sitting.circle, faces) if sitting.circle else ""
    return Row(
        sitting.id, words.title, entry.exercise.area, circle_name, faces, sitting.began_at, sitting.pace == "live"
    )
