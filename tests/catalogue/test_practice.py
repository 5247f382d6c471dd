from typing import Any

import pytest
from pydantic import ValidationError

from sameside.catalogue import Pattern, Practice

WORDS: dict[str, Any] = {
    "id": "sit",
    "order": 1,
    "kind": "quiet",
    "title": "Sit",
    "summary": "Sit down for a while.",
    "before": "You can stop at any time, and open your eyes.",
    "instead": "walk",
    "why": "Sitting down is a rest, and rest is good.",
    "evidence": "practice",
    "sources": ["Practice: people sit down."],
    "close": "Get up again.",
    "minutes": [2, 5],
}


def practice(**more: Any) -> Practice:
    return Practice.model_validate(WORDS | more)


def test_a_guided_practice_takes_as_long_as_its_words() -> None:
    cues = [{"seconds": 10, "say": "Sit."}, {"seconds": 25, "say": "Stay."}]
    assert practice(kind="guided", cues=cues).seconds == 35
    assert practice().seconds == 120


def test_a_pattern_knows_its_length_and_whether_the_breath_is_held() -> None:
    square = Pattern(id="square", name="Square", counts=[4, 4, 4, 4])
    found = practice(
        kind="breath", patterns=[square.model_dump(), {"id": "easy", "name": "Easy", "counts": [3, 0, 4, 0]}]
    )
    assert square.seconds == 16
    assert square.holds
    easy = found.pattern("easy")
    assert easy is not None
    assert not easy.holds
    assert found.pattern("ghost") is None


def test_every_line_that_is_read_counts_for_the_grade() -> None:
    words = practice(kind="guided", cues=[{"seconds": 10, "say": "Canary."}]).words
    assert {"Canary.", WORDS["before"], WORDS["why"], WORDS["close"]} <= set(words.split("\n"))


@pytest.mark.parametrize("left_out", ["before", "instead", "why", "sources", "close"])
def test_a_warning_a_way_out_and_a_reason_are_owed(left_out: str) -> None:
    with pytest.raises(ValidationError):
        Practice.model_validate({key: value for key, value in WORDS.items() if key != left_out})
