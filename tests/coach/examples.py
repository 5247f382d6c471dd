"""A small coach of our own, so that no test leans on the rules that are shipped."""

import json
import tomllib
from functools import cache
from pathlib import Path

from sameside.coach import Coach, Fault, load_coach
from sameside.coach.rules import Around
from sameside.coach.text import Sentence, Text, read_text
from sameside.coach.written import Source, read_coach

FOLDER = Path(__file__).parent / "content"
SEED = load_coach(FOLDER)


@cache
def seed_files() -> dict[str, str]:
    home = FOLDER / "en"
    return {file.relative_to(home).as_posix(): file.read_text() for file in sorted(home.rglob("*.toml"))}


def tried(**changed: str | None) -> tuple[Coach, tuple[Fault, ...]]:
    """The seed with some files changed: `lists_toml`, `rules__seed_toml`, `weights__draft_json`."""
    files: dict[str, str | None] = dict(seed_files())
    files |= {name.replace("__", "/").replace("_", "."): text for name, text in changed.items()}
    sources = [
        Source(name, raw, json.loads(raw) if name.endswith("json") else tomllib.loads(raw))
        for name, raw in files.items()
        if raw is not None
    ]
    return read_coach(sources, "en")


def coach_of(**changed: str | None) -> Coach:
    coach, faults = tried(**changed)
    assert faults == ()
    return coach


EXAMPLES = 'positive = ["a", "b", "c"]\nnegative = ["d", "e", "f"]\n'


def with_rule(keys: str, code: str = "ABS") -> Coach:
    """A coach with one rule; its examples are not tried."""
    return coach_of(rules__seed_toml=f'[[rules]]\nid = "one"\ncode = "{code}"\n{keys}\n{EXAMPLES}')


def speaks(keys: str, text: str, before: str = "") -> bool:
    coach = with_rule(keys)
    heard = read_text(before, coach.tongue) if before else None
    return any(any(coach.rules.found(Around(one, coach.lists, heard))) for one in text_of(text, coach).sentences)


def text_of(given: str, coach: Coach = SEED) -> Text:
    return read_text(given, coach.tongue)


def sentence_of(given: str, coach: Coach = SEED) -> Sentence:
    (sentence,) = text_of(given, coach).sentences
    return sentence


def parts_of(given: str, coach: Coach = SEED) -> list[str]:
    """The sentences, as they were written."""
    return [given[one.start : one.end] for one in text_of(given, coach).sentences]
