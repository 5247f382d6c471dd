"""What somebody else sees of a ritual that its owner shows them: what it is and what it is for. Never when it was done."""

from uuid import UUID

from django.utils.translation import gettext as _

from sameside.web.people.models import Person
from sameside.web.selfcare.models import Ritual
from sameside.web.selfcare.queries import habit_of
from sameside.web.selfcare.words import when
from sameside.web.sharing.kinds import Part, Piece


def shown(owner: Person, item_id: UUID) -> Piece | None:
    row = Ritual.objects.filter(person=owner, pk=item_id).first()
    if row is None or not row.body:
        return None
    habit = habit_of(row)
    parts = [Part(when(habit), _("How often"))]
    parts += [Part(habit.hope, _("What I hope it does for me"))] if habit.hope else []
    return Piece(habit.name, tuple(parts))
