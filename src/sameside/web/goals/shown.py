"""What somebody else sees of a goal that is shared with them: its plan as it stands. No check-in, no history."""

from uuid import UUID

from sameside.web.goals.models import Goal
from sameside.web.goals.queries.goals import readable
from sameside.web.people.models import Person
from sameside.web.sharing.kinds import Part, Piece

SHOWN = ("what", "measure", "first", "plans", "until", "why")


def shown(owner: Person, item_id: UUID) -> Piece | None:
    goal = Goal.objects.filter(person=owner, pk=item_id).first()
    plan = readable(goal) if goal else None
    if plan is None:
        return None
    return Piece(plan.title, tuple(Part(words, heading) for heading, words in plan.parts(*SHOWN)))
