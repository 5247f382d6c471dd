"""What the shipped coach finds in the lines of danger that were set apart: python -m tools.coach.score_apart

It is to be run seldom: decision 17. How often it is wrong in ordinary messages is told from lines set apart too, and from `dev`.
"""

import sys
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sameside.coach import PERHAPS_CARD, SAFETY, check_safety
from tools.coach.corpus import Row, items, rows

ORDINARY, LOOKS, ALL = "ordinary", "looks like danger", "all"
OUTRIGHT, IMPLICIT = "outright", "implicit"


class Asked(NamedTuple):
    labels: frozenset[str]
    card: bool
    hint: bool


def main() -> int:
    print(f"{'':48}lines  card  card or small card")
    for name in ("apart", "blind", "safety"):
        asked = [_asked(row["text"], *_labels(row)) for row in rows("dev", name)]
        for line in _shares(name, asked):
            print(line, flush=True)
    said = [item for item in items("dev") if not item.codes & set(SAFETY)]
    texts = [item.text for item in said] + [row["text"] for row in rows("dev", "replies")]
    print(_share("messages of a fight, plain ones and replies of dev", [_asked(text) for text in texts], ()))
    return 0


def _labels(row: Row) -> list[str]:
    if row["code"]:
        return [ALL, row["code"], IMPLICIT if row.get("implicit") else OUTRIGHT]
    return [ORDINARY if row.get("kind") == ORDINARY else LOOKS]


def _asked(text: str, *labels: str) -> Asked:
    hits = check_safety(text, perhaps=True)
    return Asked(frozenset(labels), any(hit.card != PERHAPS_CARD for hit in hits), bool(hits))


def _shares(name: str, asked: list[Asked]) -> Iterator[str]:
    for code in (*SAFETY, ALL):
        for kind in (OUTRIGHT, IMPLICIT, ALL):
            yield _share(f"{name} {code} {kind}", asked, (code, kind))
    yield from (_share(f"{name} {kind}", asked, (kind,)) for kind in (LOOKS, ORDINARY))


def _share(name: str, asked: list[Asked], labels: Iterable[str]) -> str:
    some = [one for one in asked if one.labels.issuperset(labels)]
    cards, hints = sum(one.card for one in some), sum(one.hint for one in some)
    most = max(1, len(some))
    return f"{name:50} {len(some):4}  {cards:3} {cards / most:.3f}  {hints:3} {hints / most:.3f}"


if __name__ == "__main__":
    sys.exit(main())
