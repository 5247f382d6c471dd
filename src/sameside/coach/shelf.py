"""The only module of the coach that touches a disk: the folder of a language in, a coach out."""

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from sameside.coach.coach import Coach
from sameside.coach.rehearsal import Cast, read_cast
from sameside.coach.written import BadCoach, Fault, Source, read_coach

SHIPPED = Path(__file__).parents[3] / "content" / "coach"
# Those of the simulated partner are read by rehearsal.
LEFT_OUT = ("characters/", "situations/", "people.toml")


def load_coach(folder: Path | None = None, language: str = "en") -> Coach:
    """The coach of a language, read once. Raises BadCoach where a file needs mending."""
    return _read_once(folder or SHIPPED, language)


@cache
def _read_once(folder: Path, language: str) -> Coach:
    coach, faults = try_coach(folder, language)
    if faults:
        raise BadCoach(faults)
    return coach


def try_coach(folder: Path, language: str) -> tuple[Coach, tuple[Fault, ...]]:
    """The coach as far as it can be read, and what has to be mended first."""
    sources, faults = [], []
    for file in sorted((*(folder / language).rglob("*.toml"), *(folder / language).rglob("*.json"))):
        name = file.relative_to(folder / language).as_posix()
        if name.startswith(LEFT_OUT):
            continue
        try:
            sources.append(_source(file, name))
        except (OSError, ValueError, RecursionError) as problem:
            faults.append(Fault(name, 1, f"This file cannot be read: {problem}."))
    coach, more = read_coach(sources, language)
    return coach, (*faults, *more)


def _source(file: Path, name: str) -> Source:
    raw = file.read_text(encoding="utf-8-sig")
    return Source(name, raw, json.loads(raw) if name.endswith(".json") else tomllib.loads(raw))


@cache
def load_cast(folder: Path | None = None, language: str = "en") -> Cast:
    """Everybody one can rehearse with; raises BadCast with a sentence for each thing to mend."""
    home = (folder or SHIPPED) / language
    return read_cast(_tables(home / "characters"), _tables(home / "situations"))


def _tables(folder: Path) -> dict[str, dict[str, Any]]:
    return {file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.toml"))}
