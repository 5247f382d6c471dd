from datetime import date, timedelta

from sameside.web.journal.charting import SPANS, mood_chart, points_of
from sameside.web.journal.written import Line
from tests.cast import Cast
from tests.web.journal.conftest import Maker

TODAY = date(2026, 3, 14)


def line(on: date, mood: int | None) -> Line:
    from uuid import uuid4

    return Line(uuid4().hex, on, "x", mood)


def test_two_entries_of_a_day_make_one_point_between_them() -> None:
    lines = [line(TODAY, 1), line(TODAY, 4), line(TODAY, None), line(TODAY - timedelta(days=1), 5)]
    points = points_of(lines, SPANS["season"])
    assert [(point.at, point.value, point.word) for point in points] == [
        (TODAY - timedelta(days=1), 5, "Very good"),
        (TODAY, 2.5, "In between"),
    ]


def test_a_year_has_a_point_a_week_and_all_of_it_a_point_a_month() -> None:
    lines = [line(date(2026, 3, 9), 1), line(date(2026, 3, 15), 3), line(date(2026, 3, 16), 5)]
    assert [point.at for point in points_of(lines, SPANS["year"])] == [date(2026, 3, 9), date(2026, 3, 16)]
    assert [point.at for point in points_of(lines, SPANS["all"])] == [date(2026, 3, 1)]


def test_the_chart_shows_the_time_that_was_asked_for_in_words(cast: Cast, entry: Maker) -> None:
    entry("", TODAY, mood=4)
    entry("", TODAY - timedelta(days=89), mood=2)
    entry("", TODAY - timedelta(days=90), mood=1)
    assert [row[1] for row in mood_chart(cast.maya, SPANS["season"], TODAY).rows] == ["Low", "Good"]
    assert len(mood_chart(cast.maya, SPANS["year"], TODAY).rows) == 3
    assert [row[0] for row in mood_chart(cast.maya, SPANS["all"], TODAY).rows] == ["Dec 2025", "Mar 2026"]


def test_without_a_mood_there_is_nothing_to_draw(cast: Cast, entry: Maker) -> None:
    entry("Words.", TODAY)
    assert mood_chart(cast.maya, SPANS["all"], TODAY).dots == ()
