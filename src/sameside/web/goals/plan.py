"""A goal as a value: what somebody wants, how they will know, what they do first, and where it stands."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final, Self

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from sameside.web.goals.measuring import YES_NO, Measure, measure_from
from sameside.web.goals.rhythm import NEVER, Rhythm, day_from, rhythm_from

SMART, WOOP = "smart", "woop"
OPEN, RESTING, FINISHED, LET_GO = "open", "resting", "finished", "let_go"
STATES: Final = (OPEN, RESTING, FINISHED, LET_GO)
LONGEST, LONGEST_TITLE, MOST_PLANS = 2000, 120, 2

PARTS: Final[dict[str, Promise]] = {
    "title": lazy("Its name"),
    "what": lazy("What it is"),
    "measure": lazy("How to tell"),
    "first": lazy("The first step"),
    "plans": lazy("If-then plan"),
    "until": lazy("Until"),
    "rhythm": lazy("Check-ins"),
    "review": lazy("Looking back on"),
    "why": lazy("Why it matters"),
    "outcome": lazy("What would be good about it"),
    "can": lazy("What makes it doable"),
    "obstacle": lazy("What may get in the way"),
}
WORDS: Final = ("title", "what", "outcome", "can", "why", "obstacle", "first")


@dataclass(frozen=True)
class IfThen:
    when: str
    then: str

    @property
    def said(self) -> str:
        return _("If %(when)s, then %(then)s") % {"when": self.when, "then": self.then}


@dataclass(frozen=True)
class Plan:
    title: str
    what: str
    rhythm: Rhythm
    way: str = SMART
    outcome: str = ""
    can: str = ""
    why: str = ""
    obstacle: str = ""
    first: str = ""
    plans: tuple[IfThen, ...] = ()
    measure: Measure = field(default_factory=lambda: Measure(YES_NO))
    until: date | None = None
    review: date | None = None
    state: str = OPEN
    version: int = 1

    @property
    def is_open(self) -> bool:
        return self.state == OPEN

    @property
    def is_over(self) -> bool:
        return self.state in (FINISHED, LET_GO)

    def said(self, part: str) -> str:
        """One part in words; nothing if there is none."""
        return _SAID[part](self) if part in _SAID else str(getattr(self, part))

    def parts(self, *names: str) -> list[tuple[str, str]]:
        """(heading, words) of the parts that have words, in their order."""
        chosen = [name for name in PARTS if name in names]
        return [(str(PARTS[name]), words) for name in chosen if (words := self.said(name))]

    def becomes(self, **parts: Any) -> Self:
        return replace(self, **parts, version=self.version + 1)

    def record(self) -> dict[str, Any]:
        return {
            **{name: getattr(self, name) for name in (*WORDS, "way", "state", "version")},
            "plans": [[one.when, one.then] for one in self.plans],
            "measure": self.measure.record(),
            "rhythm": self.rhythm.record(),
            "until": self.until.isoformat() if self.until else None,
            "review": self.review.isoformat() if self.review else None,
        }


def plan_from(record: Any) -> Plan:
    """Raises ValueError on anything that is not a plan."""
    if not isinstance(record, Mapping):
        raise ValueError("That is no goal.")
    words = {name: _words(record.get(name, "")) for name in WORDS}
    way, state, version = record.get("way", SMART), record.get("state", OPEN), record.get("version", 1)
    if way not in (SMART, WOOP) or state not in STATES or not isinstance(version, int):
        raise ValueError("That is no goal as we know it.")
    if not words["title"]:
        raise ValueError("A goal needs a name.")
    return Plan(
        **words,
        way=way,
        state=state,
        version=version,
        plans=_plans(record.get("plans", [])),
        measure=measure_from(record.get("measure")),
        rhythm=rhythm_from(record.get("rhythm")),
        until=_day(record.get("until")),
        review=_day(record.get("review")),
    )


def changes(before: Plan, after: Plan) -> list[list[str]]:
    """[part, before, after] of everything that reads differently now."""
    pairs = [[name, before.said(name), after.said(name)] for name in PARTS]
    return [[name, was, now] for name, was, now in pairs if was != now]


def day_said(day: date | None) -> str:
    return date_format(day, "DATE_FORMAT") if day else ""


_SAID: Final[dict[str, Callable[[Plan], str]]] = {
    "measure": lambda plan: plan.measure.in_words,
    "plans": lambda plan: "\n".join(one.said for one in plan.plans),
    "rhythm": lambda plan: plan.rhythm.said if plan.rhythm.kind != NEVER else "",
    "until": lambda plan: day_said(plan.until),
    "review": lambda plan: day_said(plan.review),
}


def _words(value: Any) -> str:
    if not isinstance(value, str) or len(value) > LONGEST:
        raise ValueError("Those are no words, or too many.")
    return value


def _plans(value: Any) -> tuple[IfThen, ...]:
    if not isinstance(value, list) or len(value) > MOST_PLANS:
        raise ValueError("Those are no plans.")
    if not all(isinstance(pair, list) and len(pair) == 2 for pair in value):
        raise ValueError("A plan has two halves.")
    return tuple(IfThen(_words(when), _words(then)) for when, then in value)


def _day(value: Any) -> date | None:
    if value is not None and not isinstance(value, str):
        raise ValueError("That is no day.")
    return day_from(value) if value else None
