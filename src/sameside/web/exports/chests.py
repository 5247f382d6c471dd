"""What there is to take along, app by app. Each app says how its part is taken; config/wiring.py puts it on the list."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from sameside.web.people.models import Person

Taken = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class Chest:
    """`take`: everything of one person in plain values. `bring`: adds what is not there yet and says how many that were;
    raises ValueError with a sentence where it does not understand. Without it a part is only looked at."""

    name: str
    label: str | Promise
    take: Callable[[Person], Taken]
    bring: Callable[[Person, Any], int] | None = None


CHESTS: list[Chest] = []


def packed(person: Person) -> dict[str, Taken]:
    """By the name of the chest; what holds nothing is left out."""
    return {chest.name: full for chest in CHESTS if (full := _full(chest.take(person)))}


def _full(taken: Taken) -> Taken:
    return {name: rows for name, rows in taken.items() if rows}
