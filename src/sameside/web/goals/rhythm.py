"""How often somebody wants to look at a goal. A day that went by is gone: nothing here counts what was missed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from django.utils.dates import WEEKDAYS
from django.utils.functional import Promise
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

DAILY, CHOSEN, WEEKLY, FORTNIGHT, MONTHLY, NEVER = "daily", "chosen", "weekly", "fortnight", "monthly", "never"
NAMES: Final[dict[str, Promise]] = {
    DAILY: lazy("Every day"),
    CHOSEN: lazy("On days I choose"),
    WEEKLY: lazy("Once a week"),
    FORTNIGHT: lazy("Every two weeks"),
    MONTHLY: lazy("Once a month"),
    NEVER: lazy("No rhythm. I look when I like."),
}
# A check-in that comes round seldom is there for three days; one that is back tomorrow or the day after, for one.
STAYS: Final = {WEEKLY: 3, FORTNIGHT: 3, MONTHLY: 3}
EVERY: Final = {DAILY: 1, WEEKLY: 7, FORTNIGHT: 14}
LONGEST_MONTH, LAST_SAFE_DAY = 31, date(9990, 1, 1)
FIRST_YEAR, LAST_YEAR = 1900, 2200


@dataclass(frozen=True)
class Rhythm:
    """`days` are weekdays from 0, Monday. `anchor` is the day from which weeks and months are counted."""

    kind: str
    anchor: date
    days: tuple[int, ...] = ()

    def falls_on(self, day: date) -> bool:
        if day <= self.anchor or self.kind == NEVER:
            return False
        if self.kind == CHOSEN:
            return day.weekday() in self.days
        if self.kind == MONTHLY:
            return day.day == min(self.anchor.day, last_of_month(day))
        return (day - self.anchor).days % EVERY[self.kind] == 0

    def due(self, day: date) -> date | None:
        """The check-in that is there on this day: the one of today, or of a day or two ago."""
        near = (day - timedelta(days=back) for back in range(STAYS.get(self.kind, 1)))
        return next((one for one in near if self.falls_on(one)), None)

    def following(self, day: date) -> date | None:
        """The next check-in after a day."""
        return next((one for one in _days_after(max(day, self.anchor)) if self.falls_on(one)), None)

    @property
    def said(self) -> str:
        if self.kind == CHOSEN:
            names = [str(WEEKDAYS[one]) for one in self.days]
            return _("On %(days)s") % {"days": get_text_list(names, _("and"))}
        return str(NAMES[self.kind])

    def record(self) -> dict[str, Any]:
        return {"kind": self.kind, "anchor": self.anchor.isoformat(), "days": list(self.days)}


def rhythm_from(record: Any) -> Rhythm:
    """Raises ValueError on anything that is not a rhythm."""
    if not isinstance(record, dict) or record.get("kind") not in NAMES:
        raise ValueError("That is no rhythm.")
    days = record.get("days", [])
    if not isinstance(days, list) or not all(isinstance(one, int) and 0 <= one < len(WEEKDAYS) for one in days):
        raise ValueError("Those are no weekdays.")
    if record["kind"] == CHOSEN and not days:
        raise ValueError("No weekday is chosen.")
    return Rhythm(record["kind"], day_from(record.get("anchor")), tuple(sorted(set(days))))


def day_from(text: Any) -> date:
    """A day that a clock can be set to; raises ValueError on anything else."""
    day = date.fromisoformat(str(text))
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError("That day is too far away.")
    return day


def last_of_month(day: date) -> int:
    following = day.replace(day=28) + timedelta(days=4)
    return (following - timedelta(days=following.day)).day


def _days_after(day: date) -> Iterator[date]:
    day = min(day, LAST_SAFE_DAY)
    return (day + timedelta(days=ahead) for ahead in range(1, 2 * LONGEST_MONTH))
