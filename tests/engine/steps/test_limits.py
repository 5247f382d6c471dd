"""Each number an author may set has a smallest and a largest value, and need not be set."""

from typing import Any

import pytest

from tests.engine.examples import step
from tests.engine.steps.asking import problems

CARDS = tuple("abcdefghijkl")
BASES: dict[str, dict[str, Any]] = {
    "sort": {"cards": CARDS, "piles": ("x", "y")},
    "list": {"from": 1, "to": 12},
    "rehearse": {"character": ("x",)},
}
AUDIENCES = {"quiet": None, "rehearse": "me"}
LIMITS = [
    ("write", "min", 1, 4000), ("write", "max", 1, 4000), ("list", "from", 1, 12), ("list", "to", 1, 12), ("sort", "keep", 1, 10),
    ("quiet", "seconds", 10, 3600), ("floor", "turn_seconds", 15, 1800), ("floor", "rounds", 1, 10), ("ask", "questions", 1, 12),
    ("ask", "seconds", 0, 3600), ("agree", "review_days", 0, 365), ("agree", "min", 1, 1000), ("agree", "max", 1, 1000),
    ("rehearse", "turns", 2, 12),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "name", "least", "most"), LIMITS)
def test_a_number_lies_between_its_limits(kind: str, name: str, least: int, most: int) -> None:
    def found(value: Any) -> list[str]:
        audience = AUDIENCES.get(kind, "circle")
        return problems(step(kind, audience=audience, **{**BASES.get(kind, {}), name: value}))

    wrong = [f"Step “one”: {name} must be a whole number from {least} to {most}."]
    assert [found(least), found(most)] == [[], []]
    for value in (least - 1, most + 1, str(least), None, True, float(most)):
        assert found(value) == wrong


@pytest.mark.parametrize("kind", ["write", "list", "floor", "ask", "agree", "rate"])
def test_no_number_needs_to_be_set(kind: str) -> None:
    assert problems(step(kind)) == []


def test_no_number_needs_to_be_set_where_ids_must_be() -> None:
    assert problems(step("sort", cards=tuple("abcdef"), piles=("x", "y"))) == []
    assert problems(step("quiet", audience=None)) == []
    assert problems(step("rehearse", audience="me", character=("x",))) == []


def test_a_list_of_ids_has_so_many_different_ones() -> None:
    assert problems(step("sort", cards=tuple("abcd"), piles=("x", "y"), keep=4)) == []
    assert problems(step("choose", options=("a", "b"))) == []
    for ids in (("a",), ("a", "a", "b"), ("a", 1), ("a", ""), None, "ab"):
        assert problems(step("choose", options=ids, many=False)) == [
            "Step “one”: options must list at least 2 different ids."
        ]


def test_from_and_to_may_be_the_same() -> None:
    assert problems(step("list", **{"from": 3, "to": 3})) == []
    assert problems(step("list", to=1)) == []
    assert problems(step("list", **{"from": 3, "to": 2})) == ["Step “one”: from must not be more than to."]
