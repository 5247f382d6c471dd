"""Lists of words and phrases, looked up at a place in a sentence."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Self


@dataclass(frozen=True, eq=False)
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
        return cls(frozenset(words), tuple(sorted(stems)), longest_first)

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

    @cached_property
    def firsts(self) -> frozenset[str]:
        return frozenset(self.phrases)

    @property
    def first_words(self) -> frozenset[str] | None:
        """Every word an entry can begin with, or nothing where stems leave that open."""
        return None if self.stems else self.words | self.phrases.keys()


NOTHING = WordList(frozenset(), (), {})


class Lists(dict[str, WordList]):
    """By name. A name that is not there is an empty list."""

    def __missing__(self, name: str) -> WordList:
        return NOTHING
