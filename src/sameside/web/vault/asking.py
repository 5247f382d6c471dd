"""A statement in plain SQL, said through one cursor that its connection keeps.

Making a cursor, and going through all that Django wraps around it, takes longer than the few rows that every page and
every intent asks for. Rows are fetched to the last, so that no statement stays open behind an answer.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any, Final
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper

Row = Sequence[Any]
# On the connection itself, beside the raw one that it belongs to: a cursor of a line that was closed is never used again.
KEPT: Final = "_sameside_cursor"


def ask(connection: BaseDatabaseWrapper, words: str, values: Sequence[Any]) -> list[Row]:
    """All rows. Raises Django's errors, as a cursor of its own would."""
    if _is_watched(connection):
        with connection.cursor() as cursor:
            cursor.execute(words, values)
            return list(cursor.fetchall())
    with connection.wrap_database_errors:
        cursor = _cursor(connection)
        cursor.execute(words, values)
        rows: list[Row] = cursor.fetchall()
        return rows


def tell(connection: BaseDatabaseWrapper, words: str, values: Sequence[Any]) -> None:
    """A statement that has no rows to give."""
    if _is_watched(connection):
        with connection.cursor() as cursor:
            cursor.execute(words, values)
        return
    with connection.wrap_database_errors:
        _cursor(connection).execute(words, values)


def stored_id(one: UUID) -> UUID | str:
    """An id as the database keeps it: as it is where UUIDs are known, in SQLite by its digits."""
    return one if _knows_ids() else one.hex


@lru_cache(maxsize=4096)
def known_id(stored: UUID | str) -> UUID:
    return stored if isinstance(stored, UUID) else UUID(stored)


@cache
def _knows_ids() -> bool:
    return bool(connections[DEFAULT_DB_ALIAS].features.has_native_uuid_field)


def _is_watched(connection: Any) -> bool:
    """Whether somebody counts statements or stands in their way, or there is no line, none that still takes any, or
    one that Django looks at first: a database that was begun anew leaves dead lines behind."""
    return bool(
        connection.connection is None
        or connection.execute_wrappers
        or connection.needs_rollback
        or connection.force_debug_cursor
        or (connection.health_check_enabled and not connection.health_check_done)
    )


def _cursor(connection: BaseDatabaseWrapper) -> Any:
    kept = vars(connection).get(KEPT)
    if kept is None or kept[0] is not connection.connection:
        kept = vars(connection)[KEPT] = (connection.connection, connection.cursor().cursor)
    return kept[1]
