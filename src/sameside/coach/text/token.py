"""Words with their places."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from sameside.coach.text.places import Places

BEGINNING = 4


class Token(NamedTuple):
    """`word` is plain: small letters, straight apostrophes, contractions apart. The place is that of what was written."""

    word: str
    start: int
    end: int
    kind: Literal["word", "mark", "mask"]


@dataclass(frozen=True)
class Sentence:
    tokens: tuple[Token, ...]

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(token.word for token in self.tokens)

    @cached_property
    def places(self) -> Places:
        return Places(self.words)

    @cached_property
    def asks(self) -> bool:
        """It ends in a question mark, whatever else stands around it."""
        ends = [token.word for token in self.tokens if token.kind == "mark" and token.word in (".", "!", "?", "...")]
        return bool(ends) and ends[-1] == "?"

    def span(self, first: int, end: int) -> tuple[int, int]:
        """The place in the text of the tokens from `first` up to `end`."""
        return self.tokens[first].start, self.tokens[end - 1].end


@dataclass(frozen=True)
class Text:
    """`given` is the text as it came; `cut` says that it was too long to read to its end."""

    given: str
    sentences: tuple[Sentence, ...]
    language: Literal["en", "other", "unsure"]
    cut: bool
    small: frozenset[str] = frozenset()

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(word for sentence in self.sentences for word in sentence.words)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        return frozenset(self.words)

    @cached_property
    def stands(self) -> dict[object, bool]:
        """For whoever looks something up in all of the text and will ask again."""
        return {}

    @cached_property
    def beginnings(self) -> frozenset[str]:
        return beginnings(self.words, self.small)


def beginnings(words: Iterable[str], small: frozenset[str]) -> frozenset[str]:
    """The full words of a text, by their first letters, so that “waited” and “waiting” are one."""
    return frozenset(word[:BEGINNING] for word in words if len(word) > 2 and word.isalpha() and word not in small)
