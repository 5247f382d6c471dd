"""How well the phrases of danger do: python -m tools.coach.score_safety train|dev [--quiet] [--ordinary FILE ...]

Recall by code and kind (said outright, or between the lines) on the part's safety lines; false cards on lines that only look like
danger and on all that carries no SAFE label; what was missed and what fired falsely, line by line. With --ordinary also on
texts from outside: a .tsv with the text first, or a CaSiNo .json. The sealed part is not read here.
"""

import json
import random
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from sameside.coach import Coach, SafetyHit, check_safety, try_coach
from sameside.coach.shelf import SHIPPED
from tools.coach.corpus import Part, items, rows

PARTS: tuple[Part, ...] = ("train", "dev")
FROM_OUTSIDE = 5000


class Line(NamedTuple):
    """`kind` is explicit or implicit for danger; look or ordinary for lines without."""

    id: str
    text: str
    code: str
    kind: str


class Tried(NamedTuple):
    line: Line
    hits: tuple[SafetyHit, ...]

    @property
    def shown(self) -> bool:
        return bool(self.hits)

    @property
    def right(self) -> bool:
        return any(hit.code == self.line.code for hit in self.hits)


def own(part: Part) -> Iterator[Line]:
    for row in rows(part, "safety"):
        danger = "implicit" if row.get("implicit") else "explicit"
        yield Line(row["id"], row["text"], row["code"] or "", danger if row["code"] else "look")
    for item in items(part):
        codes = sorted(code for code in item.codes if code.startswith("SAFE_"))
        yield Line(item.id, item.text, codes[0] if codes else "", "in talk" if codes else "ordinary")


def outside(file: Path) -> list[Line]:
    """As many lines as are read of a foreign file, drawn the same way each time."""
    texts = (
        _talked(file) if file.suffix == ".json" else [one.split("\t")[0] for one in file.read_text("utf-8").split("\n")]
    )
    texts = [text for text in texts if text.strip()]
    drawn = random.Random(5).sample(texts, min(FROM_OUTSIDE, len(texts)))
    return [Line(file.name, text, "", file.name) for text in drawn]


def _talked(file: Path) -> list[str]:
    return [turn["text"] for talk in json.loads(file.read_text("utf-8")) for turn in talk["chat_logs"]]


def tried(lines: Sequence[Line], coach: Coach) -> list[Tried]:
    return [Tried(line, check_safety(line.text, coach=coach)) for line in lines]


def recalls(every: Sequence[Tried]) -> Iterator[str]:
    danger = [one for one in every if one.line.code]
    yield "code       kind      lines  any card  right card"
    for code in (*sorted({one.line.code for one in danger}), "all"):
        for kind in ("explicit", "implicit", "in talk", "all"):
            some = [one for one in danger if code in (one.line.code, "all") and kind in (one.line.kind, "all")]
            some = [one for one in some if kind != "all" or one.line.kind != "in talk"]
            if some:
                shown, right = (
                    sum(flags) / len(some) for flags in zip(*((o.shown, o.right) for o in some), strict=True)
                )
                yield f"{code:10} {kind:9} {len(some):5}    {shown:6.2f}      {right:6.2f}"


def false_cards(every: Sequence[Tried]) -> Iterator[str]:
    for kind in sorted({one.line.kind for one in every if not one.line.code}):
        some = [one for one in every if one.line.kind == kind and not one.line.code]
        fired = sum(one.shown for one in some)
        yield f"{kind:18} {fired:4} of {len(some):5} with a card: {1000 * fired / len(some):.1f} in 1,000"


def details(every: Sequence[Tried]) -> Iterator[str]:
    for one in every:
        what = "missed" if one.line.code and not one.shown else "wrong" if one.line.code and not one.right else "false"
        if what != "false" or (one.shown and not one.line.code):
            why = ", ".join(f"{hit.phrase} “{one.line.text[hit.start : hit.end]}”" for hit in one.hits)
            yield f"{what} [{one.line.id} {one.line.code or '-'} {one.line.kind}] {one.line.text!r} {why}"


def wanted(arguments: Sequence[str]) -> Namespace:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("part", choices=PARTS)
    parser.add_argument("--quiet", action="store_true", help="figures only")
    parser.add_argument("--ordinary", nargs="*", type=Path, default=[])
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> int:
    asked = wanted(arguments)
    coach, faults = try_coach(SHIPPED, "en")
    for fault in faults:
        print(fault, file=sys.stderr)
    lines = [*own(asked.part), *(line for file in asked.ordinary for line in outside(file))]
    every = tried(lines, coach)
    for line in (*recalls(every), *false_cards(every), *(() if asked.quiet else details(every))):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
