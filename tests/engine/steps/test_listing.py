"""`list`: several short lines."""

import pytest

from tests.engine.examples import step
from tests.engine.steps.asking import problems, said

SOME = step("list", **{"from": 2, "to": 3})


@pytest.mark.parametrize("lines", ["a\n\n b ", ["a", "b", ""], ["a", "b"], ["a", "b", *[""] * 98]])
def test_lines_come_as_a_list_or_as_one_text(lines: object) -> None:
    assert said(SOME, {"lines": lines}) == {"lines": ["a", "b"]}


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ([], "empty"), ("", "empty"), (["a"], "too-few-lines"), (["a"] * 4, "too-many-lines"), (["a", "b" * 401], "too-long"),
        (7, "unknown"), (("a", "b"), "unknown"), ([1, 2], "unknown"), (["a"] * 101, "unknown"), (None, "unknown"),
    ],
)  # fmt: skip
def test_lines_that_do_not_fit_are_refused(lines: object, code: str) -> None:
    assert said(SOME, {"lines": lines}) == code


def test_without_options_one_to_five_lines_are_asked_for() -> None:
    assert said(step("list"), {}) == "empty"
    assert said(step("list"), {"lines": ["a" * 400]}) == {"lines": ["a" * 400]}
    assert said(step("list"), {"lines": ["a"] * 5}) == {"lines": ["a"] * 5}
    assert said(step("list"), {"lines": ["a"] * 6}) == "too-many-lines"


def test_a_line_stays_one_line() -> None:
    assert said(SOME, {"lines": "one thing\nand another"}) == {"lines": ["one thing", "and another"]}
    assert said(SOME, {"lines": ["a\nb", "c"]}) == {"lines": ["a b", "c"]}


def test_counts_that_make_no_sense_are_problems() -> None:
    assert problems(SOME) == []
    assert problems(step("list", **{"from": 5})) == []
    assert problems(step("list", **{"from": 0, "to": 13})) == [
        "Step “one”: from must be a whole number from 1 to 12.",
        "Step “one”: to must be a whole number from 1 to 12.",
    ]
    assert problems(step("list", **{"from": 6})) == ["Step “one”: from must not be more than to."]
