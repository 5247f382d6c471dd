"""`choose`: some of some options, which may lead to a later step."""

import pytest

from sameside.engine.steps import KINDS
from tests.engine.examples import step
from tests.engine.steps.asking import problems, said

ONE = step("choose", options=("a", "b", "c"), next={"b": "later"})
MANY = step("choose", options=("a", "b", "c"), many=True)


def test_one_option_is_kept() -> None:
    assert said(ONE, {"options": "b"}) == {"options": ["b"]}


def test_many_are_kept_in_the_order_of_the_page() -> None:
    assert said(MANY, {"options": ["c", "a"]}) == {"options": ["a", "c"]}


@pytest.mark.parametrize("options", [[], "", "x", ["a", "x"], ["a", "b"], ["a", "a"]])
def test_what_is_not_one_option_is_refused(options: object) -> None:
    assert said(ONE, {"options": options}) == "bad-choice"


def test_an_option_twice_is_refused() -> None:
    assert said(MANY, {"options": ["a", "a"]}) == "bad-choice"


def test_an_answer_leads_on() -> None:
    kind = KINDS["choose"]
    assert kind.leads_to(ONE, {"options": ["b"]}) == "later"
    assert kind.leads_to(ONE, {"options": ["a"]}) == ""
    assert kind.leads_to(ONE, None) == ""
    assert kind.leads_to(MANY, {"options": ["b"]}) == ""


def test_problems_are_named() -> None:
    assert problems(ONE) == []
    assert problems(MANY) == []
    assert problems(step("choose")) == ["Step “one”: options must list at least 2 different ids."]
    assert problems(step("choose", options=["a", "b"], many="yes")) == ["Step “one”: many must be true or false."]
    assert problems(step("choose", options=["a", "b"], next=["a"])) == [
        "Step “one”: next must be a table of option = step."
    ]
    assert problems(step("choose", options=["a", "b"], many=True, next={"a": "x"})) == [
        "Step “one”: next needs a single choice; take out many."
    ]
    assert problems(step("choose", options=["a", "b"], next={"x": "y"})) == [
        "Step “one”: next names “x”, which is not an option."
    ]
    assert problems(step("choose", next={"x": "y"}))[1:] == ["Step “one”: next names “x”, which is not an option."]
