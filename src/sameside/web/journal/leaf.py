"""A month as people hang it on a wall: weeks of days, and which of them have something written."""

from calendar import Calendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.dates import WEEKDAYS, WEEKDAYS_ABBR
from django.utils.formats import get_format

from sameside.web.journal.written import Line

SUNDAY_IN_PYTHON = 6


@dataclass(frozen=True)
class Day:
    on: date
    inside: bool
    entries: int
    today: bool


@dataclass(frozen=True)
class Leaf:
    month: date
    weekdays: tuple[tuple[str, str], ...]
    weeks: tuple[tuple[Day, ...], ...]


def leaf_of(month: date, lines: Iterable[Line], today: date) -> Leaf:
    first = (int(get_format("FIRST_DAY_OF_WEEK")) + SUNDAY_IN_PYTHON) % 7
    calendar = Calendar(first)
    counted: dict[date, int] = {}
    for line in lines:
        counted[line.on] = counted.get(line.on, 0) + 1
    weeks = tuple(
        tuple(Day(on, on.month == month.month, counted.get(on, 0), on == today) for on in week)
        for week in calendar.monthdatescalendar(month.year, month.month)
    )
    weekdays = tuple((str(WEEKDAYS_ABBR[day]), str(WEEKDAYS[day])) for day in calendar.iterweekdays())
    return Leaf(month, weekdays, weeks)


def around(month: date, months: Sequence[date]) -> tuple[date | None, date | None]:
    """The month before and after in which something is written."""
    earlier = [one for one in months if one < month]
    later = [one for one in months if one > month]
    return max(earlier, default=None), min(later, default=None)
