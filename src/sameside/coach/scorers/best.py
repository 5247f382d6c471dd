"""The sentence that says a thing most: one clear sentence counts the same in a short text and in a long one."""

from collections.abc import Iterable
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
    names = Names() if names is None else names
    found: dict[str, Best] = {}
    seen: set[tuple[tuple[str, ...], bool]] = set()
    for sentence in sentences:
        # What is only said again cannot be a better one.
        if (sentence.words, sentence.asks) in seen:
            continue
        seen.add((sentence.words, sentence.asks))
        seen_there = names.of(sentence.words, before, scorer.channels, asks=sentence.asks)
        for label, value in scorer.weighed(seen_there).items():
            if label not in found or value > found[label].value:
                found[label] = Best(value, sentence)
    return found
