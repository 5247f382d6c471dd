"""The folder of timed practices: loaded for use, or checked for shipping."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from sameside.catalogue.checks.prose import HIGHEST_GRADE, about_the_prose
from sameside.catalogue.folders import File, practice_files
from sameside.catalogue.grade import grade
from sameside.catalogue.lines import Lines
from sameside.catalogue.practice import LONGEST_SECONDS, WHAT_TO_WRITE, Practice
from sameside.catalogue.problem import Problem
from sameside.catalogue.quotes import rounded

AT_LINE = re.compile(r"at line (\d+)")
NEEDS = {"breath": ("patterns", "minutes"), "guided": ("cues",), "quiet": ("minutes",)}


def load_practices(paths: Sequence[Path]) -> tuple[dict[str, dict[str, Practice]], tuple[Problem, ...]]:
    """By language and id, in their order. A file that cannot be used is left out, and the problems say why."""
    found: dict[str, dict[str, Practice]] = {}
    problems: list[Problem] = []
    for file in practice_files(paths):
        practice, faults = read_practice(file)
        problems += faults
        if practice is not None and not faults:
            found.setdefault(file.path.parent.name, {}).setdefault(practice.id, practice)
    return {language: _in_order(known) for language, known in found.items()}, tuple(problems)


def about_the_practices(paths: Sequence[Path]) -> Iterator[Problem]:
    """What their authors have to mend."""
    known, _ = load_practices(paths)
    for file in practice_files(paths):
        practice, faults = read_practice(file)
        yield from faults
        if practice is not None and file.text is not None:
            yield from _about_the_words(practice, file.text, file.path)
            yield from _about_the_way_out(practice, known.get(file.path.parent.name, {}), file.text, file.path)


def read_practice(found: File) -> tuple[Practice | None, tuple[Problem, ...]]:
    file, text = found.path, found.text
    if text is None:
        return None, found.problems
    try:
        raw = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        line = AT_LINE.search(str(error))
        sentence = f"This is not TOML: {error}. Mend the line, or put text in quotes."
        return None, (Problem(str(file), int(line[1]) if line else 1, sentence),)
    try:
        practice = Practice.model_validate(_rounded(raw) if file.parent.name == "en" else raw)
    except ValidationError as error:
        return None, tuple(dict.fromkeys(_in_plain_words(error, Lines(text), file)))
    return practice, tuple(_does_not_fit(practice, Lines(text), file))


def _rounded(value: Any) -> Any:
    """Every text in it with round quotes."""
    if isinstance(value, dict):
        return {key: _rounded(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_rounded(one) for one in value]
    return rounded(value) if isinstance(value, str) else value


def _in_order(known: dict[str, Practice]) -> dict[str, Practice]:
    return {one.id: one for one in sorted(known.values(), key=lambda one: (one.order, one.id))}


def _in_plain_words(error: ValidationError, lines: Lines, file: Path) -> Iterator[Problem]:
    for found in error.errors(include_url=False, include_context=False, include_input=False):
        key = str(found["loc"][0])
        if key not in WHAT_TO_WRITE:
            close = get_close_matches(key, WHAT_TO_WRITE, 1)
            more = f"Did you mean “{close[0]}”?" if close else "Take it out."
            yield Problem(str(file), lines.top(key), f"“{key}” is not a known key. {more}")
        else:
            how = "is missing" if found["type"] == "missing" else "cannot be read"
            yield Problem(str(file), lines.top(key), f"“{key}” {how}. Write {WHAT_TO_WRITE[key]}.")


def _does_not_fit(practice: Practice, lines: Lines, file: Path) -> Iterator[Problem]:
    if practice.id != file.stem:
        yield Problem(str(file), lines.top("id"), f"The id is “{practice.id}”, but the file is called “{file.stem}”.")
    for key in NEEDS[practice.kind]:
        if not getattr(practice, key):
            sentence = f"A practice of the kind {practice.kind} needs “{key}”. Write {WHAT_TO_WRITE[key]}."
            yield Problem(str(file), lines.top("kind"), sentence)
    for pattern in practice.patterns:
        if not (pattern.counts[0] and pattern.counts[2]):
            yield Problem(str(file), 1, f"In “{pattern.id}” nobody breathes in, or out. Those counts are 1 at least.")
    if practice.cues and practice.seconds > LONGEST_SECONDS:
        yield Problem(str(file), 1, "This takes longer than an hour. Make it shorter.")


def _about_the_words(practice: Practice, text: str, file: Path) -> Iterator[Problem]:
    prose = "\n".join(line.replace('"""', "") for line in text.split("\n"))
    yield from about_the_prose(prose, str(file))
    found = grade(practice.words)
    if file.parent.name == "en" and found > HIGHEST_GRADE:
        sentence = f"This reads at school grade {found:.1f}; {HIGHEST_GRADE} is the most. Use shorter sentences."
        yield Problem(str(file), 1, sentence)


def _about_the_way_out(practice: Practice, known: dict[str, Practice], text: str, file: Path) -> Iterator[Problem]:
    line = Lines(text).top("instead")
    other = known.get(practice.instead)
    if other is None or other.id == practice.id:
        yield Problem(str(file), line, f"“{practice.instead}” is no other practice here. Name one that is gentler.")
    elif any(pattern.holds for pattern in other.patterns):
        yield Problem(str(file), line, f"In “{other.id}” the breath is held. Offer one in which it is not.")
