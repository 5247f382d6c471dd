"""A ritual as a value: what it is, when it wants to be thought of, and what it is hoped to do. No Django, no clock."""

from dataclasses import asdict, dataclass, replace
from datetime import date, time
from typing import Any, Final, Literal, Self

KINDS: Final = ("mind", "body", "joy", "rest", "people", "limits")
RHYTHMS: Final = ("daily", "days", "weekly", "free")
STATES: Final = ("on", "paused", "gone")

Place = Literal["today", "free", "later"]


@dataclass(frozen=True)
class Habit:
    """`days` are the chosen weekdays, Monday is 0; `at` is a time of day or ""; `practice` the id of a timed practice."""

    name: str
    kind: str = "mind"
    rhythm: str = "free"
    days: tuple[int, ...] = ()
    at: str = ""
    hope: str = ""
    practice: str = ""
    state: str = "on"
    remind: bool = False

    @classmethod
    def of(cls, record: dict[str, Any]) -> Self:
        """What an older version wrote, or left out, does no harm."""
        known = {name: record[name] for name in cls.__dataclass_fields__ if name in record}
        return cls(**known | {"days": tuple(known.get("days", ()))})

    def record(self) -> dict[str, Any]:
        return asdict(self) | {"days": list(self.days)}

    def turned(self, state: str) -> Self:
        return replace(self, state=state)

    @property
    def clock(self) -> time | None:
        return time.fromisoformat(self.at) if self.at else None

    def is_on(self, day: date) -> bool:
        """Whether the rhythm names that very day."""
        return self.rhythm == "daily" or (self.rhythm == "days" and day.weekday() in self.days)

    def place(self, today: date, ticks: set[date]) -> Place:
        """Where it stands on the page today. What was done today stays in sight, so that it can be taken back."""
        if self.rhythm == "free":
            return "free"
        if today in ticks or self.is_on(today):
            return "today"
        this_week = self.rhythm == "weekly" and not any(same_week(day, today) for day in ticks)
        return "today" if this_week else "later"


def same_week(one: date, other: date) -> bool:
    return one.isocalendar()[:2] == other.isocalendar()[:2]
