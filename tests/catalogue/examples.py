"""One small exercise that is right, and ways to spoil it."""

from pathlib import Path

from sameside.catalogue.problem import Problem
from sameside.catalogue.shape import Shape, read_shape

TOML = """\
id = "small-talk"
version = 1
area = "listening"
people = [2, 3]
pace = "either"
minutes = 10
gate = "none"
evidence = "practice"
sources = ["Practice: therapists know this one."]

[[steps]]
id = "day"
kind = "write"
audience = "sealed"
max = 500

[[steps]]
id = "mood"
kind = "choose"
audience = "sealed"
options = ["calm", "tired"]

[[steps]]
id = "read-it"
kind = "guess"
audience = "sealed"
of = "mood"

[[steps]]
id = "together"
kind = "open"
of = ["day", "mood", "read-it"]
"""

WORDS = """\
# Small talk

Tell each other about the day.

## Why

It helps to be asked. Nobody has tested it.

## day
### Your day

Think of one hour.

- prompt: What was it like?

## mood
### Your mood
- prompt: How are you now?
- option.calm: Calm
- option.tired: Tired

## read-it
### A guess
- prompt: How are they now?

## together
### Side by side
"""


def toml(*swaps: tuple[str, str]) -> str:
    """The right exercise with some of its text swapped."""
    return _swapped(TOML, swaps)


def words(*swaps: tuple[str, str]) -> str:
    return _swapped(WORDS, swaps)


def shape(text: str) -> Shape:
    found, problems = read_shape(text)
    assert found is not None, problems
    return found


def place(home: Path, slug: str = "small-talk", **files: str) -> Path:
    """An exercise folder in a content folder: place(home, toml=..., en=...)."""
    folder = home / "exercises" / slug
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        file = "exercise.toml" if name == "toml" else f"{name}.md"
        (folder / file).write_text(text, encoding="utf-8")
    return folder


def line_of(text: str, part: str, nth: int = 1) -> int:
    """The line that holds the part for the nth time."""
    return [number for number, line in enumerate(text.split("\n"), 1) if part in line][nth - 1]


def told(problems: list[Problem]) -> list[tuple[int, str]]:
    return [(problem.line, problem.sentence) for problem in problems]


def _swapped(text: str, swaps: tuple[tuple[str, str], ...]) -> str:
    for old, new in swaps:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text
