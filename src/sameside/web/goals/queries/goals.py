"""Which goals a person has, alone and in their circles, and which of them have a check-in or a look back today."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Max
from django.utils import timezone

from sameside.web.circles.faces import Face, faces_for
from sameside.web.circles.models import Circle, Member
from sameside.web.circles.queries import circles_of, title_of
from sameside.web.goals.models import CheckIn, Desk, Goal, Review, Sketch
from sameside.web.goals.plan import OPEN, Plan, plan_from
from sameside.web.people.models import Person


@dataclass(frozen=True)
class Row:
    """A goal on a list. `due` is the day of a check-in that is there now; `review` says that a look back is."""

    id: UUID
    plan: Plan
    circle_name: str
    faces: list[Face]
    due: date | None
    review: bool

    @property
    def title(self) -> str:
        return self.plan.title


@dataclass(frozen=True)
class Inside:
    """A circle one is in: what it is called, who is there, and since when one is."""

    circle: Circle
    title: str
    faces: list[Face]
    since: datetime


def insides_of(person: Person) -> dict[UUID, Inside]:
    circles = circles_of(person)
    present: dict[UUID, list[Member]] = {circle.pk: [] for circle in circles}
    for member in _members(present):
        present[member.circle_id].append(member)
    # Between the two reads somebody may have left: a circle one is no longer in is none.
    found = (_inside(person, circle, present[circle.pk]) for circle in circles)
    return {one.circle.pk: one for one in found if one is not None}


def rows_of(person: Person, insides: dict[UUID, Inside], today: date) -> list[Row]:
    """One's own goals and those of one's circles, the newest first."""
    mine = Goal.objects.filter(person=person).select_related("circle")
    shared = Goal.objects.filter(circle__in=[one.circle for one in insides.values()]).select_related("circle")
    goals = [goal for goal in sorted((*mine, *shared), key=lambda one: one.made_at, reverse=True)]
    plans = [(goal, plan) for goal in goals if (plan := readable(goal))]
    noted, looked, rests = last_days(CheckIn, person, goals), last_days(Review, person, goals), rests_of(person)
    return [
        Row(
            goal.pk,
            plan,
            insides[goal.circle_id].title if goal.circle_id else "",
            insides[goal.circle_id].faces if goal.circle_id else [],
            due_now(plan, today, noted.get(goal.pk), rests.get(str(goal.pk), "")),
            review_due(plan, today, looked.get(goal.pk)),
        )
        for goal, plan in plans
    ]


def readable(goal: Goal) -> Plan | None:
    """None once the key is gone."""
    body = goal.body
    return None if body is None else plan_from(body)


def due_now(plan: Plan, today: date, noted: date | None, rested: str) -> date | None:
    """The day of the check-in that is there today, unless something was noted since, or it was set aside."""
    if plan.state != OPEN or (plan.until and today > plan.until):
        return None
    day = plan.rhythm.due(today)
    if day is None or rested == day.isoformat() or (noted is not None and noted >= day):
        return None
    return day


def review_due(plan: Plan, today: date, looked: date | None) -> bool:
    day = plan.review or plan.until
    return plan.state == OPEN and day is not None and today >= day and (looked is None or looked < day)


def last_days(model: Any, person: Person, goals: Iterable[Goal]) -> dict[UUID, date]:
    """On which day this person last noted something, or looked back, by goal."""
    found = model.objects.filter(person=person, goal__in=[goal.pk for goal in goals]).order_by()
    pairs = found.values_list("goal_id").annotate(Max("made_at"))
    return {goal_id: timezone.localdate(at) for goal_id, at in pairs}


def rests_of(person: Person) -> dict[str, str]:
    desk = Desk.objects.filter(person=person).first()
    body = desk.body if desk else None
    return dict((body or {}).get("rests", {}))


def sketches_of(person: Person) -> list[Sketch]:
    return list(Sketch.objects.filter(person=person))


def names_of(insides: Iterable[Inside], ids: Iterable[UUID | None], viewer: Person) -> dict[UUID, Face]:
    """The faces of those one is in a circle with now. Of everybody else nobody learns what they are called today."""
    known = {face.person_id: face for inside in insides for face in inside.faces}
    wanted = {one for one in ids if one is not None}
    own = {viewer.pk: faces_for([viewer])[0]} if viewer.pk not in known else {}
    return {key: face for key, face in (known | own).items() if key in wanted}


def present_in(circle_ids: Iterable[UUID]) -> dict[UUID, list[Person]]:
    """Who is in each of these circles now; a closed one has nobody."""
    present: dict[UUID, list[Person]] = {}
    for member in _members(circle_ids):
        present.setdefault(member.circle_id, []).append(member.person)
    return present


def _members(circle_ids: Iterable[UUID]) -> Iterable[Member]:
    found = Member.objects.filter(circle__in=list(circle_ids), left_at=None, circle__closed_at=None)
    return found.select_related("person")


def _inside(person: Person, circle: Circle, members: Sequence[Member]) -> Inside | None:
    faces = faces_for([member.person for member in members])
    since = next((member.joined_at for member in members if member.person_id == person.pk), None)
    if since is None:
        return None
    return Inside(circle, title_of(circle, faces), faces, since)
