"""Texts as the numbers a scorer counts: the same features, rarities and lengths, only many at a time."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

import numpy as np
from scipy import sparse

from sameside.coach import try_coach
from sameside.coach.scorers import Sides, features
from sameside.coach.scorers.scorer import COUNTING
from sameside.coach.text import Tongue, read_before, read_text
from tools.coach import CONTENT

Channels = Mapping[str, Sequence[int]]


@dataclass(frozen=True)
class Seen:
    """What a scorer gets to see of a text."""

    words: tuple[str, ...]
    before: tuple[str, ...] = ()
    asks: bool = False
    signs: tuple[str, ...] = ()


@cache
def english() -> Tongue:
    """Read as far as it can be: a rule that is being written must not stop the training."""
    return try_coach(CONTENT, "en")[0].tongue


@cache
def sides() -> Sides:
    return try_coach(CONTENT, "en")[0].sides


@cache
def whole(text: str, before: str = "") -> Seen:
    """As lights, questions, reflections and traps are scored."""
    tongue = english()
    read = read_text(text, tongue)
    heard = read_before(before, tongue).words if before.strip() else ()
    return Seen(read.words, heard, any(sentence.asks for sentence in read.sentences))


@cache
def by_sentence(text: str, before: str = "") -> tuple[Seen, ...]:
    """As the draft is scored."""
    tongue = english()
    heard = read_before(before, tongue).words if before.strip() else ()
    return tuple(Seen(sentence.words, heard, sentence.asks) for sentence in read_text(text, tongue).sentences)


def counts(seen: Seen, channels: Channels) -> Counter[str]:
    return _counted(seen, tuple((name, *sizes) for name, sizes in channels.items()))


@cache
def _counted(seen: Seen, channels: tuple[tuple[Any, ...], ...]) -> Counter[str]:
    wanted = {name: sizes for name, *sizes in channels}
    return Counter(one.name for one in features(seen.words, seen.before, wanted, asks=seen.asks, signs=seen.signs))


@dataclass(frozen=True)
class Vocabulary:
    """`place` is the column of a feature, `rarity` its worth, `steady` what is added to the square of a channel's length."""

    channels: Channels
    counting: str
    place: Mapping[str, int]
    rarity: Any
    steady: Mapping[str, float] = field(default_factory=dict)
    sided: bool = False

    def matrix(self, texts: Sequence[Seen]) -> Any:
        """One row for each text, last the sides of its words where they count; each channel of a row has length 1, or less where it is steady."""
        rows, columns, values = [], [], []
        for row, seen in enumerate(texts):
            for column, value in self._row(seen):
                rows.append(row)
                columns.append(column)
                values.append(value)
        shape = (len(texts), len(self.place))
        known = sparse.csr_matrix((np.array(values), (np.array(rows), np.array(columns))), shape=shape)
        return sparse.hstack([known, _sides_of(texts)], format="csr") if self.sided else known

    def _row(self, seen: Seen) -> list[tuple[int, float]]:
        found = self._found(seen)
        squares = Counter(self.steady) + squared(found)
        return [(column, value / math.sqrt(squares[channel])) for channel, column, value in found]

    def _found(self, seen: Seen) -> list[tuple[str, int, float]]:
        """Channel, column and worth of each feature that is known."""
        worth = COUNTING[self.counting]
        return [
            (name[0], self.place[name], worth(count) * self.rarity[self.place[name]])
            for name, count in sorted(counts(seen, self.channels).items())
            if name in self.place
        ]

    def steadied(self, texts: Sequence[Seen], share: float) -> "Vocabulary":
        """With so large a share of what the squares of the lengths come to in the mean, where a channel is there at all."""
        each = [squared(self._found(seen)) for seen in dict.fromkeys(texts)] if share else []
        lengths = {channel: [one[channel] for one in each if channel in one] for channel in sorted(set().union(*each))}
        return replace(self, steady={name: float(round(share * np.mean(all_of))) for name, all_of in lengths.items()})


def _sides_of(texts: Iterable[Seen]) -> Any:
    none = (0.0,) * sides().number
    return sparse.csr_matrix(np.array([_told(seen.words) or none for seen in texts]))


@cache
def _told(words: tuple[str, ...]) -> tuple[float, ...]:
    return sides().told(words)


def squared(found: Iterable[tuple[str, int, float]]) -> Counter[str]:
    """For each channel the square of its length."""
    squares: Counter[str] = Counter()
    for channel, _, value in found:
        squares[channel] += value * value
    return squares


def vocabulary(
    texts: Sequence[Seen], channels: Channels, *, least: int = 2, counting: str = "once", places: int = 2
) -> Vocabulary:
    """All features that stand in at least so many texts, rarities rounded as they will be written down."""
    spread: Counter[str] = Counter()
    for seen in texts:
        spread.update(set(counts(seen, channels)))
    names = sorted(name for name, number in spread.items() if number >= least)
    rarity = np.array([round(math.log((1 + len(texts)) / (1 + spread[name])) + 1, places) for name in names])
    return Vocabulary(channels, counting, {name: place for place, name in enumerate(names)}, rarity)


def narrowed(words: Vocabulary, keep: Iterable[int]) -> Vocabulary:
    """Only these columns."""
    kept = sorted(keep)
    names = {place: name for name, place in words.place.items()}
    place = {names[old]: new for new, old in enumerate(kept)}
    return replace(words, place=place, rarity=words.rarity[kept])
