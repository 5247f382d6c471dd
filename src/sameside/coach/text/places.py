"""Where each word of a sentence stands, as bits: the lowest is the first word, and one bit lies behind the last.

With bits a question about all places of a sentence is one step, however often its words come again.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property

# What stands for a stretch that is not the writer's own: a quotation, a song, a line of code.
MASK = "\0"
# They part clauses; all that is neither one of them nor a mask is a word.
PARTS = frozenset((",", ";", ":", ".", "!", "?", "...", "—", "–", "-", "(", ")"))


class Places:
    """`found` and `stands` are for whoever looks something up in this sentence and will ask again."""

    def __init__(self, words: Sequence[str]) -> None:
        self.of: dict[str, int] = {}
        bit = 1
        for word in words:
            self.of[word] = self.of.get(word, 0) | bit
            bit <<= 1
        self.every, self.end, self.size = bit - 1, bit, len(words)
        self.parts = self.any_of(PARTS)
        self.words = self.every & ~self.parts & ~self.of.get(MASK, 0)
        self.found: dict[object, tuple[tuple[int, int], ...]] = {}
        self._begins: dict[frozenset[str], int] = {}
        self.stands: dict[object, bool] = {}

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        return frozenset(self.of)

    def any_of(self, words: frozenset[str]) -> int:
        bits = 0
        for word in words & self.vocabulary:
            bits |= self.of[word]
        return bits

    def begins(self, fillers: frozenset[str]) -> int:
        """Where a clause begins: first, or behind a mark that parts, with nothing but fillers between."""
        bits = self._begins.get(fillers)
        if bits is None:
            bits = (1 | self.parts << 1) & self.every
            filling = self.any_of(fillers)
            while (more := bits | (bits & filling) << 1 & self.every) != bits:
                bits = more
            self._begins[fillers] = bits
        return bits

    @cached_property
    def closing(self) -> int:
        """Behind these only marks are left."""
        bits = self.end
        while (more := bits | bits >> 1 & self.parts) != bits:
            bits = more
        return bits

    @cached_property
    def runs(self) -> tuple[tuple[int, int], ...]:
        """Words without a mark between them, and the bit where they have ended."""
        return tuple(self._runs())

    def _runs(self) -> Iterator[tuple[int, int]]:
        left = self.words
        while left:
            end = left + (left & -left)
            end &= -end
            run = left & (end - 1)
            yield run, end
            left ^= run
