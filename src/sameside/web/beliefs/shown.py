"""What somebody else would see of a shared belief: the work on it. Not the entry it was found in, and no ratings."""

from uuid import UUID

from django.utils.translation import gettext as _

from sameside.web.beliefs.models import Belief
from sameside.web.beliefs.work import Work, work_of
from sameside.web.people.models import Person
from sameside.web.sharing.kinds import Part, Piece


def shown(owner: Person, item_id: UUID) -> Piece | None:
    row = Belief.objects.filter(person=owner, pk=item_id).first()
    if row is None or not row.opened():
        return None
    work = work_of(row)
    return Piece(work.words, tuple(part for part in _parts(work) if part.words))


def _parts(work: Work) -> list[Part]:
    return [
        Part(work.origin, _("Where it comes from")),
        Part(work.cost, _("What it costs")),
        *(Part(one.text, _("Speaks for it")) for one in work.speaks_for),
        *(Part(one.text, _("Does not fit it")) for one in work.speaks_against),
        Part(work.instead, _("A fairer sentence")),
        *(part for trial in work.trials for part in (
            Part(trial.do, _("A test: what I do")),
            Part(trial.expect, _("What the belief says will happen")),
            Part(trial.happened, _("What happened")),
            Part(trial.learned, _("What I learned")),
        )),
    ]  # fmt: skip
