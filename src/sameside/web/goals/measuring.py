"""How somebody sees that a goal comes nearer: a number, yes or no, or how it feels from 0 to 10. And how that is told."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from sameside.web.ui.charts import Chart, Point, day, line_chart

NUMBER, YES_NO, TEN = "number", "yes_no", "ten"
KINDS: Final[dict[str, Promise]] = {
    NUMBER: lazy("A number, like evenings or minutes"),
    YES_NO: lazy("Yes or no"),
    TEN: lazy("From 0 to 10, as it feels"),
}
MORE, LESS, HOLD = "more", "less", "hold"
WAYS: Final[dict[str, Promise]] = {
    MORE: lazy("It should become more"),
    LESS: lazy("It should become less"),
    HOLD: lazy("It should stay as it is"),
}
MOST, FEWEST, LONGEST_UNIT = 10_000_000.0, 2, 40


@dataclass(frozen=True)
class Measure:
    """`start` and `target` may be left open. Yes is 1 and no is 0."""

    kind: str
    unit: str = ""
    way: str = MORE
    start: float | None = None
    target: float | None = None

    @property
    def name(self) -> str:
        """What is looked at, as it begins a line."""
        return self.unit[:1].upper() + self.unit[1:]

    def said(self, value: float) -> str:
        if self.kind == YES_NO:
            return _("yes") if value else _("no")
        return _("%(value)s of 10") % {"value": f"{value:g}"} if self.kind == TEN else f"{value:g}"

    def told(self, words: str) -> str:
        """Words about values, with what they are values of."""
        return (
            _("%(what)s: %(words)s") % {"what": self.name, "words": words}
            if self.unit and self.kind != YES_NO
            else words
        )

    @property
    def in_words(self) -> str:
        """How you will know, in one sentence."""
        if self.kind == YES_NO:
            return _("Yes or no.")
        what = self.name or (_("From 0 to 10") if self.kind == TEN else _("A number"))
        ends = {"what": what, "start": _figure(self.start), "target": _figure(self.target)}
        if self.start is not None and self.target is not None:
            return _("%(what)s: from %(start)s to %(target)s.") % ends
        if self.target is not None:
            return _("%(what)s: %(target)s would be enough.") % ends
        return f"{what}."

    def takes(self, value: Any) -> bool:
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            return False
        if self.kind == YES_NO:
            return value in (0, 1)
        return 0 <= value <= 10 and value == int(value) if self.kind == TEN else abs(value) <= MOST

    def record(self) -> dict[str, Any]:
        return {"kind": self.kind, "unit": self.unit, "way": self.way, "start": self.start, "target": self.target}


def measure_from(record: Any) -> Measure:
    """Raises ValueError on anything that is not a measure."""
    if not isinstance(record, dict) or record.get("kind") not in KINDS or record.get("way", MORE) not in WAYS:
        raise ValueError("That is no measure.")
    ends = [record.get("start"), record.get("target")]
    if not all(one is None or Measure(NUMBER).takes(one) for one in ends):
        raise ValueError("That is no number.")
    unit = record.get("unit", "")
    if not isinstance(unit, str) or len(unit) > LONGEST_UNIT:
        raise ValueError("That is no unit.")
    return Measure(record["kind"], unit, record.get("way", MORE), *ends)


@dataclass(frozen=True)
class Noted:
    """One value, on its day."""

    on: date
    value: float


def chart_of(measure: Measure, noted: Sequence[Noted]) -> Chart | None:
    """Drawn once there are two. They stand in their order, evenly: days without a check-in leave no hole."""
    if len(noted) < FEWEST:
        return None
    days = [one.on for one in noted]
    points = [Point(place, one.value, measure.said(one.value)) for place, one in enumerate(noted)]
    low, high, rungs = _range(measure, noted)
    aim = None if measure.target is None or measure.kind == YES_NO else (measure.target, _("What you wanted"))
    return line_chart(
        measure.name or str(_("Check-ins")),
        points,
        low,
        high,
        rungs=rungs,
        aim=aim,
        plot=70 if measure.kind == YES_NO else 150,
        say=lambda at: day(days[int(str(at))]),
        mark_ends=measure.kind != YES_NO,
    )


def told(measure: Measure, noted: Sequence[Noted]) -> str:
    """The same in words. Where it began and where it is; never what is missing."""
    words = _told(measure, noted)
    return words[:1].upper() + words[1:]


def _told(measure: Measure, noted: Sequence[Noted]) -> str:
    if not noted:
        return ""
    first, last = noted[0], noted[-1]
    if len(noted) == 1:
        return measure.told(_("one check-in so far, %(value)s.") % {"value": measure.said(last.value)})
    if measure.kind == YES_NO:
        return _("The last time you noted: %(value)s.") % {"value": measure.said(last.value)}
    said = {"first": measure.said(first.value), "last": measure.said(last.value)}
    if first.value == last.value:
        return measure.told(_("it began at %(first)s, and stands there again.") % said)
    return measure.told(_("from %(first)s to %(last)s.") % said)


def arrived(measure: Measure, noted: Sequence[Noted]) -> bool:
    """Whether the last value is where this was meant to go."""
    if not noted or measure.target is None or measure.kind == YES_NO:
        return False
    value = noted[-1].value
    return value <= measure.target if measure.way == LESS else value >= measure.target


def _range(measure: Measure, noted: Sequence[Noted]) -> tuple[float, float, tuple[tuple[float, str], ...]]:
    if measure.kind == YES_NO:
        return 0, 1, ((0, _("no")), (1, _("yes")))
    if measure.kind == TEN:
        return 0, 10, ((0, "0"), (5, "5"), (10, "10"))
    known = [one.value for one in noted] + [end for end in (measure.start, measure.target) if end is not None]
    low, high = min(0.0, *known), max(known)
    high = high if high > low else low + 1
    return low, high, ((low, f"{low:g}"), (high, f"{high:g}"))


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:g}"
