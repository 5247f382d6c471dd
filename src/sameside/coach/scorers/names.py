"""The names of features, worked out once for all scorers that look at the same sentences."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from sameside.coach.scorers.features import latest, letters, runs, shape
from sameside.coach.scorers.sides import Sides

Words = tuple[str, ...]
Sizes = tuple[int, ...]
# What the turn before has a part in.
HEARD = ("before", "shape")


class Names:
    """For one call and then gone: it holds what was written. Names that are not `known` weigh nothing anywhere; those that are
    come as the very words that the scorers know, which are found more quickly than equal ones."""

    def __init__(self, known: Mapping[str, str] | None = None, sides: Sides | None = None) -> None:
        self._known = known
        self._sides = Sides() if sides is None else sides
        self._told: dict[Words, tuple[float, ...]] = {}
        self._kept: dict[object, list[str]] = {}
        self._letters: dict[Sizes, dict[str, list[str]]] = {}
        self._before: Words = ()
        self._latest, self._turn = latest(()), 0

    def of(self, words: Words, before: Words, channels: Mapping[str, Sequence[int]], *, asks: bool) -> list[str]:
        """The same, in the same order, as `features` would name, but for signs and names that nobody knows."""
        if before is not self._before:
            self._before, self._latest, self._turn = before, latest(before), self._turn + 1
        found: list[str] = []
        for channel, work in WORK.items():
            if channel in channels:
                heard = (asks, self._turn) if channel in HEARD else ()
                key = (channel, *channels[channel], words, heard)
                if key not in self._kept:
                    self._kept[key] = work(self, words, asks, tuple(channels[channel]))
                found += self._kept[key]
        return found

    def sides(self, words: Words) -> tuple[float, ...]:
        if words not in self._told:
            self._told[words] = self._sides.told(words)
        return self._told[words]

    def words(self, words: Words, asks: bool, sizes: Sizes) -> list[str]:
        return self._of_use(runs("w:", words, *sizes))

    def char(self, words: Words, asks: bool, sizes: Sizes) -> list[str]:
        found: list[str] = []
        kept = self._letters.setdefault(sizes, {})
        for word in words:
            if word not in kept:
                kept[word] = self._of_use(letters(word, *sizes))
            found += kept[word]
        return found

    def before(self, words: Words, asks: bool, sizes: Sizes) -> list[str]:
        return self._of_use(runs("b:", self._before, *sizes))

    def shape(self, words: Words, asks: bool, sizes: Sizes) -> list[str]:
        return self._of_use(shape(words, len(self._before), self._latest, asks))

    def _of_use(self, names: Iterable[str]) -> list[str]:
        return list(names if self._known is None else filter(None, map(self._known.get, names)))


WORK: dict[str, Callable[[Names, Words, bool, Sizes], list[str]]] = {
    "word": Names.words,
    "char": Names.char,
    "before": Names.before,
    "shape": Names.shape,
}
