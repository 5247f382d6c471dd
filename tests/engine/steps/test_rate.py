"""`rate`: a number, or one of some points."""

import pytest

from tests.engine.examples import step
from tests.engine.steps.asking import problems, said

POINTS = step("rate", points=("cold", "warm"))


@pytest.mark.parametrize("value", [0, 10, "7"])
def test_a_number_from_the_scale_is_kept(value: object) -> None:
    assert said(step("rate"), {"value": value}) == {"value": int(str(value))}


@pytest.mark.parametrize("value", [-1, 11, None, "warm", 3.5])
def test_a_number_beside_the_scale_is_refused(value: object) -> None:
    assert said(step("rate"), {"value": value}) == "bad-number"


def test_a_point_is_one_of_those_named() -> None:
    assert said(POINTS, {"point": "warm"}) == {"point": "warm"}
    for point in ("hot", "", ["cold", "warm"], None):
        assert said(POINTS, {"point": point}) in ("bad-choice", "unknown")
    assert said(POINTS, {"point": "hot"}) == "bad-choice"
    assert said(POINTS, {"point": ["cold", "warm"]}) == "bad-choice"


def test_points_are_two_or_more_different_ids() -> None:
    assert problems(POINTS) == []
    assert problems(step("rate")) == []
    for points in (["one"], ["a", "a"], "ab", [1, 2], ["a", ""]):
        assert problems(step("rate", points=points)) == ["Step “one”: points must list at least 2 different ids."]
