import json
from collections.abc import Iterator
from pathlib import Path

from tools.coach import annotate
from tools.coach.corpus import Item

ITEMS = [
    Item("a", "You never call.", "", "s", "sentence", frozenset({"ABS"})),
    Item("b", "So you waited?", "I waited.", "s", "sentence", frozenset({"REFL"}), "closed", True),
]


def told(file: Path, *said: str) -> list[str]:
    lines: list[str] = []
    answers: Iterator[str] = iter(said)
    annotate.annotate(ITEMS, file, lambda words: next(answers), lines.append)
    return lines


def test_what_is_answered_is_kept_and_compared(tmp_path: Path) -> None:
    file = tmp_path / "mine.jsonl"
    told(file, "abs", "", "refl, validx", "refl", "c", "y")
    done = annotate.answers(file)
    assert done["a"] == {"id": "a", "codes": ["ABS"], "question": None, "reflection": False}
    assert done["b"] == {"id": "b", "codes": ["REFL"], "question": "closed", "reflection": True}
    lines = annotate.agreement(ITEMS, done)
    assert lines[0].startswith("2 messages")
    assert "  all codes   1.00" in lines
    assert "  ABS         1.00   both 1, corpus 1, you 1" in lines


def test_a_word_that_is_no_code_is_asked_again(tmp_path: Path) -> None:
    lines = told(tmp_path / "mine.jsonl", "rude", "abs", "x", "", "", "", "n")
    assert "There is no RUDE." in lines
    assert "One of the letters in brackets, please." in lines


def test_the_label_of_the_corpus_is_not_shown(tmp_path: Path) -> None:
    lines = told(tmp_path / "mine.jsonl", "", "", "", "", "n")
    assert not [line for line in lines[2:] if "ABS" in line or "REFL" in line]


def test_who_stops_goes_on_where_they_were(tmp_path: Path) -> None:
    file = tmp_path / "mine.jsonl"
    said: list[str] = []
    answers = iter(["dem", "", "stop"])
    assert annotate.main(["--file", str(file), "--number", "3"], lambda words: next(answers), said.append) == 0
    assert len(file.read_text().splitlines()) == 1
    assert f"\nKept in {file}." in said
    first = json.loads(file.read_text())["id"]
    more = iter(["stop"])
    annotate.main(["--file", str(file), "--number", "3"], lambda words: next(more), said.append)
    assert said.count("[1 of 3]") + said.count("\n[1 of 3]") == 1
    assert first in annotate.answers(file)


def test_before_the_first_answer_there_is_no_agreement() -> None:
    assert annotate.agreement(ITEMS, {}) == ["Nothing is annotated yet."]
