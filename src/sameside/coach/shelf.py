"""The only module of the coach that touches a disk: the folder of a language in, a coach out."""

import json
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from sameside.coach.coach import Coach
from sameside.coach.rehearsal import BadCast, Cast, read_cast
from sameside.coach.written import BadCoach, Fault, Source, cast_fault, read_coach

SHIPPED = Path(__file__).parents[3] / "content" / "coach"
# Those of the simulated partner are read by rehearsal.
LEFT_OUT = ("characters/", "situations/", "people.toml")
CAST = ("characters", "situations")
# Without one of these it would be silent where it should speak, and nobody would know.
NEEDED = (
    "feelings.toml", "kinds.toml", "language.toml", "lights.toml", "lists.toml", "needs.toml", "pseudo.toml", "quiet.toml",
    "safety.toml", "traps.toml", "words.toml",
)  # fmt: skip
AT_LINE = re.compile(r"\bline (\d{1,7})")


def load_coach(folder: Path | None = None, language: str = "en") -> Coach:
    """The coach of a language, read once. Raises BadCoach where a file needs mending."""
    coach, faults = _read_once(folder or SHIPPED, language)
    if faults:
        raise BadCoach(faults)
    return coach


def load_cast(folder: Path | None = None, language: str = "en") -> Cast:
    """Everybody one can rehearse with, read once; raises BadCast with a sentence for each thing to mend."""
    cast, problems = _cast_once(folder or SHIPPED, language)
    if cast is None:
        raise BadCast(problems)
    return cast


def try_coach(folder: Path, language: str) -> tuple[Coach, tuple[Fault, ...]]:
    """The coach as far as it can be read, and what has to be mended first."""
    home, faults = folder / language, list[Fault]()
    # First what is large while it is read; the rest then fits into the room it leaves.
    every = (*_files(home, "*.json"), *_files(home, "*.toml"))
    files = (file for file in every if not _name(file, home).startswith(LEFT_OUT))
    coach, more = read_coach(_sources(home, files, faults), language)
    # What is missing or cannot be read makes more faults elsewhere, which would only hide it.
    return coach, (*_missing(home), *sorted(faults)) or more


def faults_of(folder: Path, language: str) -> tuple[Fault, ...]:
    """Everything that has to be mended in a language: the coach itself, and whom one can rehearse with.

    A content folder need not have anybody to rehearse with; ours does.
    """
    home, unread = folder / language, list[Fault]()
    if folder != SHIPPED and not any((home / kind).is_dir() for kind in CAST):
        return try_coach(folder, language)[1]
    raw = {one.file: one.raw for kind in CAST for one in _sources(home, _files(home / kind, "*.toml"), unread)}
    _, problems = _try_cast(folder, language)
    return (*try_coach(folder, language)[1], *(unread or (cast_fault(one, raw) for one in problems)))


@cache
def _read_once(folder: Path, language: str) -> tuple[Coach, tuple[Fault, ...]]:
    return try_coach(folder, language)


@cache
def _cast_once(folder: Path, language: str) -> tuple[Cast | None, tuple[str, ...]]:
    return _try_cast(folder, language)


def _try_cast(folder: Path, language: str) -> tuple[Cast | None, tuple[str, ...]]:
    home, faults = folder / language, list[Fault]()
    tables: list[dict[str, Any]] = [
        {Path(one.file).stem: one.table for one in _sources(home, _files(home / name, "*.toml"), faults)}
        for name in CAST
    ]
    if faults:
        return None, tuple(map(str, faults))
    try:
        return read_cast(*tables), ()
    except BadCast as bad:
        return None, bad.problems


def _files(home: Path, *patterns: str) -> list[Path]:
    return sorted(file for pattern in patterns for file in home.rglob(pattern))


def _name(file: Path, home: Path) -> str:
    return file.relative_to(home).as_posix()


def _sources(home: Path, files: Iterator[Path] | list[Path], faults: list[Fault]) -> Iterator[Source]:
    for file in files:
        raw = ""
        try:
            raw = file.read_text(encoding="utf-8-sig")
            yield Source(_name(file, home), raw, _json(raw) if file.suffix == ".json" else tomllib.loads(raw))
        except (OSError, ValueError, RecursionError) as problem:
            faults.append(Fault(_name(file, home), _line(problem, raw), f"This file cannot be read: {problem}."))


def _json(raw: str) -> Any:
    """Few numbers stand in weights, each of them many times over: it is made once."""
    return json.loads(raw, parse_float=cache(float))


def _line(problem: Exception, raw: str) -> int:
    """As the reader tells it; where it came to the end of the file, the last line."""
    at = AT_LINE.search(str(problem))
    if at:
        return int(at.group(1))
    return max(1, len(raw.splitlines())) if "end of document" in str(problem) else 1


def _missing(home: Path) -> Iterator[Fault]:
    for name in NEEDED:
        if not (home / name).is_file():
            yield Fault(name, 1, "This file is missing. Put it back; every release holds it.")
    if not any(home.glob("rules/*.toml")):
        yield Fault("rules/", 1, "There are no rules here, so nothing would be marked. Put them back.")
