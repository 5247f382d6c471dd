"""What a person shared and the record of it, to take along. None of it is brought back: a file opens nothing to anybody."""

from datetime import datetime
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from sameside.web.people.models import Person
from sameside.web.sharing.models import Line
from sameside.web.sharing.otherwise import Seen, seen_otherwise
from sameside.web.sharing.queries import Row, every_share_by

KNOWN: Final = {"shares", "goals_others_see", "record"}


def take(person: Person) -> dict[str, list[dict[str, Any]]]:
    lines = Line.objects.filter(owner=person).order_by("number")
    return {
        "shares": [_share(row) for row in every_share_by(person, timezone.now())],
        "goals_others_see": [_otherwise(one) for one in seen_otherwise(person)],
        "record": [
            {"number": line.number, "at": line.at.isoformat(), "what": line.what, "with": line.reader_name or ""}
            for line in lines
        ],
    }


def bring(person: Person, data: Any) -> int:
    """Looked at, so that what is not ours is refused with the rest; and nothing is written."""
    lists = data.values() if isinstance(data, dict) and not set(data) - KNOWN else [None]
    if not all(isinstance(rows, list) and all(isinstance(row, dict) for row in rows) for rows in lists):
        raise ValueError(_("The part about sharing is not as it was when it left here."))
    return 0


def _share(row: Row) -> dict[str, Any]:
    return {
        "kind": row.label,
        "title": row.title,
        "with": row.face.name,
        "purpose": row.purpose,
        "since": row.since.isoformat(),
        "until": _iso(row.until),
        "ended_at": _iso(row.ended_at),
        "looks": [at.isoformat() for at in row.looks],
    }


def _otherwise(one: Seen) -> dict[str, Any]:
    return {"title": one.title, "who": one.words, "looks": [at.isoformat() for at in one.looks or ()]}


def _iso(at: datetime | None) -> str:
    return at.isoformat() if at else ""
