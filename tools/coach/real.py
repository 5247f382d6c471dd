"""What real people wrote, annotated for this project.

The words are not ours to keep: `real.jsonl` says in which file of which collection a text stands, the first letters of its
sum, and the codes. The texts are read where the other texts of others lie.
"""

import csv
import hashlib
import json
import sys
from collections.abc import Callable, Iterator
from functools import cache
from io import StringIO
from typing import Literal

from tools.coach.corpus import Item, rows
from tools.coach.others import lines, read

# The text, and the turn before it.
Told = tuple[str, str]
# GoEmotions has hidden who and what is believed in.
HIDDEN = {"[NAME]": "Sam", "[RELIGION]": "Christian"}
SUM = 12


def real(part: Literal["train", "dev"], *, certain: bool = True) -> list[Item]:
    """Without those of which the annotator was not sure, or with them. A talk and a tweet with its rewording are a group."""
    return [
        Item(
            f"{row['file']} {row['row']}",
            *_shown(row["file"], row["row"], row["sum"]),
            _group(row),
            "turn",
            _codes(row),
        )
        for row in rows(part, "real")
        if row["certain"] or not certain
    ]


def _group(row: dict[str, str]) -> str:
    return f"{row['file']} {row['row'].partition(':')[0]}"


def _codes(row: dict[str, list[str]]) -> frozenset[str]:
    return frozenset(row["codes"])


def _shown(file: str, row: str, known: str) -> Told:
    text, before = _file(file).get(row, ("", ""))
    if sum_of(text) != known:
        sys.exit(f"{file} has another text at {row} than the one that was annotated.")
    return _named(text), _named(before)


def sum_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:SUM]


def _named(text: str) -> str:
    for hidden, shown in HIDDEN.items():
        text = text.replace(hidden, shown)
    return text


@cache
def _file(name: str) -> dict[str, Told]:
    return dict(READERS[name.partition("/")[0]](name))


def _comments(name: str) -> Iterator[tuple[str, Told]]:
    for line in lines(name):
        text, _, row = line.split("\t")
        yield row, (text, "")


def _turns(name: str) -> Iterator[tuple[str, Told]]:
    for talk in json.loads(read(name)):
        before = ""
        for number, turn in enumerate(talk["chat_logs"]):
            yield f"{talk['dialogue_id']}:{number}", (turn["text"], before)
            before = turn["text"]


def _posts(name: str) -> Iterator[tuple[str, Told]]:
    for number, row in enumerate(csv.DictReader(StringIO(read(name)))):
        yield str(number), (row["text"].strip(), "")


def _tweets(name: str) -> Iterator[tuple[str, Told]]:
    for row in csv.DictReader(StringIO(read(name))):
        for kind in ("tweet", "rephrase"):
            yield f"{row['']}:{kind}", (row[kind].strip(), "")


READERS: dict[str, Callable[[str], Iterator[tuple[str, Told]]]] = {
    "goemotions": _comments,
    "casino": _turns,
    "toxic_spans": _posts,
    "isarcasm": _tweets,
}
