"""The own corpus, as items. Only the exam may name the part `sealed`."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from tools.coach import CORPUS

Part = Literal["train", "dev", "sealed"]
Row = dict[str, Any]
# Thoughts by how they were written; the first were cut by their text, the others by their theme.
REGISTERS = {"mixed": "traps", "letters": "traps_letters", "short": "traps_short"}
# Of ten parts of replies and traps, so many are for trying things out; they have no sealed part.
FOR_DEV = 2
# Replies in several ways of talking, a file each. The first is cut by what it answers, the others by theme.
REPLIES = ("replies", "replies_forum", "replies_sessions", "replies_chat", "replies_everyday")


@dataclass(frozen=True)
class Item:
    """A message with the turn before it, and what the annotators settled on. `group` is never torn apart."""

    id: str
    text: str
    before: str
    group: str
    kind: Literal["sentence", "hard", "turn", "plain"]
    codes: frozenset[str] = frozenset()
    question: str | None = None
    reflection: bool = False


def rows(part: Part, name: str) -> list[Row]:
    file = CORPUS / part / f"{name}.jsonl"
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def thoughts(part: Part, register: str = "") -> list[Row]:
    """Of one register or of all; `group` is never torn apart."""
    names = [REGISTERS[register]] if register else REGISTERS.values()
    return [{**row, "group": row.get("theme", row["text"])} for name in names for row in rows(part, name)]


def shared(name: str) -> list[Row]:
    """A file that belongs to no part."""
    file = CORPUS / f"{name}.jsonl"
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def items(part: Part) -> list[Item]:
    """Everything that has a label, in the order of the files; plain lines have none by what they are."""
    labels = {row["id"]: row for row in rows(part, "labels")}
    found = [_labelled(item, labels[item.id]) for item in _texts(part) if item.id in labels]
    return [*found, *(Item(row["id"], row["text"], "", row["id"], "plain") for row in rows(part, "plain"))]


def more(part: Literal["train", "dev"]) -> list[Item]:
    """Messages of one automated writer, labelled by their writer, cut by theme; they came later and have no sealed part."""
    return [
        Item(
            row["id"],
            row["text"],
            row["before"] or "",
            row["theme"],
            row["kind"],
            frozenset(row["codes"]),
            row["question"],
            row["reflection"],
        )
        for row in rows(part, "messages_more")
    ]


def _texts(part: Part) -> Iterator[Item]:
    for row in rows(part, "sentences"):
        yield Item(row["id"], row["text"], row["before"] or "", row["scenario"], "sentence")
    for row in rows(part, "hard"):
        yield Item(row["id"], row["text"], row["before"] or "", row["id"], "hard")
    for talk in rows(part, "talks"):
        yield from _turns(talk)


def _turns(talk: Row) -> Iterator[Item]:
    before = ""
    for number, turn in enumerate(talk["turns"], 1):
        yield Item(f"{talk['id']}-{number:02}", turn["text"], before, talk["scenario"], "turn")
        before = turn["text"]


def _labelled(item: Item, label: Row) -> Item:
    codes = frozenset(label["codes"])
    return Item(item.id, item.text, item.before, item.group, item.kind, codes, label["question"], label["reflection"])


def part_of(text: str) -> Part:
    """Where a reply or a thought belongs, by the sum of what it answers, says or is about: the same on every machine."""
    return "dev" if int(hashlib.sha256(text.encode()).hexdigest(), 16) % 10 < FOR_DEV else "train"
