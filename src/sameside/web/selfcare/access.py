"""One's own rituals and boundaries, and the practices that are there for all. Everything else is 404."""

from uuid import UUID

from django.http import Http404

from sameside.catalogue import Practice
from sameside.web.people.models import Person
from sameside.web.selfcare.models import Boundary, Ritual
from sameside.web.selfcare.practices import practices


def ritual_for(person: Person, ritual_id: UUID) -> Ritual:
    row = Ritual.objects.filter(person=person, pk=ritual_id).first()
    if row is None:
        raise Http404
    return row


def boundary_for(person: Person, boundary_id: UUID) -> Boundary:
    row = Boundary.objects.filter(person=person, pk=boundary_id).first()
    if row is None:
        raise Http404
    return row


def practice_for(slug: str) -> Practice:
    found = practices().get(slug)
    if found is None:
        raise Http404
    return found
