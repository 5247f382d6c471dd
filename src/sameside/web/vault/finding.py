"""Rows found by what stands in their columns, with the statement kept.

Django builds every statement anew, which takes longer than the answer. This is for the few questions that every page and
every intent asks: equal to, one order, whole rows. All else goes through the models' managers.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import call
from typing import Any, TypeVar

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Model

from sameside.web.vault.asking import ask

Row = TypeVar("Row", bound=Model)
Convert = Callable[[Any], Any]


@dataclass(frozen=True)
class Statement:
    """`reads` are the places of columns that do not come as they are, and what each is read by."""

    words: str
    names: tuple[str, ...]
    writes: tuple[Convert, ...]
    reads: tuple[tuple[int, Convert], ...]


# On the connection itself: its statements hold on to it, so a list of ours would keep those of threads that ended.
KEPT = "_sameside_statements"


def rows_of(model: type[Row], *, using: str = DEFAULT_DB_ALIAS, order: str = "", **where: Any) -> list[Row]:
    """All rows whose columns hold just these values, ordered by one column if it is named. `where` must name fields."""
    connection = connections[using]
    statements: dict[tuple[Any, ...], Statement] = vars(connection).setdefault(KEPT, {})
    asked = (model, order, *where)
    statement = statements.get(asked)
    if statement is None:
        statement = statements[asked] = _statement(connection, model, order, tuple(where))
    values = list(map(call, statement.writes, where.values()))
    return [
        model.from_db(using, statement.names, _read(statement, row)) for row in ask(connection, statement.words, values)
    ]


def row_of(model: type[Row], *, using: str = DEFAULT_DB_ALIAS, **where: Any) -> Row | None:
    """The row, or nothing. Only for columns that tell rows apart."""
    return next(iter(rows_of(model, using=using, **where)), None)


def _read(statement: Statement, row: Sequence[Any]) -> Sequence[Any]:
    values = list(row)
    for place, read in statement.reads:
        values[place] = read(values[place])
    return values


def _statement(connection: BaseDatabaseWrapper, model: type[Model], order: str, where: tuple[str, ...]) -> Statement:
    meta: Any = model._meta
    quoted, fields = connection.ops.quote_name, meta.concrete_fields
    columns = ", ".join(quoted(field.column) for field in fields)
    asked = [meta.get_field(name) for name in where]
    equal = " AND ".join(f"{quoted(field.column)} = %s" for field in asked)
    ending = f" ORDER BY {quoted(meta.get_field(order).column)}" if order else ""
    reads = ((place, _reader(connection, field)) for place, field in enumerate(fields))
    return Statement(
        f"SELECT {columns} FROM {quoted(meta.db_table)} WHERE {equal}{ending}",  # noqa: S608  names of our own tables
        tuple(field.attname for field in fields),
        tuple(_writer(connection, field) for field in asked),
        tuple((place, read) for place, read in reads if read is not None),
    )


def _writer(connection: BaseDatabaseWrapper, field: Any) -> Convert:
    return lambda value: field.get_db_prep_value(value, connection)


def _reader(connection: BaseDatabaseWrapper, field: Any) -> Convert | None:
    column = field.get_col(field.model._meta.db_table)
    steps = [*connection.ops.get_db_converters(column), *column.get_db_converters(connection)]
    if not steps:
        return None

    def read(value: Any) -> Any:
        for step in steps:
            value = step(value, column, connection)
        return value

    return read
