"""The doors to a goal. Its owner or its circle come in by one, whoever stands beside it by the other; all else is 404."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from django.http import Http404

from sameside.web.circles.faces import Face
from sameside.web.goals.models import CheckIn, Goal, Sketch, Support, Word
from sameside.web.goals.plan import Plan
from sameside.web.goals.queries.beside import owner_face
from sameside.web.goals.queries.goals import Inside, insides_of, present_in, readable
from sameside.web.people.models import Person
from sameside.web.sharing.policy import ItemState, may_act, may_see

Found = TypeVar("Found")


@dataclass(frozen=True)
class Door:
    """A goal as the policy wants to see it."""

    owner_ids: Collection[UUID]
    circle_id: UUID | None
    seats: Collection[UUID]
    state: ItemState = ItemState.OPEN


@dataclass(frozen=True)
class Held:
    """A goal in the hands of somebody who may change it, and the circles they are in."""

    goal: Goal
    plan: Plan
    insides: dict[UUID, Inside]

    @property
    def inside(self) -> Inside | None:
        return self.insides[self.goal.circle_id] if self.goal.circle_id else None


def sketch_for(person: Person, sketch_id: UUID) -> Sketch:
    return _or_404(Sketch.objects.filter(person=person, pk=sketch_id).first())


def goal_for(person: Person, goal_id: UUID) -> Held:
    goal = _or_404(Goal.objects.filter(pk=goal_id).select_related("person", "circle").first())
    owners = (goal.person_id,) if goal.person_id else ()
    if not may_act(person, Door(owners, goal.circle_id, {person.pk})):
        raise Http404
    plan = _or_404(readable(goal))
    insides = insides_of(person)
    if goal.circle_id and goal.circle_id not in insides:
        raise Http404
    return Held(goal, plan, insides)


def begun(person: Person, goal_id: UUID) -> bool:
    """Whether a sketch that is gone has become a goal of this person's."""
    try:
        return bool(goal_for(person, goal_id))
    except Http404:
        return False


def own_goal_for(person: Person, goal_id: UUID) -> Held:
    """A goal of one's own: a circle's cannot be thrown away by one, and needs nobody beside it."""
    held = goal_for(person, goal_id)
    if held.goal.circle_id is not None:
        raise Http404
    return held


def check_in_for(person: Person, goal: Goal, check_id: UUID) -> CheckIn:
    """One's own words only, also in a shared goal."""
    row = _or_404(CheckIn.objects.filter(goal=goal, person=person, pk=check_id).first())
    _or_404(row.body)
    return row


def word_to(person: Person, goal: Goal, word_id: UUID) -> Word:
    return _or_404(Word.objects.filter(goal=goal, goal__person=person, pk=word_id).first())


def support_for(supporter: Person, support_id: UUID) -> tuple[Support, Plan, Face]:
    """A goal somebody was asked to stand beside, as long as both are in the circle through which they were asked."""
    alive = Support.objects.filter(pk=support_id, supporter=supporter).exclude(state=Support.State.OVER)
    support = _or_404(alive.select_related("goal__person", "circle").first())
    if not may_see(supporter, Door((), support.circle_id, {supporter.pk})):
        raise Http404
    face = _or_404(owner_face(support, present_in([support.circle_id])))
    return support, _or_404(readable(support.goal)), face


def is_beside(person: Person, support_id: UUID) -> bool:
    """Whether that goal is open to this person now."""
    try:
        return bool(support_for(person, support_id))
    except Http404:
        return False


def beside_for(supporter: Person, support_id: UUID) -> tuple[Support, Plan, Face]:
    """The same, once they have said yes."""
    found = support_for(supporter, support_id)
    if found[0].state != Support.State.BESIDE:
        raise Http404
    return found


def _or_404(found: Found | None) -> Found:
    if found is None:
        raise Http404
    return found
