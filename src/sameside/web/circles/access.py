"""Fetches a circle or an invitation for this person, or answers 404."""

from typing import TypeVar
from uuid import UUID

from django.http import Http404

from sameside.web.circles.models import Circle, Invitation
from sameside.web.people.models import Person

Found = TypeVar("Found")


def circle_for(person: Person, circle_id: UUID | str) -> Circle:
    mine = Circle.objects.filter(id=circle_id, closed_at=None, members__person=person, members__left_at=None)
    return _or_404(mine.first())


def invitation_by(inviter: Person, circle_id: UUID, invitation_id: UUID) -> Invitation:
    """An invitation this person made into a circle they are still in."""
    circle = circle_for(inviter, circle_id)
    mine = Invitation.objects.filter(id=invitation_id, circle=circle, inviter=inviter)
    return _or_404(mine.select_related("circle", "newcomer").first())


def wait_of(newcomer: Person, invitation_id: UUID) -> Invitation:
    mine = Invitation.objects.filter(id=invitation_id, newcomer=newcomer)
    return _or_404(mine.first())


def _or_404(found: Found | None) -> Found:
    if found is None:
        raise Http404
    return found
