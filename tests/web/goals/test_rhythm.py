from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sameside.web.goals.rhythm import (
    CHOSEN,
    DAILY,
    FORTNIGHT,
    MONTHLY,
    NAMES,
    NEVER,
    WEEKLY,
    Rhythm,
    day_from,
    rhythm_from,
)

MONDAY = date(2026, 11, 23)
RHYTHMS = st.builds(
    Rhythm,
    st.sampled_from(sorted(NAMES)),
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    st.lists(st.integers(0, 6), min_size=1, unique=True).map(lambda days: tuple(sorted(days))),
)


def days(rhythm: Rhythm, count: int) -> list[date]:
    found, day = [], rhythm.anchor
    for _ in range(count):
        day = rhythm.following(day)
        found.append(day)
    return found


def test_each_rhythm_falls_on_its_days() -> None:
    assert days(Rhythm(DAILY, MONDAY), 2) == [date(2026, 11, 24), date(2026, 11, 25)]
    assert days(Rhythm(CHOSEN, MONDAY, (1, 5)), 3) == [date(2026, 11, 24), date(2026, 11, 28), date(2026, 12, 1)]
    assert days(Rhythm(WEEKLY, MONDAY), 2) == [date(2026, 11, 30), date(2026, 12, 7)]
    assert days(Rhythm(FORTNIGHT, MONDAY), 2) == [date(2026, 12, 7), date(2026, 12, 21)]
    assert days(Rhythm(MONTHLY, MONDAY), 2) == [date(2026, 12, 23), date(2027, 1, 23)]
    assert Rhythm(NEVER, MONDAY).following(MONDAY) is None


def test_a_month_without_a_31st_has_its_check_in_on_its_last_day() -> None:
    found = days(Rhythm(MONTHLY, date(2026, 12, 31)), 3)
    assert found == [date(2027, 1, 31), date(2027, 2, 28), date(2027, 3, 31)]


def test_a_weekly_check_in_stays_for_three_days_and_then_is_gone() -> None:
    rhythm, due = Rhythm(WEEKLY, MONDAY), MONDAY + timedelta(days=7)
    there = [rhythm.due(MONDAY + timedelta(days=ahead)) for ahead in range(7, 15)]
    assert there == [due, due, due, None, None, None, None, due + timedelta(days=7)]


def test_a_daily_one_is_there_on_its_day_alone() -> None:
    rhythm = Rhythm(CHOSEN, MONDAY, (1,))
    assert [rhythm.due(MONDAY + timedelta(days=ahead)) for ahead in range(3)] == [
        None,
        MONDAY + timedelta(days=1),
        None,
    ]


@given(RHYTHMS, st.dates(date(2000, 1, 1), date(2120, 1, 1)))
def test_the_following_day_is_later_is_one_of_its_days_and_nothing_lies_between(rhythm: Rhythm, day: date) -> None:
    after = rhythm.following(day)
    if rhythm.kind == NEVER:
        assert after is None
        return
    assert after is not None
    assert after > day
    assert rhythm.falls_on(after)
    start = max(day, rhythm.anchor)
    between = (start + timedelta(days=ahead) for ahead in range(1, (after - start).days))
    assert not any(rhythm.falls_on(one) for one in between)


@given(RHYTHMS)
def test_it_reads_back_what_it_wrote(rhythm: Rhythm) -> None:
    assert rhythm_from(rhythm.record()) == rhythm


@pytest.mark.parametrize(
    "record",
    [None, {}, {"kind": "hourly", "anchor": "2026-01-01"}, {"kind": "daily"}, {"kind": "daily", "anchor": "x"},
     {"kind": "chosen", "anchor": "2026-01-01"}, {"kind": "chosen", "anchor": "2026-01-01", "days": [7]},
     {"kind": "chosen", "anchor": "2026-01-01", "days": "1"}],
)  # fmt: skip
def test_what_is_no_rhythm_is_refused(record: object) -> None:
    with pytest.raises(ValueError):
        rhythm_from(record)


@pytest.mark.parametrize("text", ["1899-12-31", "2201-01-01", "9999-12-31", "", "soon", None])
def test_a_day_no_clock_can_be_set_to_is_none(text: object) -> None:
    with pytest.raises(ValueError):
        day_from(text)


def test_it_says_itself_in_words() -> None:
    assert Rhythm(CHOSEN, MONDAY, (0, 4)).said == "On Monday and Friday"
    assert Rhythm(WEEKLY, MONDAY).said == "Once a week"


def test_the_end_of_time_breaks_nothing() -> None:
    assert Rhythm(WEEKLY, date.max).following(date.max) is None
