"""How answers, talks and a meeting point are told, now and when one looks back."""

from collections.abc import Mapping
from typing import Any

from sameside import engine
from sameside.catalogue import StepWords, Words
from sameside.web.circles.faces import Face

Faces = tuple[Face, ...]


def spoken(words: Words, step: engine.Step) -> StepWords:
    """The words in which answers to a step are told: a guess is told in those of what it guesses at."""
    return words.step(step.option("of") if step.kind == "guess" else step.id)


def lowest_of(step: engine.Step, stage: Mapping[str, Any], words: Words) -> str:
    """The point at which all have met, in the words in which it was chosen."""
    point = stage.get("lowest", "")
    return words.step(step.option("of")[0]).term(f"point.{point}") if point else ""


def talk_lines(stage: Mapping[str, Any], faces: Faces, turn: int | None = None) -> list[tuple[Face, str, str | None]]:
    """(who, how, words) for an `ask` step; of one round, or of all."""
    return [
        (faces[line.seat], line.how, (line.said or {}).get("text"))
        for round_of, line in stage["lines"]
        if turn is None or round_of == turn
    ]
