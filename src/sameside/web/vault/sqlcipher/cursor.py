"""A cursor that takes Django's %s parameters."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import tee
from typing import Any

from django.db.backends.sqlite3.base import SQLiteCursorWrapper
from sqlcipher3 import dbapi2 as Database


class CipherCursor(Database.Cursor):  # type: ignore[misc]
    convert_query = SQLiteCursorWrapper.convert_query

    def execute(self, query: str, params: Any = None) -> Any:
        if params is None:
            return super().execute(query)
        if isinstance(params, Mapping):
            return super().execute(self.convert_query(query, param_names=_names(params)), params)
        return super().execute(_with_marks(query), params)

    def executemany(self, query: str, param_list: Iterable[Any]) -> Any:
        ahead, rows = tee(iter(param_list))
        return super().executemany(self.convert_query(query, param_names=_names(next(ahead, None))), rows)


@lru_cache(maxsize=4096)
def _with_marks(query: str) -> str:
    """%s becomes ?. The same few queries are asked again and again."""
    return str(SQLiteCursorWrapper.convert_query(SQLiteCursorWrapper, query))  # type: ignore[arg-type]


def _names(params: Any) -> list[str] | None:
    return list(params) if params and isinstance(params, Mapping) else None
