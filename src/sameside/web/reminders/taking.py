"""What a person takes along: what they chose. The times belong to the things they are about and go with those."""

from datetime import time
from typing import Any, Final

from django.utils.translation import gettext as _

from sameside.web.people.models import Person
from sameside.web.reminders import actions, queries
from sameside.web.reminders.quiet import Quiet
from sameside.web.reminders.wishes import WAYS, Wishes

LONGEST: Final = 100


def take(person: Person) -> dict[str, list[dict[str, Any]]]:
    wishes = queries.wishes_of(person)
    return {"reminders": [wishes.record()] if wishes.chosen or wishes.quiet else []}


def bring(person: Person, data: dict[str, Any]) -> int:
    """Only where nothing was chosen here yet."""
    choices = [_understood(one) for one in _rows(data)]
    here = queries.wishes_of(person)
    if not choices or here.chosen or here.quiet:
        return 0
    actions.choose(person, choices[-1])
    return 1


def _rows(data: dict[str, Any]) -> list[Any]:
    rows = data.get("reminders", [])
    if not isinstance(rows, list):
        raise _strange()
    return rows


def _understood(one: Any) -> Wishes:
    try:
        ways, quiet = dict(one["ways"]), one["quiet"]
        hours = Quiet(*map(time.fromisoformat, quiet)) if quiet else None
    except (KeyError, TypeError, ValueError):
        raise _strange() from None
    if not all(isinstance(one, str) and len(one) < LONGEST for pair in ways.items() for one in pair):
        raise _strange()
    if not set(ways.values()) <= set(WAYS):
        raise _strange()
    return Wishes(ways, hours)


def _strange() -> ValueError:
    return ValueError(_("The choices about reminders in this file are not written as we write them."))
