"""What an entry says, as one value; as it is sealed, as a line of a list, and as what a search reads."""

import re
import unicodedata
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from sameside.web.journal.feelings import named

OPENING = 120
APART = "\x1e"
DOT = "·"
HEADING = re.compile(r"(?m)^([ ]{0,3}#{1,6}[ \t]+\S.*)$")
MARKS = re.compile(r"(?m)^\s{0,3}(?:#{1,6}|>+|[-*+]|\d+[.)])\s+|[*_`]{1,3}|\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True)
class Written:
    on: date
    text: str = ""
    mood: int | None = None
    feelings: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    prompt: str = ""
    asked: str = ""

    @property
    def is_blank(self) -> bool:
        return not (self.text.strip() or self.mood or self.feelings)

    @property
    def month(self) -> date:
        return self.on.replace(day=1)

    def record(self) -> dict[str, Any]:
        return {**asdict(self), "on": self.on.isoformat()}

    def asking(self, prompt: str, asked: str) -> "Written":
        """The question is pinned with its words: a later edition of it does not reach an old answer."""
        return replace(self, prompt=prompt, asked=asked)


def written_from(record: dict[str, Any]) -> Written:
    lists = {name: tuple(record[name]) for name in ("feelings", "people", "places")}
    return Written(**{**record, **lists, "on": date.fromisoformat(record["on"])})


@dataclass(frozen=True)
class Line:
    """An entry in a list."""

    key: str
    on: date
    opening: str
    mood: int | None = None
    feelings: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()

    @property
    def id(self) -> UUID:
        return UUID(hex=self.key)

    @property
    def tags(self) -> tuple[str, ...]:
        return (*self.people, *self.places)


def line_record(entry_id: UUID, written: Written) -> list[Any]:
    """Short, because a year of them is read for a chart."""
    opening = opening_of(written.text) or opening_of(written.asked)
    return [
        entry_id.hex,
        written.on.isoformat(),
        opening,
        written.mood,
        written.feelings,
        written.people,
        written.places,
    ]


def line_from(record: list[Any]) -> Line:
    entry_id, on, opening, mood, feelings, people, places = record
    return Line(entry_id, date.fromisoformat(on), opening, mood, tuple(feelings), tuple(people), tuple(places))


def opening_of(text: str) -> str:
    """The first words, without the marks of Markdown. A heading does not run into what stands below it."""
    apart = HEADING.sub(rf"\1 {DOT}", text[: 4 * OPENING])
    plain = " ".join(MARKS.sub(lambda found: found[1] or "", apart).split()).removesuffix(DOT).rstrip()
    if len(plain) <= OPENING:
        return plain
    return plain[:OPENING].rsplit(" ", 1)[0].removesuffix(DOT).rstrip() + "…"


def folded(text: str) -> str:
    """As a search compares it: small letters, one way of writing each."""
    return unicodedata.normalize("NFKC", text).casefold()


def searched(written: Written) -> str:
    whole = (written.text, written.asked, *written.people, *written.places, *named(written.feelings))
    return " ".join(folded("\n".join(whole)).split())
