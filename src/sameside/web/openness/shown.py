"""Exactly what somebody else sees of a line or a letter that is shared with them."""

from uuid import UUID

from django.utils.translation import gettext as _

from sameside.web.openness.models import Leaf
from sameside.web.openness.queries import LETTER, LINE, Writing, written
from sameside.web.people.models import Person
from sameside.web.sharing.kinds import Part, Piece


def line(owner: Person, item: UUID) -> Piece | None:
    found = _found(owner, item, LINE)
    return Piece(found.text, ()) if found else None


def letter(owner: Person, item: UUID) -> Piece | None:
    found = _found(owner, item, LETTER)
    return Piece(found.to or _("A letter that was not sent"), (Part(found.text),)) if found else None


def _found(owner: Person, item: UUID, kind: str) -> Writing | None:
    leaf = Leaf.objects.filter(person=owner, pk=item).first()
    found = written(leaf) if leaf else None
    return found if found and found.kind == kind else None
