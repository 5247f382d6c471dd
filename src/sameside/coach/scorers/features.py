"""What a scorer counts. Training uses the same function, so that both see the same.

Names begin with their channel: `w:` runs of words, `c:` runs of letters inside a word, `b:` words of the turn before,
`s:` the shape of the whole. Signs are named by whoever saw them: `r:` and `q:` are rules that found something.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

from sameside.coach.text.token import BEGINNING

LONGEST_WORD = 30
# An echo is of what was said just now; this also keeps the work small where sentences are many.
LATEST = 150
# A word no longer than this says nothing of its own.
SMALL = 3
LENGTHS = (3, 6, 10, 16, 25, 40)
CHANNELS = ("word", "char", "before", "shape", "sign")


class Seen(NamedTuple):
    """A feature and the words it came from; `end` equals `start` where it came from no word."""

    name: str
    start: int
    end: int


def features(
    words: Sequence[str],
    before: Sequence[str],
    channels: Mapping[str, Sequence[int]],
    *,
    asks: bool = False,
    signs: Sequence[str] = (),
    known: Container[str] | None = None,
) -> Iterator[Seen]:
    """`channels` gives the shortest and the longest run for each channel that is counted. Of words and letters only those
    that are `known`, or all."""
    if "word" in channels:
        yield from _runs("w:", words, known, *channels["word"])
    if "char" in channels:
        yield from _letters(words, known, *channels["char"])
    if "before" in channels:
        yield from (Seen(name, 0, 0) for name, _, _ in _runs("b:", before, None, *channels["before"]))
    if "shape" in channels:
        yield from (Seen(name, 0, 0) for name in _shape(words, before, asks))
    if "sign" in channels:
        yield from (Seen(name, 0, 0) for name in signs)


def _runs(
    channel: str, words: Sequence[str], known: Container[str] | None, shortest: int, longest: int
) -> Iterator[Seen]:
    names = iter(runs(channel, words, shortest, longest))
    for size in range(shortest, longest + 1):
        for start in range(len(words) - size + 1):
            name = next(names)
            if known is None or name in known:
                yield Seen(name, start, start + size)


def runs(channel: str, words: Sequence[str], shortest: int, longest: int) -> list[str]:
    found: list[str] = []
    for size in range(shortest, longest + 1):
        # Side by side: the words, the words one further on, and so on.
        beside = zip(*(words[start:] for start in range(size)), strict=False)
        found += [channel + " ".join(run) for run in beside]
    return found


def _letters(words: Sequence[str], known: Container[str] | None, shortest: int, longest: int) -> Iterator[Seen]:
    for place, word in enumerate(words):
        names = letters(word, shortest, longest)
        yield from (Seen(name, place, place + 1) for name in names if known is None or name in known)


def letters(word: str, shortest: int, longest: int) -> list[str]:
    padded = f" {word[:LONGEST_WORD]} "
    return [
        f"c:{padded[start : start + size]}"
        for size in range(shortest, longest + 1)
        for start in range(max(1, len(padded) - size + 1))
    ]


def _shape(words: Sequence[str], before: Sequence[str], asks: bool) -> Iterator[str]:
    return shape(words, len(before), latest(before), asks)


def latest(before: Sequence[str]) -> frozenset[str]:
    """What the turn before said just now, by the beginnings of its longer words."""
    return frozenset(word[:BEGINNING] for word in before[-LATEST:] if len(word) > SMALL)


def shape(words: Sequence[str], before: int, said: frozenset[str], asks: bool) -> Iterator[str]:
    """`before` is how many words the turn before had."""
    yield f"s:long{sum(len(words) > length for length in LENGTHS)}"
    yield from (f"s:first {word}" for word in words[:1])
    yield from (f"s:last {word}" for word in words[-1:])
    if asks:
        yield "s:asks"
    if before:
        mine = {word[:BEGINNING] for word in words if len(word) > SMALL}
        yield f"s:echo{4 * len(said & mine) // len(mine) if mine else 0}"
        yield f"s:before{sum(before > length for length in LENGTHS)}"
