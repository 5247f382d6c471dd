"""One belief as it is read: its words, what was found on the way, and what stands open."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from sameside.web.beliefs.bodies import AGAINST, BELIEF_TEXTS, FOR, TOP, Evidence, NamedByThem, Rating, Trial
from sameside.web.beliefs.models import Belief
from sameside.web.ui.charts import Chart, Point, line_chart


@dataclass(frozen=True)
class Work:
    id: UUID
    made_at: datetime
    words: str
    found: str
    origin: str
    cost: str
    instead: str
    answer: str
    ratings: tuple[Rating, ...]
    evidence: tuple[Evidence, ...]
    traps: tuple[NamedByThem, ...]
    trials: tuple[Trial, ...]
    aside: bool

    @property
    def speaks_for(self) -> list[Evidence]:
        return [one for one in self.evidence if one.side == FOR]

    @property
    def speaks_against(self) -> list[Evidence]:
        return [one for one in self.evidence if one.side == AGAINST]

    @property
    def texts(self) -> list[str]:
        """Everything in their own words."""
        trials = [text for one in self.trials for text in (one.do, one.expect, one.happened, one.learned)]
        own = [self.words, self.found, self.origin, self.cost, self.instead, self.answer]
        return [text for text in (*own, *(one.text for one in self.evidence), *trials) if text]

    @property
    def waits(self) -> bool:
        """Whether something that was to be tried has its day behind it, or today."""
        today = timezone.localdate()
        return not self.aside and any(one.open and one.on and one.on <= today for one in self.trials)

    @property
    def last_rating(self) -> Rating | None:
        return self.ratings[-1] if self.ratings else None

    @property
    def told(self) -> str:
        """The ratings in a sentence. Up and down are both told as they are."""
        if not self.ratings:
            return ""
        first, last = self.ratings[0], self.ratings[-1]
        if len(self.ratings) == 1:
            return _("On %(day)s it felt %(value)d of 10 true.") % {"day": _day(first.at), "value": first.value}
        if _day(first.at) == _day(last.at):
            return _("On %(day)s it felt %(began)d of 10 true, and later that day %(now)d.") % {
                "day": _day(first.at), "began": first.value, "now": last.value,
            }  # fmt: skip
        return _("On %(first)s it felt %(began)d of 10 true. On %(last)s it was %(now)d.") % {
            "first": _day(first.at), "began": first.value, "last": _day(last.at), "now": last.value,
        }  # fmt: skip

    @property
    def chart(self) -> Chart | None:
        """From two ratings on. Several on one day stand side by side."""
        if len(self.ratings) < 2:
            return None
        days = [timezone.localtime(one.at).date() for one in self.ratings]
        name, rungs = _("How true it felt"), ((0, "0"), (5, "5"), (TOP, str(TOP)))
        if len(set(days)) == len(days):
            points = [Point(day, one.value) for day, one in zip(days, self.ratings, strict=True)]
            return line_chart(name, points, 0, TOP, rungs=rungs, plot=120)
        points = [Point(place, one.value) for place, one in enumerate(self.ratings)]
        return line_chart(name, points, 0, TOP, rungs=rungs, plot=120, say=lambda at: _day_at(days, at))

    def trial(self, trial_id: UUID) -> Trial | None:
        return next((one for one in self.trials if one.id == str(trial_id)), None)


def work_of(row: Belief) -> Work:
    body = row.opened()
    texts = {name: body.get(name, "") for name in BELIEF_TEXTS}
    return Work(
        id=row.id,
        made_at=row.made_at,
        ratings=tuple(_ratings(body.get("ratings", ()))),
        evidence=tuple(Evidence(**one) for one in body.get("evidence", ())),
        traps=tuple(NamedByThem(**one) for one in body.get("traps", ())),
        trials=tuple(_trial(one) for one in body.get("trials", ())),
        aside=bool(body.get("aside")),
        **texts,
    )


def _ratings(told: Iterable[Any]) -> list[Rating]:
    found = [Rating(one["id"], datetime.fromisoformat(one["at"]), one["value"]) for one in told]
    return sorted(found, key=lambda one: one.at)


def _trial(one: dict[str, str]) -> Trial:
    return Trial(**{**one, "on": date.fromisoformat(one["on"]) if one["on"] else None})  # type: ignore[arg-type]


def _day(at: datetime) -> str:
    here = timezone.localtime(at)
    if here.year == timezone.localtime().year:
        return date_format(here, pgettext("a day in a sentence, as Django date format", "F j"))
    return date_format(here, pgettext("a day of another year in a sentence, as Django date format", "F j, Y"))


def _day_at(days: list[date], at: date | int) -> str:
    return date_format(
        days[at if isinstance(at, int) else 0], pgettext("a day on a chart, as Django date format", "M j")
    )
