"""`sort`: cards into piles, then a ranked few from the first."""

from typing import Any

import pytest

from tests.engine.examples import step
from tests.engine.steps.asking import problems, said

CARDS = ("a", "b", "c", "d")
SOME = step("sort", cards=CARDS, piles=("much", "less"), keep=2)


def body(kept: Any, **piles: Any) -> dict[str, Any]:
    return {"piles": {**dict.fromkeys(CARDS, "much"), **piles}, "kept": kept}


def test_piles_and_the_ranked_few_are_kept() -> None:
    assert said(SOME, body(["c", "a"], d="less")) == {
        "piles": {"a": "much", "b": "much", "c": "much", "d": "less"},
        "kept": ["c", "a"],
    }


def test_with_a_small_first_pile_fewer_are_kept() -> None:
    assert said(SOME, body(["a"], b="less", c="less", d="less"))["kept"] == ["a"]
    assert said(SOME, body([], a="less", b="less", c="less", d="less"))["kept"] == []
    whole = step("sort", cards=(*CARDS, "e", "f"), piles=("much", "less"))
    piles = dict.fromkeys((*CARDS, "e", "f"), "much")
    assert said(whole, {"piles": piles, "kept": ["f", "e", "d", "c", "b"]})["kept"] == ["f", "e", "d", "c", "b"]
    assert said(whole, {"piles": piles, "kept": [*CARDS, "e", "f"]}) == "bad-pile"


@pytest.mark.parametrize(
    "wrong",
    [
        body(["a"]), body(["a", "a"]), body(["a", "x"]), body(["a", "d"], d="less"), body(["a", "b", "c"]), body(["a", "b"], d="x"),
        body(["a", "b"], d=7), body(["a", "b"], e="much"), {"piles": {"a": "much"}, "kept": ["a"]}, {"piles": ["a"], "kept": []}, {},
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused(wrong: dict[str, Any]) -> None:
    assert said(SOME, wrong) == "bad-pile"


def test_problems_are_named() -> None:
    assert problems(SOME) == []
    assert problems(step("sort", cards=(*CARDS, "e"), piles=("a", "b"))) == []
    assert problems(step("sort", cards=("a", "b", "c"), piles=("a",), keep=0)) == [
        "Step “one”: cards must list at least 4 different ids.",
        "Step “one”: piles must list at least 2 different ids.",
        "Step “one”: keep must be a whole number from 1 to 10.",
    ]
    assert problems(step("sort", cards=CARDS, piles=("a", "b"))) == ["Step “one”: keep is more than there are cards."]
