"""A text cut where marks begin and end, and the quoted piece of a suggestion."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
Span = tuple[int, int]
QUOTED = re.compile(r"“([^“”]{2,300})”")
OPEN = re.compile(r"\s*(?:\.\.\.|…)\s*")
LONGEST = 60


@dataclass(frozen=True)
class Piece(Generic[T]):
    words: str
    mark: T | None = None


def cut(text: str, marked: Iterable[tuple[Span, T]]) -> list[Piece[T]]:
    """Every sign of the text once, in its order. Where two marks claim the same words, the first one has them."""
    found: list[Piece[T]] = []
    at = 0
    for (start, end), mark in sorted(marked, key=lambda one: one[0]):
        start = max(start, at)
        if end > start:
            found += [Piece(text[at:start]), Piece(text[start:end], mark)]
            at = end
    return [piece for piece in (*found, Piece(text[at:])) if piece.words]


def words_at(text: str, cues: Sequence[Span]) -> str:
    """The words a mark points at, short enough to be quoted."""
    if not cues:
        return ""
    start, end = min(cue[0] for cue in cues), max(cue[1] for cue in cues)
    if end - start <= LONGEST:
        return " ".join(text[start:end].split())
    return " … ".join(" ".join(text[a:b].split())[:LONGEST] for a, b in cues)


@dataclass(frozen=True)
class Instead:
    """What to say instead. `caret` is where the person goes on writing, or -1 when it is whole."""

    words: str
    caret: int


def instead(suggestion: str) -> Instead | None:
    """The first piece in “ ” is what to say; a suggestion without one is advice."""
    quoted = QUOTED.search(suggestion)
    if quoted is None:
        return None
    gap = OPEN.search(quoted[1])
    if gap is None:
        return Instead(quoted[1], -1)
    words = f"{quoted[1][: gap.start()]} {quoted[1][gap.end() :]}"
    return Instead(words, gap.start() + 1)


def utf16(text: str, place: int) -> int:
    """Where a browser counts that place: signs beyond the first plane are two there."""
    return place + sum(1 for sign in text[:place] if ord(sign) > 0xFFFF)
