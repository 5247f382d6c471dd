"""The text of exercise.toml, to an Exercise or to problems with their lines."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from sameside.catalogue.fields import WHAT_TO_WRITE, ExerciseFields, StepFields
from sameside.catalogue.lines import Lines
from sameside.catalogue.problem import Problem
from sameside.catalogue.rehearsing import lent_partner
from sameside.engine.exercise import Exercise, Step

FILE = "exercise.toml"
# The kinds that lean on another pure package, and who makes what they are lent.
LENDERS = {"rehearse": lent_partner}
AT_LINE = re.compile(r"at line (\d+)")


@dataclass(frozen=True)
class Shape:
    """An exercise file that is well formed; whether it makes sense is for the checks."""

    exercise: Exercise
    evidence: str
    languages: tuple[str, ...]
    lines: Lines

    def problem(self, sentence: str, key: str = "", step: str = "") -> Problem:
        """A problem at a key, at a step, or at a key of a step."""
        line = self.lines.step(self.exercise.index(step), key) if step else self.lines.top(key)
        return Problem(FILE, line, sentence)


def read_shape(text: str) -> tuple[Shape | None, tuple[Problem, ...]]:
    try:
        raw = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        return None, (_not_toml(str(error)),)
    lines = Lines(text)
    try:
        fields = ExerciseFields.model_validate(raw)
    except ValidationError as error:
        return None, tuple(dict.fromkeys(_in_plain_words(error, lines)))
    return Shape(_exercise(fields), fields.evidence, tuple(fields.languages), lines), ()


def _not_toml(message: str) -> Problem:
    line = AT_LINE.search(message)
    return Problem(
        FILE, int(line[1]) if line else 1, f"This is not TOML: {message}. Mend the line, or put text in quotes."
    )


def _in_plain_words(error: ValidationError, lines: Lines) -> Iterator[Problem]:
    for found in error.errors(include_url=False, include_context=False, include_input=False):
        loc = found["loc"]
        if loc[0] == "steps" and len(loc) > 2:
            place, key = int(loc[1]), str(loc[2])
            line, known, whose = lines.step(place, key), _names(StepFields), f"Step {place + 1}: "
        else:
            key = str(loc[0])
            line, known, whose = lines.top(key), _names(ExerciseFields), ""
        yield Problem(FILE, line, whose + _sentence(found["type"], key, known))


def _names(model: type[StepFields] | type[ExerciseFields]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def _sentence(kind: str, key: str, known: list[str]) -> str:
    if kind == "extra_forbidden":
        close = get_close_matches(key, known, 1)
        return f"“{key}” is not a known key. " + (f"Did you mean “{close[0]}”?" if close else "Take it out.")
    if kind == "missing":
        return f"“{key}” is missing. Write {WHAT_TO_WRITE[key]}."
    return f"“{key}” cannot be read. Write {WHAT_TO_WRITE[key]}."


def _exercise(fields: ExerciseFields) -> Exercise:
    least, most = fields.people
    return Exercise(
        id=fields.id,
        version=fields.version,
        area=fields.area,
        people=(least, most),
        pace=fields.pace,
        minutes=fields.minutes,
        gate=fields.gate,
        roles=tuple(fields.roles),
        steps=tuple(_step(step) for step in fields.steps),
        sources=tuple(fields.sources),
    )


def _step(fields: StepFields) -> Step:
    options = {name: _frozen(value) for name, value in fields.given().items()}
    lend = LENDERS.get(fields.kind)
    return Step(
        fields.id, fields.kind, fields.audience, fields.who, MappingProxyType(options), lend(options) if lend else None
    )


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(value)
    return MappingProxyType(value) if isinstance(value, dict) else value
