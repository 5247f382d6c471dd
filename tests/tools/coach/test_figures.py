import math

import pytest

from tools.coach import figures


def test_kappa_is_what_is_left_when_chance_is_taken_off() -> None:
    assert figures.kappa([(True, True)] * 20 + [(True, False)] * 5 + [(False, True)] * 10 + [(False, False)] * 15) == (
        pytest.approx(0.4)
    )
    assert figures.kappa([(True, True), (False, False)]) == 1.0
    assert figures.kappa([(False, False)] * 3) == 1.0


def test_macro_f1_gives_each_class_the_same_weight() -> None:
    pairs = [("a", "a"), ("a", "a"), ("a", "b"), ("b", "b")]
    assert figures.f1(pairs, "a") == pytest.approx(0.8)
    assert figures.macro_f1(pairs) == pytest.approx((0.8 + 2 / 3) / 2)
    assert figures.commonest(pairs) == pytest.approx((6 / 7) / 2)


def width(figure: figures.Figure) -> float:
    assert figure.low is not None
    assert figure.high is not None
    return figure.high - figure.low


def test_an_interval_is_wider_where_groups_are_few() -> None:
    cases = [(number % 50, number % 2 == 0) for number in range(100)]
    many = figures.figure("", cases, lambda drawn: figures.share([hit for _, hit in drawn]), group=lambda case: case[0])
    few = figures.figure(
        "", cases, lambda drawn: figures.share([hit for _, hit in drawn]), group=lambda case: case[0] % 4
    )
    assert many.value == few.value == 0.5
    assert 0 < width(many) < width(few)


def test_the_same_interval_comes_out_each_time() -> None:
    cases = [(number, number % 3 == 0) for number in range(60)]
    asked = [
        figures.figure("", cases, lambda drawn: figures.share([hit for _, hit in drawn]), group=lambda case: case[0])
    ]
    asked += [
        figures.figure("", cases, lambda drawn: figures.share([hit for _, hit in drawn]), group=lambda case: case[0])
    ]
    assert asked[0] == asked[1]


def test_without_cases_there_is_no_figure() -> None:
    empty = figures.figure("nothing", [], lambda drawn: 1.0, group=lambda case: case)
    assert math.isnan(empty.value)
    assert "nan" in empty.line()
