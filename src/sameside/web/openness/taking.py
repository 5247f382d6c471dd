"""Everything a person wrote here, to take along, and what was taken along brought back. What is sealed comes too."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from sameside.web.openness.forms import LONGEST_TEXT
from sameside.web.openness.lines import LONGEST
from sameside.web.openness.models import Leaf
from sameside.web.openness.queries import LETTER, LINE, NOTE, written
from sameside.web.people.models import Person

MOST = {NOTE: LONGEST_TEXT, LETTER: LONGEST_TEXT, LINE: LONGEST}


def take(person: Person) -> dict[str, list[dict[str, Any]]]:
    found = [written(leaf) for leaf in Leaf.objects.filter(person=person).order_by("made_at", "id")]
    return {
        "leaves": [
            {
                "kind": one.kind,
                "text": one.text,
                "to": one.to,
                "opens_on": one.opens_on.isoformat() if one.opens_on else "",
                "opened": one.opened,
                "made_at": one.made_at.isoformat(),
            }
            for one in found
        ]
    }


@transaction.atomic
def bring(person: Person, data: Any) -> int:
    """All of it or nothing. What is there already is not written a second time."""
    read = [_read(row) for row in _rows(data)]
    there = [_key(row) for row in take(person)["leaves"]]
    new = [row for row in read if _key(row) not in there]
    for row in new:
        leaf = Leaf(person=person, made_at=datetime.fromisoformat(row["made_at"]))
        leaf.body = {name: value for name, value in row.items() if name != "made_at"}
        leaf.save(force_insert=True)
    return len(new)


def _rows(data: Any) -> list[Any]:
    rows = data.get("leaves", []) if isinstance(data, dict) else None
    if not isinstance(rows, list) or set(data) - {"leaves"}:
        raise ValueError(_("The part about openness is not as it was when it left here."))
    return rows


def _read(row: Any) -> dict[str, Any]:
    try:
        kind, text, to = row["kind"], row["text"], row.get("to", "")
        made_at = datetime.fromisoformat(row["made_at"])
        opens_on = date.fromisoformat(row["opens_on"]).isoformat() if row.get("opens_on") else ""
        fits = 0 < len(text) <= MOST[kind] and len(to) <= LONGEST and isinstance(text, str) and isinstance(to, str)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ValueError(_("A note or letter is not as it was when it left here.")) from error
    if not fits or made_at.tzinfo is None or made_at > timezone.now():
        raise ValueError(_("A note or letter is not as it was when it left here."))
    opened = row.get("opened") is True
    return {
        "kind": kind,
        "text": text,
        "to": to,
        "opens_on": opens_on,
        "opened": opened,
        "made_at": made_at.isoformat(),
    }


def _key(row: dict[str, Any]) -> tuple[Any, ...]:
    return (row["kind"], row["text"], row["to"], row["opens_on"], datetime.fromisoformat(row["made_at"]))
