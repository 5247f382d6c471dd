from datetime import date, timedelta

import pytest

from sameside.web.goals.measuring import (
    HOLD,
    LESS,
    MORE,
    NUMBER,
    TEN,
    YES_NO,
    Measure,
    Noted,
    arrived,
    chart_of,
    measure_from,
    told,
)  # fmt: skip

EVENINGS = Measure(NUMBER, "evenings", MORE, 2, 5)
DAY = date(2026, 11, 2)


def noted(*values: float, apart: int = 1) -> list[Noted]:
    return [Noted(DAY + timedelta(days=place * apart), value) for place, value in enumerate(values)]


@pytest.mark.parametrize(
    ("measure", "words"),
    [
        (EVENINGS, "Evenings: from 2 to 5."),
        (Measure(NUMBER, "cups", LESS, None, 1), "Cups: 1 would be enough."),
        (Measure(NUMBER), "A number."),
        (Measure(TEN, "how close I feel"), "How close I feel."),
        (Measure(TEN, target=7), "From 0 to 10: 7 would be enough."),
        (Measure(YES_NO), "Yes or no."),
    ],
)
def test_how_you_will_know_is_one_sentence(measure: Measure, words: str) -> None:
    assert measure.in_words == words


def test_a_value_is_said_as_it_was_meant() -> None:
    assert EVENINGS.told(EVENINGS.said(3.5)) == "Evenings: 3.5"
    assert Measure(NUMBER).told("3.5") == "3.5"
    assert Measure(TEN).said(7) == "7 of 10"
    assert [Measure(YES_NO).said(one) for one in (1, 0)] == ["yes", "no"]


def test_progress_is_told_by_where_it_began_and_where_it_is() -> None:
    assert told(EVENINGS, []) == ""
    assert told(EVENINGS, noted(2)) == "Evenings: one check-in so far, 2."
    assert told(EVENINGS, noted(2, 4, 3)) == "Evenings: from 2 to 3."
    assert told(EVENINGS, noted(2, 4, 2)) == "Evenings: it began at 2, and stands there again."
    assert told(Measure(TEN), noted(3, 7)) == "From 3 of 10 to 7 of 10."
    assert told(Measure(YES_NO), noted(1, 0)) == "The last time you noted: no."


def test_days_without_a_check_in_leave_no_hole_in_the_chart() -> None:
    near, far = (chart_of(EVENINGS, noted(2, 3, 5, apart=apart)) for apart in (1, 30))
    assert near is not None
    assert far is not None
    assert [dot.x for dot in near.dots] == [dot.x for dot in far.dots]
    assert near.rows[1] == ("Nov 3", "3")


def test_a_chart_takes_two_and_draws_what_was_wanted() -> None:
    assert chart_of(EVENINGS, noted(2)) is None
    chart = chart_of(EVENINGS, noted(2, 4))
    assert chart is not None
    assert chart.aim is not None
    for measure in (Measure(YES_NO), Measure(TEN), Measure(NUMBER), Measure(NUMBER, target=-3)):
        assert chart_of(measure, noted(0, 0)) is not None


def test_whether_it_has_arrived_depends_on_the_way() -> None:
    assert arrived(EVENINGS, noted(2, 5))
    assert not arrived(EVENINGS, noted(5, 4))
    assert arrived(Measure(NUMBER, way=LESS, target=1), noted(3, 1))
    assert not arrived(Measure(NUMBER, way=LESS, target=1), noted(3, 2))
    assert not arrived(Measure(YES_NO), noted(1))
    assert not arrived(EVENINGS, [])


def test_it_takes_only_what_can_be_drawn() -> None:
    assert EVENINGS.takes(2.5)
    for value in (float("nan"), float("inf"), 1e9, True, "3", None):
        assert not EVENINGS.takes(value)
    assert [Measure(TEN).takes(one) for one in (0, 10, 11, 2.5)] == [True, True, False, False]
    assert [Measure(YES_NO).takes(one) for one in (0, 1, 2)] == [True, True, False]


def test_it_reads_back_what_it_wrote_and_nothing_else() -> None:
    for measure in (EVENINGS, Measure(TEN, "x", HOLD), Measure(YES_NO)):
        assert measure_from(measure.record()) == measure
    for record in (None, {}, {"kind": "stars"}, {"kind": NUMBER, "way": "up"}, {"kind": NUMBER, "start": "1"},
                   {"kind": NUMBER, "target": float("nan")}, {"kind": NUMBER, "unit": "u" * 41}):  # fmt: skip
        with pytest.raises(ValueError):
            measure_from(record)
