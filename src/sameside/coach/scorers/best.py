"""The sentence that says a thing most: one clear sentence counts the same in a short text and in a long one."""

import math
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sameside.coach.scorers.names import Names
from sameside.coach.scorers.scorer import Scorer
from sameside.coach.text.token import Sentence


class Best(NamedTuple):
    value: float
    sentence: Sentence


def best(
    scorer: Scorer, sentences: Iterable[Sentence], before: tuple[str, ...] = (), names: Names | None = None
) -> dict[str, Best]:
    """For each label its highest value and where, the first of equals; nothing where there is no sentence."""
    found: dict[str, Best] = {}
    for sentence, values in _each(scorer, sentences, before, names):
        for label, value in values.items():
            if label not in found or value > found[label].value:
                found[label] = Best(value, sentence)
    return found


def evened(scorer: Scorer, sentences: Iterable[Sentence], names: Names | None = None) -> dict[str, float]:
    """For each label a high mean of its values: many sentences are no more chances to be the highest."""
    every = [values for _, values in _each(scorer, sentences, (), names)]
    return {label: high_mean([values[label] for values in every]) for label in scorer.labels} if every else {}


def high_mean(values: list[float]) -> float:
    """Between the mean and the highest, nearer to the highest."""
    highest = max(values)
    return highest + math.log(sum(math.exp(value - highest) for value in values) / len(values))


def _each(
    scorer: Scorer, sentences: Iterable[Sentence], before: tuple[str, ...], names: Names | None
) -> Iterator[tuple[Sentence, Mapping[str, float]]]:
    names = Names() if names is None else names
    seen: set[tuple[tuple[str, ...], bool]] = set()
    for sentence in sentences:
        # What is only said again cannot be a better one.
        if (sentence.words, sentence.asks) in seen:
            continue
        seen.add((sentence.words, sentence.asks))
        seen_there = names.of(sentence.words, before, scorer.channels, asks=sentence.asks)
        yield sentence, scorer.weighed(seen_there, names.sides(sentence.words) if scorer.sides else ())
