"""From where a pattern can still succeed, for all places of a sentence at once, from its last piece to its first."""

from collections.abc import Callable

from sameside.coach.patterns.lists import WordList
from sameside.coach.patterns.pattern import Pattern, Piece
from sameside.coach.text import Places

Live = list[int]


def live(pattern: Pattern, places: Places, fillers: frozenset[str]) -> Live | None:
    """For each piece the places where it and all behind it can stand; nothing where the pattern stands nowhere."""
    for need in pattern.needs:
        if need.isdisjoint(places.vocabulary):
            return None
    bits = places.every | places.end
    found = [bits]
    for piece in reversed(pattern.pieces):
        bits = BACK[piece.kind](piece, places, bits, fillers) | (bits if piece.optional else 0)
        if not bits:
            return None
        found.append(bits)
    return found[::-1]


def _words(piece: Piece, places: Places, bits: int, fillers: frozenset[str]) -> int:
    found = 0
    for size, where in _where(piece.words, places):
        found |= where & bits >> size
    return found


def _not(piece: Piece, places: Places, bits: int, fillers: frozenset[str]) -> int:
    listed = 0
    for _, where in _where(piece.words, places):
        listed |= where
    return places.words & ~listed & bits >> 1


def _gap(piece: Piece, places: Places, bits: int, fillers: frozenset[str]) -> int:
    passes = places.every if piece.crosses else places.every & ~places.parts
    for _ in range(piece.most):
        bits |= bits >> 1 & passes
    return bits


def _rest(piece: Piece, places: Places, bits: int, fillers: frozenset[str]) -> int:
    found = 0
    for run, end in places.runs:
        found |= run if bits & end else 0
    return found


def _begins(piece: Piece, places: Places, bits: int, fillers: frozenset[str]) -> int:
    return bits & places.begins(fillers)


def _stops(piece: Piece, places: Places, bits: int, fillers: frozenset[str]) -> int:
    return bits & ~places.words


def _ends(piece: Piece, places: Places, bits: int, fillers: frozenset[str]) -> int:
    return bits & places.closing


def _where(words: WordList, places: Places) -> tuple[tuple[int, int], ...]:
    """How long entries of a list are, and where those begin; looked up once for all pieces with this list."""
    found = places.found.get(words)
    if found is None:
        found = places.found[words] = tuple(_looked_up(words, places).items())
    return found


def _looked_up(words: WordList, places: Places) -> dict[int, int]:
    single = places.any_of(words.words)
    if words.stems:
        for word, where in places.of.items():
            single |= where if word.startswith(words.stems) else 0
    found = {1: single} if single else {}
    for first in words.phrases.keys() & places.of.keys() if words.phrases else ():
        for phrase in words.phrases[first]:
            if run := _run(phrase, places):
                found[len(phrase)] = found.get(len(phrase), 0) | run
    return found


def _run(phrase: tuple[str, ...], places: Places) -> int:
    """Where a run of words begins."""
    bits = places.every
    for number, word in enumerate(phrase):
        bits &= places.of.get(word, 0) >> number
        if not bits:
            break
    return bits


BACK: dict[str, Callable[[Piece, Places, int, frozenset[str]], int]] = {
    "words": _words,
    "not": _not,
    "gap": _gap,
    "rest": _rest,
    "start": _begins,
    "stop": _stops,
    "end": _ends,
}
