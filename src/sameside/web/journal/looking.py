"""What the pages show of entries, made ready to draw."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sameside.web.journal import actions, queries
from sameside.web.journal.feelings import mood_word, named
from sameside.web.journal.leaf import around, leaf_of
from sameside.web.journal.models import Entry, OtherVersion
from sameside.web.journal.queries import Asked, Found
from sameside.web.journal.written import Line, Written, opening_of, written_from
from sameside.web.people.models import Person

BEFORE, AFTER, SOME = 60, 120, 4
EARLIEST, LATEST = 1900, 2200


@dataclass(frozen=True)
class Row:
    """An entry in a list. `first` says that its day begins with it."""

    line: Line
    mood: str
    feelings: str
    words: str
    first: bool = True


@dataclass(frozen=True)
class View:
    """An entry, or a version of one, to read."""

    written: Written
    mood: str
    feelings: str


def month_asked(text: str, today: date) -> date:
    """The month of an address like ?month=2026-03; this one if it is none that a journal has."""
    try:
        asked = date.fromisoformat(f"{text}-01")
    except ValueError:
        return today.replace(day=1)
    return asked if EARLIEST <= asked.year <= LATEST else today.replace(day=1)


def month_page(person: Person, month: date, today: date) -> dict[str, Any]:
    lines, months = queries.lines_of(person, month), queries.months_of(person)
    before, after = around(month, months)
    here = (today.year, today.month) == (month.year, month.month)
    return {
        "month": month,
        "leaf": leaf_of(month, lines, today),
        "rows": rows_of(lines),
        "before": before,
        "after": after,
        "is_empty": not months,
        "years": rows_of(queries.on_this_day(person, today)) if here else [],
    }


def rows_of(lines: list[Line] | tuple[Line, ...], texts: dict[UUID, str] | None = None, words: str = "") -> list[Row]:
    made: list[Row] = []
    for line in lines:
        said = excerpt((texts or {}).get(line.id, ""), words) or line.opening
        first = not made or made[-1].line.on != line.on
        made.append(Row(line, mood_word(line.mood), ", ".join(named(line.feelings)[:SOME]), said, first))
    return made


def excerpt(text: str, words: str) -> str:
    """The place where the words stand, with some words around it."""
    looked_for = r"\s+".join(map(re.escape, words.split()))
    place = re.search(looked_for, text, re.IGNORECASE) if looked_for else None
    if place is None or place.start() < BEFORE:
        return ""
    before = text[place.start() - BEFORE : place.start()].split(None, 1)[-1]
    return opening_of(f"…{before}{text[place.start() : place.end() + AFTER]}")


def found(person: Person, asked: Asked) -> dict[str, Any]:
    seen: Found = queries.search(person, asked)
    return {"rows": rows_of(seen.lines, seen.texts, asked.words), "more": seen.more}


def view_of(body: dict[str, Any]) -> View:
    written = written_from(body)
    return View(written, mood_word(written.mood), ", ".join(named(written.feelings)))


def entry_page(entry: Entry) -> dict[str, Any]:
    return {"entry": entry, "view": view_of(entry.body), "others": entry.others.exists()}


def versions_page(entry: Entry, others: list[OtherVersion]) -> dict[str, Any]:
    return {"entry": entry, "view": view_of(entry.body), "versions": [(one, view_of(one.body)) for one in others]}


def settle(person: Person, entry: Entry, keep: str) -> bool:
    """`keep` names what stays: "all", "this", or one of the others. False where there is no such thing to keep."""
    others = {str(other.pk): other for other in queries.others_of(entry)}
    if keep == "all":
        actions.keep_all(person, entry)
    elif keep == "this" or keep in others:
        actions.keep_one(person, entry, others.get(keep))
    else:
        return False
    return True
