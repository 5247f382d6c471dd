"""Changing a goal, letting it rest, ending it. Each is kept in its history, with who did it."""

from datetime import date
from typing import Any, Final

from django.db import transaction

from sameside.web.goals.actions.history import note
from sameside.web.goals.actions.supporting import end_all
from sameside.web.goals.actions.telling import forget, tell
from sameside.web.goals.models import Goal, Sketch, Support
from sameside.web.goals.plan import FINISHED, LET_GO, OPEN, RESTING, Plan, changes, plan_from
from sameside.web.people.models import Person
from sameside.web.sharing import ledger
from sameside.web.sharing.actions import gone

# What may be done with a goal: from where, to where.
MOVES: Final[dict[str, tuple[tuple[str, ...], str]]] = {
    "rest": ((OPEN,), RESTING),
    "go-on": ((RESTING,), OPEN),
    "finish": ((OPEN, RESTING), FINISHED),
    "let-go": ((OPEN, RESTING), LET_GO),
    "again": ((FINISHED, LET_GO), OPEN),
}


class Overtaken(Exception):
    """Somebody, or another tab, has changed the goal since the page was drawn. Carries the goal as it is now."""

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self.plan = plan


@transaction.atomic
def adjust(person: Person, goal: Goal, plan: Plan, version: int, because: str) -> None:
    """`plan` is what the page sent; where the goal stands is not its to say."""
    held, now = _held(goal)
    if now.version != version:
        # The same page sent twice is no change by somebody else.
        if not changes(now, plan):
            return
        raise Overtaken(now)
    different = changes(now, plan)
    if not different and not because:
        return
    parts = {name: getattr(plan, name) for name in _PARTS}
    after = now.becomes(**parts)
    _keep(held, after)
    note(held, person, "adjusted", because, different)
    tell(held, after)


@transaction.atomic
def move(person: Person, goal: Goal, what: str, because: str) -> None:
    """A move that does not fit where the goal stands now has been made already, and is let fall."""
    held, now = _held(goal)
    start, end = MOVES[what]
    if now.state not in start:
        return
    after = now.becomes(state=end)
    _keep(held, after)
    note(held, person, what, because)
    tell(held, after)


@transaction.atomic
def look_again(person: Person, goal: Goal, day: date) -> Plan:
    """The next look back has a day. Returns the goal with it."""
    held, now = _held(goal)
    after = now.becomes(review=day)
    different = changes(now, after)
    if not different:
        return now
    _keep(held, after)
    note(held, person, "again-on", changes=different)
    tell(held, after)
    return after


@transaction.atomic
def throw_away(person: Person, goal: Goal) -> None:
    """For good, with all that was noted. Only a goal of one's own."""
    forget(person, goal.pk)
    gone(person, [goal.pk])
    end_all(Support.objects.filter(goal=goal, goal__person=person).select_related("goal"), ledger.GONE)
    Goal.objects.filter(pk=goal.pk, person=person).delete()


def drop_sketch(row: Sketch) -> None:
    row.delete()


def _held(goal: Goal) -> tuple[Goal, Plan]:
    held = Goal.objects.select_for_update().select_related(None).get(pk=goal.pk)
    held.person, held.circle = goal.person, goal.circle
    return held, plan_from(held.body)


def _keep(goal: Goal, plan: Plan) -> None:
    goal.body = plan.record()
    goal.save(update_fields=["body_sealed"])


_PARTS: Final[tuple[Any, ...]] = (
    "title", "what", "outcome", "can", "why", "obstacle", "first", "plans", "measure", "rhythm", "until", "review",
)  # fmt: skip
