"""The plain way to look for a pattern, place by place and way by way: slow, and easy to believe."""

from collections.abc import Iterator, Sequence

from sameside.coach.patterns import Pattern
from sameside.coach.patterns.match import MOST_HITS
from sameside.coach.patterns.pattern import Piece
from sameside.coach.text import MASK, PARTS

Route = tuple[tuple[int, int], ...]


def routes(pattern: Pattern, words: Sequence[str], fillers: frozenset[str]) -> list[Route]:
    """The first way through from each place, none over another."""
    found: list[Route] = []
    place = 0
    while place < len(words) and len(found) < MOST_HITS:
        first = next(ways(pattern.pieces, words, place, fillers), None)
        found += [first] if first else []
        place = first[-1][1] if first else place + 1
    return found


def ways(pieces: Sequence[Piece], words: Sequence[str], place: int, fillers: frozenset[str]) -> Iterator[Route]:
    if not pieces:
        yield ()
        return
    for end in ends(pieces[0], words, place, fillers):
        yield from (((place, end), *rest) for rest in ways(pieces[1:], words, end, fillers))


def ends(piece: Piece, words: Sequence[str], place: int, fillers: frozenset[str]) -> Iterator[int]:
    there = place < len(words)
    if piece.kind == "words" and there:
        yield from piece.words.ends(words, place)
    elif piece.kind == "not" and there:
        if is_word(words[place]) and not list(piece.words.ends(words, place)):
            yield place + 1
    elif piece.kind == "gap":
        yield from gap(piece, words, place)
    elif piece.kind == "rest" and there:
        end = next((end for end in range(place, len(words)) if not is_word(words[end])), len(words))
        yield from [end] if end > place else []
    elif holds(piece, words, place, fillers):
        yield place
    if piece.optional:
        yield place


def gap(piece: Piece, words: Sequence[str], place: int) -> Iterator[int]:
    yield place
    for end in range(place + 1, min(place + piece.most, len(words)) + 1):
        if words[end - 1] in PARTS and not piece.crosses:
            return
        yield end


def holds(piece: Piece, words: Sequence[str], place: int, fillers: frozenset[str]) -> bool:
    """The three that take no word."""
    if piece.kind == "start" and place < len(words):
        before = list(words[:place])
        while before and before[-1] in fillers and before[-1] not in PARTS:
            before.pop()
        return not before or before[-1] in PARTS
    if piece.kind == "stop":
        return place == len(words) or not is_word(words[place])
    return piece.kind == "end" and all(word in PARTS for word in words[place:])


def is_word(word: str) -> bool:
    return word not in PARTS and word != MASK
