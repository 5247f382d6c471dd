"""How people show up in one circle: each with a hue of their own, even when two like the same one."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from sameside.web.people.models import Hue, Person

PALETTE: tuple[str, ...] = tuple(Hue.values)


@dataclass(frozen=True)
class Face:
    person_id: UUID
    name: str
    hue: str


def faces_for(people: Sequence[Person]) -> list[Face]:
    """In the order given. The first with a hue keeps it; beyond six people hues begin again."""
    hues = _hues_in_order([person.hue for person in people])
    return [Face(person.id, person.name or _("Someone"), hue) for person, hue in zip(people, hues, strict=True)]


def _hues_in_order(wished: Sequence[str]) -> list[str]:
    given: list[str] = []
    for place, hue in enumerate(wished):
        if hue in given:
            later = set(wished[place:])
            free = [other for other in PALETTE if other not in given]
            unwanted = [other for other in free if other not in later]
            hue = (unwanted or free or [PALETTE[place % len(PALETTE)]])[0]
        given.append(hue)
    return given
