"""Goals as the tests need them, made through the actions that pages use."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone

from sameside.web.circles.models import Circle
from sameside.web.goals.actions import checking, making, supporting
from sameside.web.goals.measuring import NUMBER, Measure
from sameside.web.goals.models import CheckIn, Goal, Support
from sameside.web.goals.plan import Plan, plan_from
from sameside.web.goals.rhythm import DAILY, Rhythm
from sameside.web.people.models import Person

LONG_AGO = date(2026, 1, 5)
EVENINGS = Measure(NUMBER, "evenings", start=2, target=5)


def a_plan(title: str = "Phones away at dinner", **more: Any) -> Plan:
    given: dict[str, Any] = {"what": "On weekdays we put them in the drawer.", "measure": EVENINGS}
    return Plan(**(given | {"title": title, "rhythm": Rhythm(DAILY, LONG_AGO)} | more))


def goal_of(person: Person, title: str = "Phones away at dinner", circle: Circle | None = None, **more: Any) -> Goal:
    row = making.sketch(person, uuid4(), "smart", circle.pk if circle else None)
    return making.begin(row, a_plan(title, **more), circle)


def now_in(goal: Goal) -> Plan:
    return plan_from(Goal.objects.get(pk=goal.pk).body)


def noted(person: Person, goal: Goal, value: float | None = 3, words: str = "", shown_to: object = "") -> CheckIn:
    key = uuid4()
    checking.check_in(person, goal, now_in(goal), key, value, words, str(shown_to))
    return CheckIn.objects.get(key=key)


def asked(goal: Goal, circle: Circle, supporter: Person, *parts: str, note: str = "") -> Support:
    supporting.ask(goal, circle, supporter, list(parts), note)
    return Support.objects.get(goal=goal, supporter=supporter, state=Support.State.ASKED)


def beside(goal: Goal, circle: Circle, supporter: Person, *parts: str) -> Support:
    support = asked(goal, circle, supporter, *parts)
    supporting.accept(support)
    support.refresh_from_db()
    return support


def ago(days: int) -> datetime:
    return timezone.now() - timedelta(days=days)


def aged(row: Any, days: int) -> Any:
    """As if it had been written some days ago."""
    type(row)._default_manager.filter(pk=row.pk).update(made_at=ago(days))
    row.refresh_from_db()
    return row
