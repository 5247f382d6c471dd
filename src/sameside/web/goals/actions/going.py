"""When somebody joins or leaves a circle, or leaves this server: what begins, what ends, what stays."""

from django.db import transaction
from django.db.models import Q, QuerySet

from sameside.web.circles.models import Circle
from sameside.web.circles.queries import people_of
from sameside.web.goals.actions import supporting
from sameside.web.goals.actions.history import note
from sameside.web.goals.actions.telling import forget, tell_one
from sameside.web.goals.models import CheckIn, Desk, Goal, Moment, Review, Sketch, Support, Word
from sameside.web.goals.plan import LET_GO, OPEN, RESTING, Plan
from sameside.web.goals.queries.goals import readable
from sameside.web.people.models import Person
from sameside.web.sharing import ledger
from sameside.web.sharing.actions import ring


@transaction.atomic
def join_circle(person: Person, circle: Circle) -> None:
    """What the circle set itself before comes round for a new member too."""
    for goal in Goal.objects.filter(circle=circle):
        if plan := readable(goal):
            tell_one(person, goal.pk, plan)


@transaction.atomic
def leave_circle(person: Person, circle: Circle) -> None:
    """Standing beside each other ends. Of a shared goal one keeps it as it was, with one's own words, and no others."""
    theirs = Q(supporter=person) | Q(goal__person=person)
    supporting.end_all(_alive().filter(theirs, circle=circle), ledger.PARTED)
    for goal in Goal.objects.filter(circle=circle):
        if plan := readable(goal):
            _take_along(person, goal, plan)
        forget(person, goal.pk)
    if not people_of(circle):
        Goal.objects.filter(circle=circle).delete()


@transaction.atomic
def erase(person: Person) -> None:
    """Takes a person out: what is theirs goes, in what they did with others only their words go."""
    supporting.end_all(_alive().filter(supporter=person), ledger.PARTED)
    for support_id in Support.objects.filter(goal__person=person).values_list("pk", flat=True):
        ring(support_id)
    Goal.objects.filter(person=person).delete()
    for model in (Sketch, CheckIn, Review, Word):
        model._default_manager.filter(person=person).delete()
    Desk.objects.filter(person=person).delete()
    Support.objects.filter(supporter=person).delete()
    Moment.objects.filter(author=person).update(author=None, said_sealed=None)


@transaction.atomic
def close_all(_gone: object = None) -> None:
    """After a backup was put back: whoever stopped standing beside a goal since then does not stand there again."""
    supporting.end_all(_alive().filter(goal__person__is_active=True), ledger.RESTORED)


def _alive() -> QuerySet[Support]:
    return Support.objects.filter(state__in=supporting.ALIVE).select_related("goal")


def _take_along(person: Person, goal: Goal, plan: Plan) -> None:
    mine = list(CheckIn.objects.filter(goal=goal, person=person))
    if not mine and not Moment.objects.filter(goal=goal, author=person).exists():
        return
    own = Goal(person=person, made_at=goal.made_at)
    own.body = plan.becomes(state=LET_GO if plan.state in (OPEN, RESTING) else plan.state).record()
    own.save()
    for row in mine:
        if body := row.body:
            copy = CheckIn(person=person, goal=own, key=row.key, made_at=row.made_at)
            copy.body = body
            copy.save()
    Review.objects.filter(goal=goal, person=person).update(goal=own)
    note(own, person, "kept")
