"""One goal as a page, for its owner or a member of its circle."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.utils import timezone

from sameside.web.circles.faces import Face
from sameside.web.goals.access import Held
from sameside.web.goals.forms.ways import SHOWABLE
from sameside.web.goals.measuring import arrived, chart_of, told
from sameside.web.goals.models import CheckIn, Review, Support
from sameside.web.goals.plan import PARTS, Plan
from sameside.web.goals.queries import one as queries
from sameside.web.goals.queries.goals import Inside, due_now, last_days, names_of, rests_of, review_due
from sameside.web.people.models import Person
from sameside.web.sharing.queries import living_of

TOLD = ("what", "measure", "first", "plans", "rhythm", "until", "review", "can", "why", "outcome", "obstacle")


def page_of(person: Person, held: Held, today: date) -> dict[str, Any]:
    goal, plan, inside = held.goal, held.plan, held.inside
    entries = queries.entries_of(goal, person, plan.measure, inside)
    noted = queries.noted_in(entries)
    looked = last_days(Review, person, [goal]).get(goal.pk)
    return {
        "goal": goal,
        "plan": plan,
        "inside": inside,
        "parts": plan.parts(*TOLD[1:]),
        "entries": entries,
        "chart": chart_of(plan.measure, noted),
        "told": told(plan.measure, noted),
        "arrived": plan.is_open and arrived(plan.measure, noted),
        "due": due_day(person, held, today),
        "review": review_due(plan, today, looked),
        "history": queries.history_of(goal, person, held.insides),
        "reviews": queries.reviews_of(goal, person),
        "words": queries.words_for(goal, person, held.insides),
        "shared": is_shared(person, held),
        **beside_of(person, held),
    }


def due_day(person: Person, held: Held, today: date) -> date | None:
    noted = last_days(CheckIn, person, [held.goal]).get(held.goal.pk)
    return due_now(held.plan, today, noted, rests_of(person).get(str(held.goal.pk), ""))


def beside_of(person: Person, held: Held) -> dict[str, Any]:
    """The supporter, and what they see of it."""
    support = None if held.goal.circle_id else queries.support_of(held.goal)
    face = (
        names_of(held.insides.values(), [support.supporter_id], person).get(support.supporter_id) if support else None
    )
    if support is None or face is None or support.circle_id not in held.insides:
        return {"support": None, "supporter": None, "people": people_to_ask(person, held.insides)}
    support.goal = held.goal
    shown = held.plan.parts(*(support.body or {}).get("parts", []))
    accepted = support.state == Support.State.BESIDE
    return {"support": support, "supporter": face, "accepted": accepted, "shown_parts": [name for name, _ in shown]}


def is_shared(person: Person, held: Held) -> bool:
    """Whether its plan is open to somebody by a share."""
    return held.goal.circle_id is None and bool(living_of(person, timezone.now()).get(held.goal.pk))


def beside_choice(person: Person, held: Held) -> tuple[str, str] | None:
    """The support that is there, for the question who reads a check-in."""
    found = beside_of(person, held)
    return (str(found["support"].pk), found["supporter"].name) if found.get("accepted") else None


def people_to_ask(person: Person, insides: Mapping[UUID, Inside]) -> list[tuple[str, str]]:
    """(circle and person, their name), with the circle's name where somebody could be meant in two."""
    pairs = [(inside, face) for inside in insides.values() for face in inside.faces if face.person_id != person.pk]
    several = len({inside.circle.pk for inside, _ in pairs}) > 1
    return [(f"{inside.circle.pk}:{face.person_id}", _called(inside, face, several)) for inside, face in pairs]


def parts_to_show(plan: Plan) -> list[tuple[str, str]]:
    return [
        (name, f"{PARTS[name]}: {_short(plan.said(name))}") for name in PARTS if name in SHOWABLE and plan.said(name)
    ]


def _called(inside: Inside, face: Face, several: bool) -> str:
    return f"{face.name} ({inside.title})" if several else face.name


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 80 else f"{line[:79].rstrip()}…"
