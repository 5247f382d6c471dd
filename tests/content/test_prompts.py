"""The prompts we ship: enough of them in every area, varied in form, and each scored by the rubric."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from sameside.catalogue import Prompt, load
from sameside.engine.exercise import AREAS

ROOT = Path(__file__).parents[2]
SCORES = ROOT / "docs" / "prompt-scores.csv"


@pytest.fixture(scope="module")
def prompts() -> list[Prompt]:
    return list(load([ROOT / "content"]).prompts.values())


def test_every_area_has_at_least_twenty_two(prompts: list[Prompt]) -> None:
    found = Counter(prompt.area for prompt in prompts)
    assert set(found) == set(AREAS)
    assert min(found.values()) >= 22


def test_every_area_asks_in_several_forms(prompts: list[Prompt]) -> None:
    forms = {"a question": "?", "a sentence to finish": "…", "a list": "ist ", "a letter or a line": "rite"}
    for area in AREAS:
        texts = [prompt.words["en"] for prompt in prompts if prompt.area == area]
        assert [form for form, sign in forms.items() if not any(sign in text for text in texts)] == []


def test_each_is_scored_and_good_enough(prompts: list[Prompt]) -> None:
    with SCORES.open() as file:
        scores = {row.pop("id"): [int(figure) for figure in row.values()] for row in csv.DictReader(file)}
    assert set(scores) == {prompt.id for prompt in prompts}
    assert all(len(figures) == 5 and sum(figures) >= 8 and min(figures) >= 1 for figures in scores.values())
