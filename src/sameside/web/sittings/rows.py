"""The few reads and writes that every intent and every ring needs, as plain SQL.

The same rows as the models', without building each statement anew.
"""

import uuid
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any, Final, NamedTuple

from django.db import DEFAULT_DB_ALIAS, connection, connections

from sameside.web.people.lane import Beside
from sameside.web.sittings.models import Draft, Event, Seat, Sitting
from sameside.web.vault.asking import ask, known_id, stored_id, tell

EVENTS: Final = Event._meta.db_table
SITTINGS: Final = Sitting._meta.db_table
SEAT: Final = 'seat.id, seat.number, seat.author, seat."left", seat.done, sitting.circle_id, sitting.over, sitting.seq'
FIND_SEAT: Final = (
    f"SELECT {SEAT} FROM {Seat._meta.db_table} seat "  # noqa: S608  names of our own tables
    f"JOIN {SITTINGS} sitting ON sitting.id = seat.sitting_id WHERE seat.sitting_id = %s AND seat.person_id = %s"
)
SEAT_BESIDE: Final = Beside(
    SEAT,
    f"LEFT JOIN {Seat._meta.db_table} seat ON seat.person_id = person.id AND seat.sitting_id = %s "
    f"LEFT JOIN {SITTINGS} sitting ON sitting.id = seat.sitting_id",
)
LOCK: Final = f"SELECT seq FROM {SITTINGS} WHERE id = %s"  # noqa: S608
MOVE_ON: Final = f'UPDATE {SITTINGS} SET seq = %s, due_at = %s, "over" = %s WHERE id = %s'  # noqa: S608
ADD: Final = (
    f'INSERT INTO {EVENTS} (id, sitting_id, seq, "key", record_sealed, said_sealed) '  # noqa: S608
    "VALUES (%s, %s, %s, %s, %s, %s)"
)
NEWS: Final = (
    f'SELECT id, seq, "key", record_sealed, said_sealed FROM {EVENTS} '  # noqa: S608
    "WHERE sitting_id = %s AND seq > %s ORDER BY seq"
)
FIND_DRAFT: Final = f"SELECT id, body_sealed FROM {Draft._meta.db_table} WHERE seat_id = %s AND step = %s"  # noqa: S608
DROP_DRAFT: Final = f"DELETE FROM {Draft._meta.db_table} WHERE seat_id = %s AND step = %s"  # noqa: S608


class Row(NamedTuple):
    """An event as it is stored."""

    id: uuid.UUID
    sitting_id: uuid.UUID
    seq: int
    key: str | None
    record_sealed: bytes
    said_sealed: bytes | None


def seat_of(sitting_id: uuid.UUID, person_id: uuid.UUID) -> Sequence[Any] | None:
    """(seat id, number, author, left, done, circle id, over, seq), or nothing."""
    return seat_in(_one(FIND_SEAT, stored_id(sitting_id), stored_id(person_id)))


def seat_in(found: Sequence[Any] | None) -> Sequence[Any] | None:
    """The same from columns as they are stored, of which all are empty where there is no seat."""
    if found is None or found[0] is None:
        return None
    seat_id, number, author, left, done, circle_id, over, seq = found
    return known_id(seat_id), number, known_id(author), left, done, circle_id and known_id(circle_id), over, seq


def lock(sitting_id: uuid.UUID) -> int:
    """The newest seq. Until the transaction ends nobody else writes to this log."""
    found = _one(_locking(), stored_id(sitting_id))
    if found is None:
        raise Sitting.DoesNotExist
    return int(found[0])


def add(row: Row) -> None:
    """A new event; raises IntegrityError when its place or its key is taken."""
    _do(ADD, stored_id(row.id), stored_id(row.sitting_id), *row[2:])


def news(sitting_id: uuid.UUID, after: int) -> list[Row]:
    """The events behind `after`, in order."""
    found = ask(connections[DEFAULT_DB_ALIAS], NEWS, (stored_id(sitting_id), after))
    return [Row(known_id(row_id), sitting_id, *rest) for row_id, *rest in found]


def move_on(sitting_id: uuid.UUID, seq: int, due_at: datetime | None, over: bool) -> None:
    _do(MOVE_ON, seq, connection.ops.adapt_datetimefield_value(due_at), over, stored_id(sitting_id))


def draft_of(seat_id: uuid.UUID, step: str) -> tuple[uuid.UUID, bytes] | None:
    found = _one(FIND_DRAFT, stored_id(seat_id), step)
    return (known_id(found[0]), bytes(found[1])) if found else None


def drop_draft(seat_id: uuid.UUID, step: str) -> None:
    _do(DROP_DRAFT, stored_id(seat_id), step)


@cache
def _locking() -> str:
    return f"{LOCK} FOR UPDATE" if connection.features.has_select_for_update else LOCK


def _one(query: str, *values: Any) -> Sequence[Any] | None:
    return next(iter(ask(connections[DEFAULT_DB_ALIAS], query, values)), None)


def _do(query: str, *values: Any) -> None:
    tell(connections[DEFAULT_DB_ALIAS], query, values)
