"""Sentences that are built as speech builds them, read as plain English builds them: “you always late” is “you are always late”."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from sameside.coach.text.token import Token

START, END = "^", "$"
# What was made plain once may make another shape plain to see.
ROUNDS = 2


@dataclass(frozen=True)
class Item:
    """One word of a shape: one of `words`, or with one of the `endings` and none of `never`; `other` turns it round."""

    words: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    never: frozenset[str] = frozenset()
    other: bool = False

    def takes(self, token: Token) -> bool:
        if token.word in self.words:
            return not self.other
        if token.kind != "word" or token.word in self.never:
            return False
        return token.word.endswith(self.endings) != self.other


@dataclass(frozen=True)
class Shape:
    """`plain` holds numbers of what was said and words instead. `opens` and `closes`: a clause has to begin or end there."""

    said: tuple[Item, ...]
    plain: tuple[int | str, ...]
    opens: bool = False
    closes: bool = False

    @cached_property
    def key(self) -> int:
        """Where it is looked for: the last item with words of its own. -1 where there is none."""
        return max(
            (place for place, item in enumerate(self.said) if item.words and not (item.other or item.endings)),
            default=-1,
        )

    @cached_property
    def turned(self) -> bool:
        kept = [one for one in self.plain if isinstance(one, int)]
        return kept != sorted(kept)

    def stands(self, tokens: Sequence[Token], start: int, openers: frozenset[str]) -> bool:
        end = start + len(self.said)
        if start < 0 or end > len(tokens):
            return False
        for item, token in zip(self.said, tokens[start:end], strict=True):
            if not item.takes(token):
                return False
        if self.opens and start and tokens[start - 1].kind == "word" and tokens[start - 1].word not in openers:
            return False
        return not self.closes or end == len(tokens) or tokens[end].kind != "word"

    def made(self, said: Sequence[Token]) -> list[Token]:
        """Each word keeps its place, a new one has that of the word before it; turned round all have that of the whole."""
        first, last = said[0], said[-1]
        made: list[Token] = []
        for one in self.plain:
            near = said[one] if isinstance(one, int) else (made[-1] if made else first)
            word = near.word if isinstance(one, int) else one
            made.append(Token(word, near.start, near.end, "word" if isinstance(one, str) else near.kind))
        if self.turned:
            return [Token(one.word, first.start, last.end, one.kind) for one in made]
        made[0] = made[0]._replace(start=first.start)
        made[-1] = made[-1]._replace(end=last.end)
        return made


class Found(NamedTuple):
    start: int
    end: int
    shape: Shape


class Shown(NamedTuple):
    """A sentence, and how it has to be read; nothing where it has to be left as it is."""

    text: str
    plain: str
    line: int


@dataclass(frozen=True)
class Shapes:
    """`openers` are the words that a clause may begin after, besides a mark. `shown` is for the check of the content."""

    every: tuple[Shape, ...] = ()
    openers: frozenset[str] = frozenset()
    shown: tuple[Shown, ...] = ()

    @cached_property
    def by_word(self) -> Mapping[str, tuple[Shape, ...]]:
        found: dict[str, list[Shape]] = {}
        for shape in self.every:
            for word in shape.said[shape.key].words:
                found.setdefault(word, []).append(shape)
        return {word: tuple(shapes) for word, shapes in found.items()}

    def plain(self, tokens: Iterable[Token]) -> tuple[Token, ...]:
        now = tuple(tokens)
        for _ in range(ROUNDS):
            found = list(self._found(now))
            if not found:
                break
            now = tuple(_instead(now, found))
        return now

    def _found(self, tokens: Sequence[Token]) -> Iterator[Found]:
        done, by_word = 0, self.by_word
        for place, token in enumerate(tokens):
            for shape in by_word.get(token.word, ()):
                start = place - shape.key
                if start >= done and shape.stands(tokens, start, self.openers):
                    done = start + len(shape.said)
                    yield Found(start, done, shape)
                    break


def _instead(tokens: Sequence[Token], found: Iterable[Found]) -> Iterator[Token]:
    done = 0
    for one in found:
        yield from tokens[done : one.start]
        yield from one.shape.made(tokens[one.start : one.end])
        done = one.end
    yield from tokens[done:]
