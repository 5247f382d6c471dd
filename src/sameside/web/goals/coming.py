"""When a goal comes round again for somebody: the hour of their evening, on the day of the next check-in or look back."""

import zoneinfo
from datetime import date, datetime, time
from typing import Final
from uuid import UUID

from sameside.web.circles.queries import belongs
from sameside.web.goals.models import Goal
from sameside.web.goals.plan import Plan
from sameside.web.goals.queries.goals import readable
from sameside.web.people.models import Person

CHECK_IN, REVIEW = "goal-check-in", "goal-review"
EVENING: Final = time(18, 0)


def next_check_in(plan: Plan, after: date) -> date | None:
    day = plan.rhythm.following(after) if plan.is_open else None
    return None if day is None or (plan.until and day > plan.until) else day


def next_review(plan: Plan, today: date) -> date | None:
    day = plan.review or plan.until
    return day if plan.is_open and day is not None and day >= today else None


def then(person: Person, about: UUID, at: datetime) -> datetime | None:
    """Asked by the reminders when a check-in has come: when is the next."""
    goal = Goal.objects.filter(pk=about).first()
    if goal is None or not _is_theirs(person, goal):
        return None
    plan = readable(goal)
    day = next_check_in(plan, at.astimezone(zone_of(person)).date()) if plan else None
    return evening_of(person, day) if day else None


def evening_of(person: Person, day: date) -> datetime:
    return datetime.combine(day, EVENING, tzinfo=zone_of(person))


def zone_of(person: Person) -> zoneinfo.ZoneInfo:
    try:
        return zoneinfo.ZoneInfo(person.time_zone)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return zoneinfo.ZoneInfo("UTC")


def _is_theirs(person: Person, goal: Goal) -> bool:
    return belongs(person.pk, goal.circle_id) if goal.circle_id else goal.person_id == person.pk
