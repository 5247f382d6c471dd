"""Help lines by country, read once from content/help/ when they are first asked for."""

import tomllib
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings

ELSEWHERE = "elsewhere"


@dataclass(frozen=True)
class Line:
    """`helps` are the help cards that name this line."""

    what: str
    name: str
    call: str = ""
    text: str = ""
    say: str = ""
    web: str = ""
    hours: str = ""
    note: str = ""
    helps: tuple[str, ...] = ()

    @property
    def tel(self) -> str:
        return f"tel:{bare(self.call)}"

    @property
    def sms(self) -> str:
        return f"sms:{bare(self.text)}"

    @property
    def site(self) -> str:
        return self.web.removeprefix("https://").removeprefix("www.").split("/")[0]


@dataclass(frozen=True)
class Country:
    code: str
    name: str
    checked: date
    lines: tuple[Line, ...] = field(default_factory=tuple)


@cache
def countries() -> dict[str, Country]:
    """The country of this server first, then by name; the pointer for everywhere else comes last."""
    found: dict[str, Country] = {}
    for folder in settings.CONTENT_DIRS:
        for path in sorted((Path(folder) / "help").glob("*.toml")):
            found[path.stem] = read(path)
    return dict(sorted(found.items(), key=place))


def lines_that_help(card: str) -> tuple[Line, ...]:
    """Of the country of this server."""
    here = countries().get(settings.HELP_COUNTRY)
    return tuple(line for line in here.lines if card in line.helps) if here is not None else ()


def place(item: tuple[str, Country]) -> tuple[int, str]:
    code, country = item
    rank = {settings.HELP_COUNTRY: 0, ELSEWHERE: 2}.get(code, 1)
    return rank, country.name


def read(path: Path) -> Country:
    raw: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    lines = tuple(Line(**{**line, "helps": tuple(line.get("helps", ()))}) for line in raw.get("lines", []))
    return Country(path.stem, raw["name"], raw["checked"], lines)


def bare(number: str) -> str:
    return "".join(sign for sign in number if sign.isdigit() or sign == "+")
