"""Which of many patterns can stand in a sentence at all, by the words they need: one step for all patterns at once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sameside.coach.patterns.pattern import Pattern

# So many of the sets of words that a pattern needs are looked at here, the rarest first.
DEPTH = 4
# Which words speak for which patterns, and which patterns need none.
Level = tuple[dict[str, int], int]


@dataclass(frozen=True, eq=False)
class Index:
    """`by_word` says for each word at which depths it speaks for which patterns, `content` for each depth which patterns need
    nothing more. A pattern's number is its bit."""

    by_word: dict[str, tuple[tuple[int, int], ...]]
    content: tuple[int, ...]

    @classmethod
    def of(cls, patterns: Sequence[Pattern]) -> "Index":
        levels = [_level(patterns, depth) for depth in range(DEPTH)]
        words = dict.fromkeys(word for by_word, _ in levels for word in by_word)
        # The words of a list speak for the same patterns: that is kept once for all of them.
        once: dict[object, Any] = {}
        return cls({word: _speaks(word, levels, once) for word in words}, tuple(content for _, content in levels))

    def possible(self, vocabulary: Iterable[str]) -> Iterator[int]:
        """The numbers of the patterns, rising."""
        content = list(self.content)
        for speaks in filter(None, map(self.by_word.get, vocabulary)):
            for depth, speaks_for in speaks:
                content[depth] |= speaks_for
        bits = -1
        for one in content:
            bits &= one
        while bits:
            yield (bits & -bits).bit_length() - 1
            bits &= bits - 1


def _speaks(word: str, levels: Sequence[Level], once: dict[object, Any]) -> tuple[tuple[int, int], ...]:
    pairs = ((depth, by_word[word]) for depth, (by_word, _) in enumerate(levels) if word in by_word)
    every = tuple(once.setdefault(pair, pair) for pair in pairs)
    found: tuple[tuple[int, int], ...] = once.setdefault(every, every)
    return found


def _level(patterns: Sequence[Pattern], depth: int) -> Level:
    by_word: dict[str, int] = {}
    content = 0
    for number, pattern in enumerate(patterns):
        if depth >= len(pattern.needs):
            content |= 1 << number
        for word in pattern.needs[depth] if depth < len(pattern.needs) else ():
            by_word[word] = by_word.get(word, 0) | 1 << number
    return by_word, content
