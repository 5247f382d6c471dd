"""Where a pattern stands in a sentence. Work is bounded by pieces x words x the widest gap."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sameside.coach.patterns.pattern import Pattern, Piece
from sameside.coach.text import MASK, Sentence

Route = tuple[tuple[int, int], ...]
PARTS = frozenset((",", ";", ":", ".", "!", "?", "...", "—", "–", "-", "(", ")"))
# They may stand before what is meant, and the clause still begins with it.
MOST_HITS = 4


@dataclass(frozen=True)
class Hit:
    """Places are numbers of tokens in the sentence. `cues` are runs of words that were looked for."""

    start: int
    end: int
    cues: tuple[tuple[int, int], ...]
    named: dict[str, tuple[int, int]]


def hits(pattern: Pattern, sentence: Sentence, fillers: frozenset[str] = frozenset()) -> Iterator[Hit]:
    """From left to right, none over another. Fillers may stand between the beginning of a clause and a `^`."""
    if any(need.isdisjoint(sentence.words) for need in pattern.needs):
        return
    search = _Search(pattern.pieces, sentence, fillers)
    place, found = 0, 0
    while place < len(sentence.words) and found < MOST_HITS:
        route = search.route(0, place)
        if route is None or route[-1][1] == place:
            place += 1
            continue
        yield _hit(pattern.pieces, route)
        place, found = route[-1][1], found + 1


def _hit(pieces: Sequence[Piece], route: Route) -> Hit:
    named: dict[str, tuple[int, int]] = {}
    cues: list[tuple[int, int]] = []
    for piece, (start, end) in zip(pieces, route, strict=True):
        if start == end:
            continue
        for name in piece.within:
            named[name] = (named.get(name, (start, end))[0], end)
        if piece.kind in ("words", "not"):
            joins = cues and cues[-1][1] == start
            cues[-1:] = [(cues[-1][0], end)] if joins else [*cues[-1:], (start, end)]
    return Hit(route[0][0], route[-1][1], tuple(cues), named)


class _Search:
    """One pattern in one sentence. What failed once at a place is not tried there again."""

    def __init__(self, pieces: Sequence[Piece], sentence: Sentence, fillers: frozenset[str]) -> None:
        self.pieces, self.words, self.fillers = pieces, sentence.words, fillers
        self.dead: set[tuple[int, int]] = set()

    def route(self, number: int, place: int) -> Route | None:
        if number == len(self.pieces):
            return ()
        if (number, place) in self.dead:
            return None
        for end in self._ends(self.pieces[number], place):
            rest = self.route(number + 1, end)
            if rest is not None:
                return ((place, end), *rest)
        self.dead.add((number, place))
        return None

    def _ends(self, piece: Piece, place: int) -> Iterator[int]:
        if place < len(self.words) or piece.kind in ("gap", "stop", "end"):
            yield from WAYS[piece.kind](self, piece, place)
        if piece.optional:
            yield place

    def listed(self, piece: Piece, place: int) -> Iterator[int]:
        return piece.words.ends(self.words, place)

    def unlisted(self, piece: Piece, place: int) -> Iterator[int]:
        if self._is_word(place) and not any(True for _ in piece.words.ends(self.words, place)):
            yield place + 1

    def gap(self, piece: Piece, place: int) -> Iterator[int]:
        for end in range(place, min(place + piece.most, len(self.words)) + 1):
            if end > place and not self._passes(end - 1, piece.crosses):
                return
            yield end

    def rest(self, piece: Piece, place: int) -> Iterator[int]:
        end = place
        while end < len(self.words) and self._is_word(end):
            end += 1
        if end > place:
            yield end

    def begins(self, piece: Piece, place: int) -> Iterator[int]:
        before = place - 1
        while before >= 0 and (self.words[before] in self.fillers or self.words[before] in PARTS):
            if self.words[before] in PARTS:
                break
            before -= 1
        if before < 0 or self.words[before] in PARTS:
            yield place

    def stops(self, piece: Piece, place: int) -> Iterator[int]:
        if place == len(self.words) or not self._is_word(place):
            yield place

    def ends(self, piece: Piece, place: int) -> Iterator[int]:
        if all(word in PARTS for word in self.words[place:]):
            yield place

    def _is_word(self, place: int) -> bool:
        return self.words[place] not in PARTS and self.words[place] != MASK

    def _passes(self, place: int, crosses: bool) -> bool:
        return self._is_word(place) or crosses or self.words[place] == MASK


WAYS: dict[str, Callable[[_Search, Piece, int], Iterator[int]]] = {
    "words": _Search.listed,
    "not": _Search.unlisted,
    "gap": _Search.gap,
    "rest": _Search.rest,
    "start": _Search.begins,
    "stop": _Search.stops,
    "end": _Search.ends,
}
