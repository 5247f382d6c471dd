"""Where a pattern stands in a sentence. Work is bounded by its pieces; `live` says where it is worth to look."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sameside.coach.patterns.live import Live, live
from sameside.coach.patterns.pattern import Pattern, Piece
from sameside.coach.text import Sentence

Route = list[tuple[int, int]]
MOST_HITS = 4


@dataclass(frozen=True)
class Hit:
    """Places are numbers of tokens in the sentence. `cues` are runs of words that were looked for."""

    start: int
    end: int
    cues: tuple[tuple[int, int], ...]
    named: dict[str, tuple[int, int]]


def stands(pattern: Pattern, sentence: Sentence, fillers: frozenset[str] = frozenset()) -> bool:
    return live(pattern, sentence.places, fillers) is not None


def hits(pattern: Pattern, sentence: Sentence, fillers: frozenset[str] = frozenset()) -> Iterator[Hit]:
    """From left to right, none over another. Fillers may stand between the beginning of a clause and a `^`."""
    places = live(pattern, sentence.places, fillers)
    if places is None:
        return
    starts = places[0]
    for _ in range(MOST_HITS):
        route = _route(pattern.pieces, sentence, places, (starts & -starts).bit_length() - 1)
        yield _hit(pattern.pieces, route)
        starts = starts >> route[-1][1] << route[-1][1]
        if not starts:
            return


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


def _route(pieces: Sequence[Piece], sentence: Sentence, places: Live, place: int) -> Route:
    """The first way through: where a place is live behind a piece, the rest is sure to follow."""
    route = []
    for number, piece in enumerate(pieces, 1):
        ends = WAYS[piece.kind](piece, sentence, place) if piece.kind in WAYS and place < len(sentence.words) else ()
        end = next((end for end in ends if places[number] >> end & 1), place)
        route.append((place, end))
        place = end
    return route


def _listed(piece: Piece, sentence: Sentence, place: int) -> Iterator[int]:
    return piece.words.ends(sentence.words, place)


def _unlisted(piece: Piece, sentence: Sentence, place: int) -> Iterator[int]:
    if sentence.places.words >> place & 1 and not any(True for _ in piece.words.ends(sentence.words, place)):
        yield place + 1


def _gap(piece: Piece, sentence: Sentence, place: int) -> Iterator[int]:
    """As few words as will do: the first place that is live behind it is one that can be reached."""
    return iter(range(place, place + piece.most + 1))


def _rest(piece: Piece, sentence: Sentence, place: int) -> Iterator[int]:
    return (end.bit_length() - 1 for run, end in sentence.places.runs if run >> place & 1)


# What takes no words stays where it is, and so does what may be missing and is.
WAYS: dict[str, Callable[[Piece, Sentence, int], Iterator[int]]] = {
    "words": _listed,
    "not": _unlisted,
    "gap": _gap,
    "rest": _rest,
}
