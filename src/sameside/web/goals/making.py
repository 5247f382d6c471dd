"""The making of a goal: which questions come in which order, and how the answers become a plan."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as lazy

from sameside.web.goals.measuring import YES_NO, Measure, measure_from
from sameside.web.goals.plan import LONGEST_TITLE, MOST_PLANS, SMART, WOOP, IfThen, Plan
from sameside.web.goals.rhythm import CHOSEN, WEEKLY, Rhythm

LOOK: Final = "look"
REVIEW_AFTER: Final = timedelta(days=28)


@dataclass(frozen=True)
class Step:
    """`letter` and `name` mark where one is on the way."""

    id: str
    letter: str
    name: Promise
    question: Promise
    why: Promise


SPECIFIC = Step(
    "specific", "S", lazy("Specific"), lazy("What do you want to do?"),
    lazy("A thing that can be seen is easier to begin than a wish to be different."),
)  # fmt: skip
MEASURE = Step(
    "measure", "M", lazy("Measurable"), lazy("How will you know?"),
    lazy("So that a good week does not go by unseen. It is for you to look at, and for nobody to grade."),
)  # fmt: skip
DOABLE = Step(
    "doable", "A", lazy("Attainable"), lazy("What makes it doable?"),
    lazy("Small and done helps more than big and put off. What do you have already: time, a person, a place?"),
)  # fmt: skip
WHY = Step(
    "why", "R", lazy("Relevant"), lazy("Why does it matter to you?"),
    lazy("On a gray day this is the part to read again. A goal somebody else wants for you rarely lasts."),
)  # fmt: skip
TIME = Step(
    "time", "T", lazy("Time"), lazy("When do you look at it?"),
    lazy("A set day gets there before the plan fades. If a day goes by, nothing is counted."),
)  # fmt: skip
SNAG = Step(
    "plan", "+", lazy("If, then"), lazy("What do you do when it gets hard?"),
    lazy("Decide now, and you need not decide when you are tired. This has been tested more than most advice."),
)  # fmt: skip
WISH = Step(
    "wish", "W", lazy("Wish"), lazy("What do you wish for?"),
    lazy("Something you care about and could reach within about four weeks. It may be a little hard."),
)  # fmt: skip
OUTCOME = Step(
    "outcome", "O", lazy("Outcome"), lazy("What would be the best thing about it?"),
    lazy("Take a minute or two. Close your eyes and see it, before you write."),
)  # fmt: skip
OBSTACLE = Step(
    "obstacle", "O", lazy("Obstacle"), lazy("What in you stands in its way?"),
    lazy("Now see that too, as clearly. A habit, a feeling, an old thought. This order matters: first the good, then the snag."),
)  # fmt: skip
PLAN = Step(
    "plan", "P", lazy("Plan"), lazy("When it comes, what will you do?"),
    lazy("“If this happens, then I do that.” Decide now, and you need not decide then."),
)  # fmt: skip
WAYS: Final[dict[str, tuple[Step, ...]]] = {
    SMART: (SPECIFIC, MEASURE, DOABLE, WHY, TIME, SNAG),
    WOOP: (WISH, OUTCOME, OBSTACLE, PLAN, MEASURE, TIME),
}


def step_at(way: str, step: str) -> Step | None:
    return next((one for one in WAYS[way] if one.id == step), None)


def after(way: str, step: str) -> str:
    """The id of the next step; at the end one looks at the whole."""
    ids = [*(one.id for one in WAYS[way]), LOOK]
    return ids[ids.index(step) + 1]


def before(way: str, step: str) -> str | None:
    ids = [*(one.id for one in WAYS[way]), LOOK]
    place = ids.index(step)
    return ids[place - 1] if place else None


def plan_of(body: Mapping[str, Any], title: str, today: date) -> Plan:
    """What was answered, as a plan; what was left out stays out."""
    given: dict[str, Any] = {name: value for step in body["steps"].values() for name, value in step.items()}
    return Plan(
        title=title,
        what=given.get("what", ""),
        way=body["way"],
        outcome=given.get("outcome", ""),
        can=given.get("can", ""),
        why=given.get("why", ""),
        obstacle=given.get("obstacle", ""),
        first=given.get("first", ""),
        plans=plans_in(given),
        measure=measure_in(given),
        rhythm=rhythm_in(given, today),
        until=_day(given.get("until")),
        review=_day(given.get("review")) or _day(given.get("until")) or today + REVIEW_AFTER,
    )


def title_in(body: Mapping[str, Any]) -> str:
    """A name to begin with: the first line of what was wanted."""
    what = next((step["what"] for step in body["steps"].values() if step.get("what")), "")
    line = what.strip().split("\n")[0].strip()
    return line if len(line) <= LONGEST_TITLE else f"{line[: LONGEST_TITLE - 1].rstrip()}…"


def plans_in(given: Mapping[str, Any]) -> tuple[IfThen, ...]:
    pairs = [(given.get(f"when_{n}", ""), given.get(f"then_{n}", "")) for n in range(1, MOST_PLANS + 1)]
    return tuple(IfThen(when, then) for when, then in pairs if when and then)


def measure_in(given: Mapping[str, Any]) -> Measure:
    if not given.get("kind"):
        return Measure(YES_NO)
    kind = given["kind"]
    ends = {} if kind == YES_NO else {"start": given.get("start"), "target": given.get("target")}
    return measure_from({"kind": kind, "unit": given.get("unit", ""), "way": given.get("way") or "more", **ends})


def rhythm_in(given: Mapping[str, Any], anchor: date) -> Rhythm:
    kind = given.get("rhythm") or WEEKLY
    days = tuple(int(one) for one in given.get("days", ())) if kind == CHOSEN else ()
    return Rhythm(kind, anchor, days)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
