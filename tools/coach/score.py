"""How well the marks do on the own corpus: python -m tools.coach.score train|dev|train-more|dev-more [CODE ...]

For each code: how many messages carry it, precision (all, and of the clear marks alone), recall, marks in 100 plain
lines and hard negatives marked. With codes behind it, every miss and every false hit too. The sealed part is not read here.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

HOME = Path(__file__).resolve().parents[2]
CORPUS = HOME / "tests/corpus"
MORE = "-more"
PARTS = ("train", "dev", f"train{MORE}", f"dev{MORE}")
sys.path.insert(0, str(HOME / "src"))

from sameside.coach import Mark, read_draft  # noqa: E402
from sameside.coach.codes import CAUTIONS, STRENGTHS  # noqa: E402
from sameside.coach.shelf import SHIPPED, try_coach  # noqa: E402


class Item(NamedTuple):
    id: str
    text: str
    before: str
    codes: frozenset[str]
    kind: str


class Tried(NamedTuple):
    item: Item
    marks: tuple[Mark, ...]

    def has(self, code: str, *, clear: bool = False) -> bool:
        return any(mark.code == code and (mark.certainty == "clear" or not clear) for mark in self.marks)


def lines(part: str, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (CORPUS / part / f"{name}.jsonl").read_text("utf-8").splitlines()]


def items(part: str) -> Iterator[Item]:
    """Every message with a label; plain lines carry none. The later messages carry theirs with them."""
    if part.endswith(MORE):
        for one in lines(part.removesuffix(MORE), "messages_more"):
            yield Item(one["id"], one["text"], one["before"] or "", frozenset(one["codes"]), one["kind"])
        return
    labels = {one["id"]: frozenset(one["codes"]) for one in lines(part, "labels")}
    for id, text, before, kind in _messages(part):
        if kind == "plain" or id in labels:
            yield Item(id, text, before or "", labels.get(id, frozenset()), kind)


def _messages(part: str) -> Iterator[tuple[str, str, str | None, str]]:
    for kind in ("sentences", "hard", "plain"):
        for one in lines(part, kind):
            yield one["id"], one["text"], one.get("before"), kind
    for talk in lines(part, "talks"):
        turns = [turn["text"] for turn in talk["turns"]]
        for number, (text, before) in enumerate(zip(turns, [None, *turns], strict=False), 1):
            yield f"{talk['id']}-{number:02}", text, before, "talks"


def tried(part: str) -> list[Tried]:
    """With what can be read of the content: files somebody is writing are told of and left out."""
    coach, faults = try_coach(SHIPPED, "en")
    for fault in faults:
        print(fault, file=sys.stderr)
    return [Tried(item, read_draft(item.text, item.before, coach=coach).found) for item in items(part)]


def figures(code: str, every: Sequence[Tried]) -> str:
    labelled = [one for one in every if code in one.item.codes]
    marked = [one for one in every if one.has(code)]
    clear = [one for one in every if one.has(code, clear=True)]
    right, clearly = (sum(code in one.item.codes for one in some) for some in (marked, clear))
    plain = [one for one in every if one.item.kind == "plain"]
    stray = 100 * sum(one.has(code) for one in plain) / max(1, len(plain))
    hard = sum(one.item.kind == "hard" and one.has(code) and code not in one.item.codes for one in every)
    return (
        f"{code:8} {len(labelled):4} {len(marked):5} {_share(right, len(marked))} {_share(clearly, len(clear))}"
        f" {_share(right, len(labelled))} {stray:6.1f} {hard:5}"
    )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:6.2f}" if whole else "     -"


def details(code: str, every: Sequence[Tried]) -> Iterator[str]:
    for one in every:
        labelled, marked = code in one.item.codes, one.has(code)
        if labelled != marked:
            source = next((mark.source for mark in one.marks if mark.code == code), "missed")
            others = ",".join(sorted(one.item.codes)) or "-"
            yield f"{source} [{one.item.id} {others}] {one.item.before[-100:]!r} -> {one.item.text!r}"


def by_rule(every: Sequence[Tried], codes: Sequence[str]) -> Iterator[str]:
    right, wrong = Counter[str](), Counter[str]()
    for one in every:
        for mark in one.marks:
            (right if mark.code in one.item.codes else wrong)[mark.source] += mark.code in codes
    for source in sorted({*right, *wrong}):
        if right[source] or wrong[source]:
            yield f"  {source:40} right {right[source]:3} wrong {wrong[source]:3}"


def totals(every: Sequence[Tried]) -> Iterator[str]:
    for name, codes in (("cautions", CAUTIONS), ("strengths", STRENGTHS)):
        pairs = [(one, mark) for one in every for mark in one.marks if mark.code in codes]
        clear = [(one, mark) for one, mark in pairs if mark.certainty == "clear"]
        right, clearly = (sum(mark.code in one.item.codes for one, mark in some) for some in (pairs, clear))
        labelled = [(one, code) for one in every for code in one.item.codes if code in codes]
        found = sum(one.has(code) for one, code in labelled)
        yield (
            f"{name}: {len(pairs)} marks, precision {_share(right, len(pairs))}, of clear ones"
            f" {_share(clearly, len(clear))}, recall {_share(found, len(labelled))}"
        )
    for kind in ("plain", "hard"):
        some = [one for one in every if one.item.kind == kind]
        marked = sum(any(not mark.strength for mark in one.marks) for one in some)
        yield f"{kind}: {marked} of {len(some)} with a caution"


def main(arguments: Sequence[str]) -> int:
    if not arguments or arguments[0] not in PARTS:
        print(__doc__)
        return 2
    every = tried(arguments[0])
    codes = arguments[1:]
    print("code     with  marked  prec  clear recall  /100  hard")
    for code in codes or (*CAUTIONS, *STRENGTHS):
        print(figures(code, every))
    for line in totals(every):
        print(line)
    for line in (*by_rule(every, codes), *(line for code in codes for line in details(code, every))):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
