"""Lists of words and phrases, looked up at a place in a sentence."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

NO_WORDS = frozenset[str]()
NO_PHRASES: Mapping[str, tuple[tuple[str, ...], ...]] = {}


@dataclass(frozen=True, eq=False, slots=True)
class WordList:
    """`words` are whole, `stems` begin a word, `phrases` are runs of words by their first word, longest first.

    Each is only itself, never equal to another, so that what was found of it can be kept by it.
    """

    words: frozenset[str]
    stems: tuple[str, ...]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]

    @classmethod
    def of(cls, entries: Iterable[Sequence[str]]) -> Self:
        words, stems, phrases = set(), set(), dict[str, set[tuple[str, ...]]]()
        for entry in entries:
            if len(entry) > 1:
                phrases.setdefault(entry[0], set()).add(tuple(entry))
            elif entry[0].endswith("*"):
                stems.add(entry[0].removesuffix("*"))
            else:
                words.add(entry[0])
        longest_first = {
            first: tuple(sorted(some, key=lambda one: (-len(one), one))) for first, some in phrases.items()
        }
        # An empty set of its own for each of thousands of lists would weigh more than their words.
        return cls(frozenset(words) if words else NO_WORDS, tuple(sorted(stems)), longest_first or NO_PHRASES)

    @classmethod
    def joined(cls, lists: Iterable["WordList"]) -> Self:
        return cls.of(entry for one in lists for entry in one.entries())

    def entries(self) -> Iterator[tuple[str, ...]]:
        yield from ((word,) for word in self.words)
        yield from ((f"{stem}*",) for stem in self.stems)
        yield from (phrase for some in self.phrases.values() for phrase in some)

    def ends(self, words: Sequence[str], place: int) -> Iterator[int]:
        """Where an entry that begins at `place` has ended; the longest first."""
        word = words[place]
        for phrase in self.phrases.get(word, ()):
            if tuple(words[place : place + len(phrase)]) == phrase:
                yield place + len(phrase)
        if word in self.words or (self.stems and word.startswith(self.stems)):
            yield place + 1

    def has(self, word: str) -> bool:
        return word in self.words or (bool(self.stems) and word.startswith(self.stems))

    def first_words(self) -> frozenset[str] | None:
        """Every word an entry can begin with, or nothing where stems leave that open."""
        if self.stems:
            return None
        return self.words | self.phrases.keys() if self.phrases else self.words


NOTHING = WordList(NO_WORDS, (), NO_PHRASES)


class Lists(dict[str, WordList]):
    """By name. A name that is not there is an empty list."""

    def __missing__(self, name: str) -> WordList:
        return NOTHING
