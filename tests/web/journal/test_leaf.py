from datetime import date
from uuid import uuid4

import pytest
from django.utils.translation import override

from sameside.web.journal.leaf import around, leaf_of
from sameside.web.journal.written import Line

MARCH = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("language", "first", "begins"), [("en", "Sunday", MARCH), ("de", "Montag", date(2026, 2, 23))]
)
def test_weeks_begin_as_the_reader_is_used_to(language: str, first: str, begins: date) -> None:
    with override(language):
        leaf = leaf_of(MARCH, [], MARCH)
    assert (leaf.weekdays[0][1], leaf.weeks[0][0].on) == (first, begins)


def test_a_day_knows_how_much_is_written_and_whether_it_is_today() -> None:
    lines = [Line(uuid4().hex, date(2026, 3, 14), "x") for _ in range(2)]
    days = {day.on: day for week in leaf_of(MARCH, lines, date(2026, 3, 15)).weeks for day in week}
    assert (days[date(2026, 3, 14)].entries, days[date(2026, 3, 13)].entries) == (2, 0)
    assert [on for on, day in days.items() if day.today] == [date(2026, 3, 15)]
    assert not days[date(2026, 4, 1)].inside


def test_the_months_beside_are_those_in_which_something_is_written() -> None:
    months = [date(2026, 5, 1), MARCH, date(2025, 12, 1)]
    assert around(MARCH, months) == (date(2025, 12, 1), date(2026, 5, 1))
    assert around(date(2026, 4, 1), months) == (MARCH, date(2026, 5, 1))
    assert around(MARCH, []) == (None, None)
