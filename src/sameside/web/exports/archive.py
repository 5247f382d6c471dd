"""Everything of one person in one file: a page to read, tables to sort, and the values to bring back."""

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from django.template.loader import render_to_string

from sameside.web.exports.chests import CHESTS, Taken, packed
from sameside.web.people.models import Person

MADE_BY: Final = "Sameside"
FORM: Final = 1
VALUES: Final = "everything.json"
# A table program would run what begins with one of these.
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def archive(person: Person, now: datetime) -> bytes:
    parts = packed(person)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in _files(parts, now):
            zipped.writestr(zipfile.ZipInfo(name, now.timetuple()[:6]), content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def _files(parts: dict[str, Taken], now: datetime) -> Iterator[tuple[str, str]]:
    yield "read.html", _page(parts, now)
    values = {"made_by": MADE_BY, "form": FORM, "made_at": now.isoformat(), "parts": parts}
    yield VALUES, json.dumps(values, ensure_ascii=False, indent=1)
    for chest, taken in parts.items():
        for name, rows in taken.items():
            yield f"tables/{chest}-{name}.csv", _table(rows)


def _table(rows: list[dict[str, Any]]) -> str:
    columns = list(dict.fromkeys(name for row in rows for name in row))
    # The mark tells a table program that this is not the alphabet of its own country.
    file = io.StringIO("\ufeff", newline="")
    file.seek(0, io.SEEK_END)
    writer = csv.writer(file)
    writer.writerow(columns)
    writer.writerows([_cell(row.get(name, "")) for name in columns] for row in rows)
    return file.getvalue()


def _cell(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False) if value is not None else ""
    return f"'{text}" if text.startswith(FORMULA) and isinstance(value, str) else text


def _page(parts: dict[str, Taken], now: datetime) -> str:
    labels = {chest.name: chest.label for chest in CHESTS}
    chapters = [
        (labels[chest], [(_named(name), [list(_lines(row)) for row in rows]) for name, rows in taken.items()])
        for chest, taken in parts.items()
    ]
    return render_to_string("exports/file.html", {"chapters": chapters, "now": now})


def _lines(row: dict[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    """(what, words) for each value of a record, however deep it lies."""
    for name, value in row.items():
        label = f"{before}{_named(name)}"
        if isinstance(value, dict):
            yield from _lines(value, f"{label}, ")
        elif isinstance(value, list):
            yield from _many(label, value)
        elif value not in ("", None):
            yield label, str(value)


def _many(label: str, values: list[Any]) -> Iterator[tuple[str, str]]:
    plain = [str(one) for one in values if not isinstance(one, dict | list)]
    if plain:
        yield label, ", ".join(plain)
    for one in values:
        if isinstance(one, dict):
            yield from _lines(one, f"{label}: ")
        elif isinstance(one, list):
            yield from _many(label, one)


def _named(name: str) -> str:
    return name.replace("_", " ").capitalize()
