"""Which of the marks are kept, and which of those are shown."""

from collections.abc import Iterable, Sequence

from sameside.coach.codes import CAUTIONS, STRENGTHS
from sameside.coach.reading import Mark

MOST = 3
ORDER = {code: number for number, code in enumerate((*CAUTIONS, *STRENGTHS))}


def kept(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """One for each code in a sentence: a clear rule before one that says maybe, and any rule before the scorer."""
    best: dict[tuple[int, str], Mark] = {}
    for mark in marks:
        place = (mark.start, mark.code)
        if place not in best or _rank(mark) < _rank(best[place]):
            best[place] = mark
    return tuple(sorted(best.values(), key=lambda mark: (mark.start, ORDER[mark.code])))


def shown(found: Sequence[Mark]) -> tuple[Mark, ...]:
    """At most three, one for each code, a strength among them when there is one; in the order of the text."""
    every = sorted(found, key=_rank)
    strengths = _once(mark for mark in every if mark.strength)
    critical = _plain(_once(mark for mark in every if not mark.strength))
    chosen = strengths[:1] + critical
    chosen = (chosen[:MOST] + strengths[1:])[:MOST]
    return tuple(sorted(chosen, key=lambda mark: (mark.start, mark.cues, ORDER[mark.code])))


def _rank(mark: Mark) -> tuple[bool, bool, int, int]:
    return mark.certainty != "clear", not mark.source.startswith("rule:"), ORDER[mark.code], mark.start


def _once(marks: Iterable[Mark]) -> list[Mark]:
    first: dict[str, Mark] = {}
    for mark in marks:
        first.setdefault(mark.code, mark)
    return list(first.values())


def _plain(marks: Sequence[Mark]) -> list[Mark]:
    """Without those whose words another mark before them has pointed at already."""
    left: list[Mark] = []
    for mark in marks:
        if not any(_covers(other, mark) for other in left):
            left.append(mark)
    return left


def _covers(other: Mark, mark: Mark) -> bool:
    inside = (any(start <= first and last <= end for start, end in other.cues) for first, last in mark.cues)
    return bool(mark.cues) and all(inside)
