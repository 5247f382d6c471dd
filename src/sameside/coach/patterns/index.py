"""Which of many patterns can stand in a sentence at all, by the words they need: one step for all patterns at once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sameside.coach.patterns.pattern import Pattern

# So many of the sets of words that a pattern needs are looked at here, the rarest first.
DEPTH = 4


@dataclass(frozen=True, eq=False)
class Index:
    """For each depth: what a word speaks for, and the patterns that need nothing more. A pattern's number is its bit."""

    levels: tuple[tuple[dict[str, int], int], ...]

    @classmethod
    def of(cls, patterns: Sequence[Pattern]) -> "Index":
        return cls(tuple(_level(patterns, depth) for depth in range(DEPTH)))

    def possible(self, vocabulary: Iterable[str]) -> Iterator[int]:
        """The numbers of the patterns, rising."""
        bits = -1
        for by_word, content in self.levels:
            for word in vocabulary:
                content |= by_word.get(word, 0)
            bits &= content
        while bits:
            yield (bits & -bits).bit_length() - 1
            bits &= bits - 1


def _level(patterns: Sequence[Pattern], depth: int) -> tuple[dict[str, int], int]:
    by_word: dict[str, int] = {}
    content = 0
    for number, pattern in enumerate(patterns):
        if depth >= len(pattern.needs):
            content |= 1 << number
        for word in pattern.needs[depth] if depth < len(pattern.needs) else ():
            by_word[word] = by_word.get(word, 0) | 1 << number
    return by_word, content
