"""Replies as texts to learn from, and how a scorer of lights, reflections or questions is weighed against the rules."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np

from sameside.coach import LEVELS, LIGHTS, try_coach
from sameside.coach.listening import Listening
from sameside.coach.text import read_before, read_text
from tools.coach import CONTENT
from tools.coach.corpus import REPLIES, Part, Row, rows
from tools.coach.learning import Recipe, Text
from tools.coach.trying import fairest, fairest_pair, has, macro_f1
from tools.coach.vectors import by_sentence

LIGHT_LABELS = tuple(f"{light}:{level}" for light in LIGHTS for level in LEVELS[:0:-1])
TRUSTS = (0.0, 0.5, 1.0, 1.5, 2.0, 2.5)


def replies(part: Part) -> list[Text]:
    return as_texts(every(part))


def every(part: Part) -> list[Row]:
    """Those in which there is a sentence."""
    return [row for name in REPLIES for row in rows(part, name) if by_sentence(row["text"], row["before"])]


def as_texts(of: Iterable[Row]) -> list[Text]:
    return [Text(by_sentence(row["text"], row["before"]), _labels(row), row.get("theme", row["before"])) for row in of]


def _labels(row: Row) -> frozenset[str]:
    found = {f"{light}:{level}" for light in LIGHTS for number, level in enumerate(LEVELS) if 0 < number <= row[light]}
    found |= {f"question:{row['question']}"} if row["question"] else set()
    found |= {"reflection"} if row["reflection"] else set()
    return frozenset(found)


@cache
def _coach() -> Any:
    return replace(try_coach(CONTENT, "en")[0], scorers={})


@cache
def _signs(given: str, before: str) -> frozenset[str]:
    """What the rules say, as they stand today."""
    text, heard = read_text(given, _coach().tongue), read_before(before, _coach().tongue)
    return frozenset(Listening(text, heard, _coach()).signs)


def by_rules(of: Iterable[Row], labels: Sequence[str]) -> Any:
    """For each reply and each label 1 where the rules say so."""
    return np.array([[float(label in _signs(row["text"], row["before"])) for label in labels] for row in of])


def _heard(recipe: Recipe, scores: Any, trust: float) -> Any:
    return scores + trust * by_rules(every("train"), recipe.labels)


def fairest_of_each(texts: Sequence[Text], recipe: Recipe, scores: Any) -> list[float | None]:
    heard = _heard(recipe, scores, recipe.trust)
    return [fairest(has(texts, label), heard[:, column]) for column, label in enumerate(recipe.labels)]


def fairest_levels(texts: Sequence[Text], recipe: Recipe, scores: Any) -> list[float | None]:
    """A light has three levels: both its thresholds are chosen at once."""
    heard = _heard(recipe, scores, recipe.trust)
    lines: list[float | None] = []
    for column in range(0, len(recipe.labels), 2):
        levels = sum(has(texts, label).astype(int) for label in recipe.labels[column : column + 2])
        lines += fairest_pair(levels, heard[:, column], heard[:, column + 1])
    return lines


def trusting(texts: Sequence[Text], recipe: Recipe, scores: Any) -> Recipe:
    """How much a rule adds is what serves all labels best."""

    def worth(trust: float) -> float:
        heard = _heard(recipe, scores, trust)
        columns = [(has(texts, label), heard[:, column]) for column, label in enumerate(recipe.labels)]
        return round(sum(macro_f1(true, score >= fairest(true, score)) for true, score in columns), 4)

    return replace(recipe, trust=max(TRUSTS, key=worth))
