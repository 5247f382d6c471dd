"""A goal in the making: kept for its maker alone, step by step, until they say that it is one."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from sameside.web.circles.models import Circle
from sameside.web.goals.actions.history import note
from sameside.web.goals.actions.telling import tell
from sameside.web.goals.models import Goal, Sketch
from sameside.web.goals.plan import Plan
from sameside.web.people.models import Person

MOST_SKETCHES = 20
# Nobody buries the others in a circle under goals.
MOST_A_DAY, A_DAY, MOST_IN_A_CIRCLE = 5, timedelta(days=1), 60


@transaction.atomic
def sketch(person: Person, key: UUID, way: str, circle_id: UUID | None) -> Sketch:
    """The same key twice is one sketch. The oldest go when there are many: what nobody came back to."""
    if made := Sketch.objects.filter(person=person, pk=key).first():
        return made
    for old in Sketch.objects.filter(person=person)[MOST_SKETCHES - 1 :]:
        old.delete()
    row = Sketch(pk=key, person=person)
    row.body = {"way": way, "circle": str(circle_id) if circle_id else None, "steps": {}, "asked": []}
    row.save(force_insert=True)
    return row


@transaction.atomic
def answer(row: Sketch, step: str, kept: dict[str, Any], asked: bool) -> None:
    """`asked` says that we asked back at this step; we do that once."""
    held = Sketch.objects.select_for_update().filter(pk=row.pk).first()
    if held is None:
        return
    body = held.body
    body["steps"][step] = kept
    body["asked"] = sorted({*body["asked"], step}) if asked else body["asked"]
    held.body = body
    held.save(update_fields=["body_sealed"])


def has_room(circle: Circle) -> bool:
    there = Goal.objects.filter(circle=circle)
    return there.filter(made_at__gte=timezone.now() - A_DAY).count() < MOST_A_DAY and there.count() < MOST_IN_A_CIRCLE


@transaction.atomic
def begin(row: Sketch, plan: Plan, circle: Circle | None) -> Goal:
    """The sketch becomes a goal of the same id; sent twice it is one goal."""
    person = row.person
    if not Sketch.objects.filter(pk=row.pk).delete()[0]:
        return Goal.objects.get(pk=row.pk)
    goal = Goal(pk=row.pk, circle=circle, person=None if circle else person)
    goal.body = plan.record()
    goal.save(force_insert=True)
    note(goal, person, "began")
    tell(goal, plan)
    return goal
