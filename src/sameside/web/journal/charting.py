"""The mood chart: a point a day for three months, a point a week for a year, a point a month for all of it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from sameside.web.journal import queries
from sameside.web.journal.feelings import MOODS, mood_word, nearest
from sameside.web.journal.written import Line
from sameside.web.people.models import Person
from sameside.web.ui.charts import Chart, Point, day, line_chart


@dataclass(frozen=True)
class Span:
    """`days` back from today, or everything; `step` says to which day of its point a day belongs."""

    name: str | Promise
    days: int | None
    step: Callable[[date], date]
    say: Callable[[date | int], str] = day


def of_the_month(at: date | int) -> str:
    assert isinstance(at, date)
    return date_format(at, pgettext("a month on a chart, as Django date format", "M Y"))


SPANS: Mapping[str, Span] = {
    "season": Span(gettext_lazy("Three months"), 90, lambda on: on),
    "year": Span(gettext_lazy("A year"), 365, lambda on: on - timedelta(days=on.weekday())),
    "all": Span(gettext_lazy("All of it"), None, lambda on: on.replace(day=1), of_the_month),
}


def mood_chart(person: Person, span: Span, today: date, *, for_others: bool = False) -> Chart:
    """For others each point stands on a mood: one between two would tell that there were several entries."""
    first = today - timedelta(days=span.days - 1) if span.days else None
    points = points_of(queries.lines_between(person, first, today), span)
    if for_others:
        points = [replace(point, value=nearest(point.value)) for point in points]
    rungs = [(mood, str(word)) for mood, word in MOODS.items()]
    return line_chart(
        _("How it was"),
        points,
        min(MOODS),
        max(MOODS),
        rungs=rungs,
        begins=first and span.step(first),
        ends=span.step(today) if points else None,
        say=span.say,
        mark_ends=False,
    )


def points_of(lines: Iterable[Line], span: Span) -> Sequence[Point]:
    """Several entries of a day, a week or a month make one point in their middle."""
    moods: dict[date, list[int]] = {}
    for line in lines:
        if line.mood:
            moods.setdefault(span.step(line.on), []).append(line.mood)
    middles = {at: sum(some) / len(some) for at, some in moods.items()}
    return [Point(at, middle, mood_word(middle)) for at, middle in sorted(middles.items())]
