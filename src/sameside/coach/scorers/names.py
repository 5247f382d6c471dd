"""The names of features, worked out once for all scorers that look at the same sentences."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from sameside.coach.scorers.features import latest, letters, runs, shape
from sameside.coach.scorers.sides import Sides

Words = tuple[str, ...]
Sizes = tuple[int, ...]
# For each size of runs the runs of letters of a word.
Lettered = Mapping[Sizes, Mapping[str, tuple[str, ...]]]
# What the turn before has a part in.
HEARD = ("before", "shape")


class Names:
    """For one call and then gone: it holds what was written. Names that are not `known` weigh nothing anywhere; those that are
    come as the very words that the scorers know, which are found more quickly than equal ones."""

    def __init__(
        self, known: Mapping[str, str] | None = None, sides: Sides | None = None, lettered: Lettered | None = None
    ) -> None:
        self._known = known
        self._lettered = lettered or {}
        self._sides = Sides() if sides is None else sides
        self._told: dict[Words, tuple[float, ...]] = {}
        self._kept: dict[Words, dict[object, list[str]]] = {}
        self._letters: dict[Sizes, dict[str, tuple[str, ...]]] = {}
        self._before: Words = ()
        self._latest, self._turn = latest(()), 0

    def of(self, words: Words, before: Words, channels: Mapping[str, Sequence[int]], *, asks: bool) -> list[str]:
        """The same, in the same order, as `features` would name, but for signs and names that nobody knows."""
        if before is not self._before:
            self._before, self._latest, self._turn = before, latest(before), self._turn + 1
        found: list[str] = []
        kept = self._kept.setdefault(words, {})
        for channel, work in WORK.items():
            if channel in channels:
                sizes = tuple(channels[channel])
                key = (channel, sizes, (asks, self._turn) if channel in HEARD else ())
                if key not in kept:
                    kept[key] = work(self, words, asks, sizes)
                found += kept[key]
        return found

    def sides(self, words: Words) -> tuple[float, ...]:
        if words not in self._told:
            self._told[words] = self._sides.told(words)
        return self._told[words]

    def words(self, words: Words, asks: bool, sizes: Sizes) -> list[str]:
        return self._of_use(runs("w:", words, *sizes))

    def char(self, words: Words, asks: bool, sizes: Sizes) -> list[str]:
        found: list[str] = []
        common, kept = self._lettered.get(sizes, {}), self._letters.setdefault(sizes, {})
        for word in words:
            there = common.get(word) or kept.get(word)
            if there is None:
                there = kept[word] = tuple(self._of_use(letters(word, *sizes)))
            found += there
        return found

    def before(self, words: Words, asks: bool, sizes: Sizes) -> list[str]:
        return self._of_use(runs("b:", self._before, *sizes))

    def shape(self, words: Words, asks: bool, sizes: Sizes) -> list[str]:
        return self._of_use(shape(words, len(self._before), self._latest, asks))

    def _of_use(self, names: Iterable[str]) -> list[str]:
        return list(names) if self._known is None else known_of(names, self._known)


def known_of(names: Iterable[str], known: Mapping[str, str]) -> list[str]:
    return list(filter(None, map(known.get, names)))


def lettered(words: Iterable[str], sizes: Iterable[Sizes], known: Mapping[str, str]) -> Lettered:
    """The known runs of letters of these words, worked out beforehand."""
    every = tuple(words)
    return {one: {word: tuple(known_of(letters(word, *one), known)) for word in every} for one in sizes}


WORK: dict[str, Callable[[Names, Words, bool, Sizes], list[str]]] = {
    "word": Names.words,
    "char": Names.char,
    "before": Names.before,
    "shape": Names.shape,
}
