"""Lines that look like blame, contempt or an order and are none. How they were made: docs/coach.md."""

import json
from pathlib import Path

from sameside.coach import CAUTIONS, read_draft

FILE = Path("tests/corpus/harmless.jsonl")
ROWS = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
# The first batch was used to mend rules, the second one only to count. Lower a figure when it falls; never raise one.
MOST = {1: 1, 2: 1}


def marked(batch: int) -> list[str]:
    return [
        f"{row['text']} {', '.join(mark.source for mark in found)}"
        for row in ROWS
        if row["batch"] == batch
        and (found := [mark for mark in read_draft(row["text"]).found if mark.code in CAUTIONS])
    ]


def test_there_are_enough_of_many_kinds() -> None:
    assert len(ROWS) >= 100
    assert len({row["text"] for row in ROWS}) == len(ROWS)
    assert len({row["kind"] for row in ROWS}) == 11


def test_hardly_one_of_them_is_marked() -> None:
    for batch, most in MOST.items():
        assert len(found := marked(batch)) <= most, "\n".join(found)


def test_none_of_them_brings_up_a_card() -> None:
    assert [row["text"] for row in ROWS if read_draft(row["text"]).safety] == []


def test_control_a_harsh_line_is_marked() -> None:
    assert read_draft("You're such an idiot, you never listen.").marks
