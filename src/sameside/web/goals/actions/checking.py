"""Noting how it goes, setting a check-in aside, and looking back alone."""

from datetime import date, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from sameside.web.goals.actions.telling import looked_back, tell_one
from sameside.web.goals.models import CheckIn, Desk, Goal, Review, Support
from sameside.web.goals.plan import Plan
from sameside.web.goals.queries.goals import rests_of
from sameside.web.people.models import Person

MOST_RESTS = 50
# Nobody pushes the words of the others out of sight.
MOST_CHECK_INS, A_DAY = 20, timedelta(days=1)


def check_in(
    person: Person, goal: Goal, plan: Plan, key: UUID, value: float | None, words: str, shown_to: str = ""
) -> bool:
    """False if there were very many today. The same key twice is one check-in.

    It is shown only to the support that was on the page when it was written.
    """
    lately = CheckIn.objects.filter(person=person, goal=goal, made_at__gte=timezone.now() - A_DAY)
    if lately.count() >= MOST_CHECK_INS and not lately.filter(key=key).exists():
        return False
    row = CheckIn(person=person, goal=goal, key=key)
    try:
        with transaction.atomic():
            row.body = _body(goal, value, words, shown_to)
            row.save(force_insert=True)
            tell_one(person, goal.pk, plan)
    except IntegrityError:
        return True
    return True


@transaction.atomic
def correct(row: CheckIn, value: float | None, words: str, shown_to: str) -> None:
    row.body = _body(row.goal, value, words, shown_to)
    row.save(update_fields=["body_sealed"])


def drop(row: CheckIn) -> None:
    row.delete()


@transaction.atomic
def set_aside(person: Person, goal_id: UUID, day: date) -> None:
    """Not this time. The next one comes in its turn, and nothing else is kept of it."""
    rests = {**rests_of(person), str(goal_id): day.isoformat()}
    newest = dict(sorted(rests.items(), key=lambda pair: pair[1])[-MOST_RESTS:])
    desk = Desk.objects.filter(person=person).first() or Desk(person=person)
    desk.body = {"rests": newest}
    desk.save()


def look_back(person: Person, goal: Goal, plan: Plan, key: UUID, said: dict[str, str]) -> None:
    """The same key twice is one look back. `plan` is the goal with the day of its next one."""
    row = Review(pk=key, person=person, goal=goal)
    row.body = said
    try:
        with transaction.atomic():
            row.save(force_insert=True)
            looked_back(person, goal.pk, plan)
    except IntegrityError:
        return


def _body(goal: Goal, value: float | None, words: str, shown_to: str) -> dict[str, object]:
    beside = Support.objects.filter(goal=goal, state=Support.State.BESIDE).values_list("pk", flat=True).first()
    return {"value": value, "words": words, "shown_to": shown_to if beside and shown_to == str(beside) else ""}
