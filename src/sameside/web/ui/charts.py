"""A quiet line chart: points within a fixed range become places on a fluid SVG, percent across and pixels down.

Draw it with `{% include "ui/chart.html" with chart=chart %}`: a picture with a title, and the same as a table.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

TOP, BELOW, EDGE = 18.0, 34.0, 97.0
ROOM_FOR_NUMBERS, ROOM_FOR_WORDS = 11.0, 25.0
SHORT = 4
MANY = 40
TICKS = 3


@dataclass(frozen=True)
class Point:
    """`at` is a day, or a number where there are no days. `word` is how the value is called, if it has a name."""

    at: date | int
    value: float
    word: str = ""

    @property
    def said(self) -> str:
        return self.word or f"{self.value:g}"


@dataclass(frozen=True)
class Spot:
    """Something at a place. Places are texts, so that no language turns a point into a comma."""

    x: str
    y: str
    words: str = ""
    anchor: str = "middle"
    drop: str = ""


@dataclass(frozen=True)
class Stroke:
    x1: str
    y1: str
    x2: str
    y2: str


@dataclass(frozen=True)
class Chart:
    name: str
    summary: str
    height: str
    base: str
    left: str
    radius: str
    rungs: tuple[Spot, ...]
    strokes: tuple[Stroke, ...]
    dots: tuple[Spot, ...]
    ends: tuple[Spot, ...]
    ticks: tuple[Spot, ...]
    aim: Spot | None
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Frame:
    """Where a day and a value lie."""

    begins: int
    ends: int
    low: float
    high: float
    left: float
    plot: float

    def across(self, at: date | int) -> float:
        span = self.ends - self.begins
        share = 0.5 if not span else (number(at) - self.begins) / span
        return self.left + min(1.0, max(0.0, share)) * (EDGE - self.left)

    def down(self, value: float) -> float:
        share = (min(self.high, max(self.low, value)) - self.low) / (self.high - self.low)
        return TOP + (1 - share) * self.plot


def line_chart(
    name: str,
    points: Sequence[Point],
    low: float,
    high: float,
    *,
    rungs: Sequence[tuple[float, str]] = (),
    aim: tuple[float, str] | None = None,
    begins: date | int | None = None,
    ends: date | int | None = None,
    plot: float = 160,
    say: Callable[[date | int], str] | None = None,
    mark_ends: bool = True,
) -> Chart:
    """`rungs` are the named lines across; without any, the lowest and the highest value. `say` names a day."""
    if low >= high:
        raise ValueError("The range of a chart goes from a lower to a higher value.")
    say = say or day
    points = sorted(points, key=lambda point: number(point.at))
    rungs = rungs or ((low, f"{low:g}"), (high, f"{high:g}"))
    wide = any(len(words) > SHORT for _value, words in rungs)
    first, last = edges(points, begins, ends)
    left = ROOM_FOR_WORDS if wide else ROOM_FOR_NUMBERS
    frame = Frame(number(first), number(last), low, high, left, plot)
    dots = tuple(Spot(across(frame, point), px(frame.down(point.value)), point.said) for point in points)
    return Chart(
        name=name,
        summary=summary(points, say),
        height=px(TOP + plot + BELOW),
        base=px(TOP + plot),
        left=percent(left - 4),
        radius="3" if len(points) > MANY else "5",
        rungs=tuple(
            Spot("0%", px(frame.down(value)), words, "start", px(frame.down(value) + 4)) for value, words in rungs
        ),
        strokes=tuple(Stroke(a.x, a.y, b.x, b.y) for a, b in zip(dots, dots[1:], strict=False)),
        dots=dots,
        ends=end_words(dots) if mark_ends else (),
        ticks=tick_words(frame, first, last, say) if points else (),
        aim=aim and Spot(percent(left - 3), px(frame.down(aim[0])), aim[1], "start", px(frame.down(aim[0]) - 7)),
        rows=tuple((say(point.at), point.said) for point in points),
    )


def edges(points: Sequence[Point], begins: date | int | None, ends: date | int | None) -> tuple[date | int, date | int]:
    first = begins if begins is not None else points[0].at if points else 0
    return first, ends if ends is not None else points[-1].at if points else first


def end_words(dots: tuple[Spot, ...]) -> tuple[Spot, ...]:
    """The first and the last value are written beside their dots, above, or below where there is no room above."""
    found = dict.fromkeys((*dots[:1], *dots[-1:]))
    return tuple(
        Spot(dot.x, px(beside(float(dot.y))), dot.words, "end" if len(dots) > 1 and dot is dots[-1] else "middle")
        for dot in found
    )


def beside(y: float) -> float:
    return y - 13 if y > TOP + 12 else y + 24


def tick_words(frame: Frame, first: date | int, last: date | int, say: Callable[[date | int], str]) -> tuple[Spot, ...]:
    """The days below: the ends, and the middle where there is one."""
    begins, ends = frame.begins, frame.ends
    middle = begins + (ends - begins) // 2
    places = [first] if begins == ends else [first, last]
    if ends - begins >= TICKS:
        places.insert(1, date.fromordinal(middle) if isinstance(first, date) else middle)
    anchors = {0: "start", len(places) - 1: "end"} if len(places) > 1 else {}
    y = px(TOP + frame.plot + BELOW - 8)
    return tuple(
        Spot(percent(frame.across(at)), y, say(at), anchors.get(place, "middle")) for place, at in enumerate(places)
    )


def summary(points: Sequence[Point], say: Callable[[date | int], str]) -> str:
    """What somebody who does not see the line is told."""
    if not points:
        return _("Nothing is written down yet.")
    first, last = points[0], points[-1]
    if len(points) == 1:
        return _("One point: %(value)s, %(when)s.") % {"value": first.said, "when": say(first.at)}
    return ngettext(
        "%(count)d point, from %(first)s (%(began)s) to %(last)s (%(ended)s).",
        "%(count)d points, from %(first)s (%(began)s) to %(last)s (%(ended)s).",
        len(points),
    ) % {
        "count": len(points),
        "first": first.said,
        "began": say(first.at),
        "last": last.said,
        "ended": say(last.at),
    }


def day(at: date | int) -> str:
    if not isinstance(at, date):
        return str(at)
    return date_format(at, pgettext("a day on a chart, as Django date format", "M j"))


def number(at: date | int) -> int:
    return at.toordinal() if isinstance(at, date) else at


def across(frame: Frame, point: Point) -> str:
    return percent(frame.across(point.at))


def percent(value: float) -> str:
    return f"{value:.2f}%"


def px(value: float) -> str:
    return f"{value:.1f}"
