from datetime import date

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from sameside.web.ui.charts import Chart, Point, line_chart

SPRING = [Point(date(2026, 3, 1), 1, "low"), Point(date(2026, 3, 31), 5, "good"), Point(date(2026, 3, 11), 3)]


def chart_of(*points: Point, **more: object) -> Chart:
    return line_chart("How it felt", points, 1, 5, **more)  # type: ignore[arg-type]


def test_a_later_day_lies_to_the_right_and_a_higher_value_higher() -> None:
    dots = chart_of(*SPRING).dots
    across, down = [float(dot.x[:-1]) for dot in dots], [float(dot.y) for dot in dots]
    assert across == sorted(across)
    assert down == sorted(down, reverse=True)


def test_days_lie_as_far_apart_as_they_are() -> None:
    first, second, third = (float(dot.x[:-1]) for dot in chart_of(*SPRING).dots)
    assert (third - second) / (second - first) == pytest.approx(2, abs=0.01)


def test_the_lowest_lies_on_the_ground_line_and_what_is_out_of_range_stays_inside() -> None:
    chart = chart_of(Point(1, 1), Point(2, -40), Point(3, 99))
    assert [dot.y for dot in chart.dots] == [chart.base, chart.base, "18.0"]


def test_one_point_stands_in_the_middle_and_has_no_line() -> None:
    chart = chart_of(Point(date(2026, 3, 1), 2))
    assert (chart.strokes, len(chart.dots), len(chart.ticks), len(chart.ends)) == ((), 1, 1, 1)
    assert "2" in chart.summary


def test_no_points_draw_nothing_and_say_so() -> None:
    chart = chart_of()
    assert (chart.dots, chart.ticks, chart.ends, chart.rows) == ((), (), (), ())
    assert chart.summary == "Nothing is written down yet."


def test_a_frame_wider_than_the_points_keeps_them_in_their_place() -> None:
    chart = chart_of(Point(date(2026, 1, 16), 3), begins=date(2026, 1, 1), ends=date(2026, 1, 31))
    assert [tick.words for tick in chart.ticks] == ["Jan 1", "Jan 16", "Jan 31"]
    assert chart.dots[0].x == chart.ticks[1].x


def test_words_are_given_more_room_than_numbers() -> None:
    words, numbers = chart_of(*SPRING, rungs=[(1, "very low"), (5, "very good")]), chart_of(*SPRING)
    assert float(words.left[:-1]) > float(numbers.left[:-1])


def test_the_summary_and_the_table_say_what_the_line_shows() -> None:
    chart = chart_of(*SPRING)
    assert chart.summary == "3 points, from low (Mar 1) to good (Mar 31)."
    assert chart.rows == (("Mar 1", "low"), ("Mar 11", "3"), ("Mar 31", "good"))


def test_a_range_upside_down_is_refused() -> None:
    with pytest.raises(ValueError, match="lower to a higher"):
        line_chart("x", SPRING, 5, 5)


def test_drawn_it_is_one_picture_with_a_title_and_no_style_of_its_own() -> None:
    page = render_to_string("ui/chart.html", {"chart": chart_of(*SPRING, aim=(4, "Aim <b>four</b>"))})
    assert page.count('role="img"') == 1
    assert "<title>How it felt. 3 points" in page
    assert "style=" not in page
    assert "Aim &lt;b&gt;four" in page


def test_another_language_does_not_move_the_points() -> None:
    with override("de"):
        page = render_to_string("ui/chart.html", {"chart": chart_of(*SPRING)})
    assert "98.0" in page
    assert "98,0" not in page
