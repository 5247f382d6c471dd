"""`write`: one text."""

from tests.engine.examples import step
from tests.engine.steps.asking import problems, said


def test_a_text_is_kept_trimmed() -> None:
    assert said(step("write"), {"text": " hello "}) == {"text": "hello"}


def test_a_text_is_as_long_as_the_author_says() -> None:
    some = step("write", min=3, max=5)
    assert said(some, {"text": "ab"}) == "too-short"
    assert said(some, {"text": "abcdef"}) == "too-long"
    assert said(some, {"text": "abcde"}) == {"text": "abcde"}
    assert said(step("write"), {"text": ""}) == "empty"
    assert said(step("write"), {"text": "a" * 4001}) == "too-long"


def test_lengths_that_make_no_sense_are_problems() -> None:
    assert problems(step("write", min=1, max=4000)) == []
    assert problems(step("write", min=0, max=4001)) == [
        "Step “one”: min must be a whole number from 1 to 4000.",
        "Step “one”: max must be a whole number from 1 to 4000.",
    ]
