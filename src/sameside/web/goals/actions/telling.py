"""Tells the reminders when a goal comes round again, for everybody whose goal it is."""

from datetime import date
from uuid import UUID

from django.utils import timezone

from sameside.web.circles.queries import people_of
from sameside.web.goals.coming import CHECK_IN, REVIEW, evening_of, next_check_in, next_review, zone_of
from sameside.web.goals.models import Goal
from sameside.web.goals.plan import Plan
from sameside.web.people.models import Person
from sameside.web.reminders.actions import cancel, schedule


def tell(goal: Goal, plan: Plan) -> None:
    """After every change. The same times again change nothing."""
    for person in people_of(goal.circle) if goal.circle else [goal.person]:
        if person is not None:
            tell_one(person, goal.pk, plan)


def tell_one(person: Person, goal_id: UUID, plan: Plan) -> None:
    today = timezone.localdate(timezone=zone_of(person))
    _set(person, CHECK_IN, goal_id, next_check_in(plan, today))
    _set(person, REVIEW, goal_id, next_review(plan, today))


def looked_back(person: Person, goal_id: UUID, plan: Plan) -> None:
    """Today's look back is done; a later one stays."""
    today = timezone.localdate(timezone=zone_of(person))
    day = next_review(plan, today)
    _set(person, REVIEW, goal_id, day if day != today else None)


def forget(person: Person, goal_id: UUID) -> None:
    for kind in (CHECK_IN, REVIEW):
        cancel(person, kind, goal_id)


def _set(person: Person, kind: str, about: UUID, day: date | None) -> None:
    if day is None:
        cancel(person, kind, about)
    else:
        schedule(person, kind, about, evening_of(person, day))
