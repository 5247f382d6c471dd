"""An exercise is a value that can be asked for its steps."""

import pytest

from sameside.engine import Step
from tests.engine.examples import exercise, step


def test_a_step_is_found_by_its_id() -> None:
    some = exercise(step("write", "a"), step("read", "b", None))
    assert some.index("b") == 1
    assert some.step("a").kind == "write"
    with pytest.raises(KeyError, match="c"):
        some.step("c")


def test_an_option_has_a_default() -> None:
    assert Step("a", "write", options={"min": 3}).option("min") == 3
    assert Step("a", "write").option("min", 1) == 1
    assert Step("a", "write").option("min") is None
