"""Prompts for a journal: one file an area, one table a language, one line a prompt."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sameside.catalogue.problem import Problem
from sameside.catalogue.quotes import rounded
from sameside.engine.exercise import AREAS

FIRST = "en"
ID = re.compile(r"[a-z][a-z0-9-]{0,39}")
TABLE = re.compile(r"\s*\[\s*([A-Za-z0-9-]+)\s*\]")
KEY = re.compile(r'\s*"?([A-Za-z0-9_-]+)"?\s*=')
AT_LINE = re.compile(r"at line (\d+)")


@dataclass(frozen=True)
class Prompt:
    """One question or invitation, in every language it is written in."""

    id: str
    area: str
    words: Mapping[str, str]

    def words_in(self, language: str) -> str:
        """The words in that language, or in its base language, or in English."""
        for code in (language, language.split("-")[0]):
            if code in self.words:
                return self.words[code]
        return self.words[FIRST]


@dataclass(frozen=True)
class PromptsFile:
    """What one file holds: what can be used, what stands in the way, and the line of each (language, id)."""

    area: str
    prompts: tuple[Prompt, ...] = ()
    problems: tuple[Problem, ...] = ()
    lines: Mapping[tuple[str, str], int] = field(default_factory=dict)


def read_prompts(text: str, file: str, area: str) -> PromptsFile:
    """`area` is the name of the file; a file of another name is refused, so that nothing lands in no area."""
    if area not in AREAS:
        return PromptsFile(area, (), (Problem(file, 1, f"“{area}” is no area. Name the file {_any_of(AREAS)}."),))
    try:
        raw = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        line = AT_LINE.search(str(error))
        sentence = f"This is not TOML: {error}. Mend the line; each id stands once, and its words in quotes."
        return PromptsFile(area, (), (Problem(file, int(line[1]) if line else 1, sentence),))
    lines = _lines(text)
    problems = tuple(_problems(raw, lines, file))
    return PromptsFile(area, () if problems else tuple(_prompts(raw, area)), problems, lines)


def _any_of(names: tuple[str, ...]) -> str:
    return ", ".join(f"{name}.toml" for name in names[:-1]) + f" or {names[-1]}.toml"


def _lines(text: str) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    language = ""
    for number, line in enumerate(text.split("\n"), 1):
        if table := TABLE.match(line):
            language = table[1]
            found.setdefault((language, ""), number)
        elif key := KEY.match(line):
            found.setdefault((language, key[1]), number)
    return found


def _problems(raw: Mapping[str, object], lines: Mapping[tuple[str, str], int], file: str) -> Iterator[Problem]:
    if FIRST not in raw:
        yield Problem(file, 1, f"Put the prompts under [{FIRST}]; other languages follow in tables of their own.")
        return
    tables = {language: table for language, table in raw.items() if isinstance(table, dict)}
    for name in raw.keys() - tables.keys():
        yield Problem(file, lines.get(("", name), 1), f"“{name}” stands in no language. Put it under [{FIRST}].")
    for language, table in tables.items():
        for name, words in table.items():
            for sentence in _about_one(name, words, FIRST in tables and name in tables[FIRST]):
                yield Problem(file, lines.get((language, name), lines.get((language, ""), 1)), sentence)


def _about_one(name: str, words: object, known: bool) -> Iterator[str]:
    if not ID.fullmatch(name):
        yield f"“{name}” is no id. Use small letters, digits and hyphens, at most 40, and begin with a letter."
    if not isinstance(words, str) or not words.strip():
        yield f"“{name}” has no words. Write them in quotes after the equals sign."
    if not known:
        yield f"“{name}” is not among the prompts under [{FIRST}]. Write it there first, or mend the id."


def _prompts(raw: Mapping[str, Mapping[str, str]], area: str) -> Iterator[Prompt]:
    for name, words in raw[FIRST].items():
        every = {language: table[name].strip() for language, table in raw.items() if name in table}
        yield Prompt(name, area, {**every, FIRST: rounded(words.strip())})
