"""One's own entries and nobody else's: everything else is 404."""

from uuid import UUID

from django.http import Http404

from sameside.web.journal.models import Entry
from sameside.web.people.models import Person


def entry_for(person: Person, entry_id: UUID) -> Entry:
    found = Entry.objects.filter(person=person, pk=entry_id).first()
    if found is None:
        raise Http404
    return found


def place_for(person: Person, entry_id: UUID) -> Entry | None:
    """Where somebody may write: their own entry, or none yet under this id. Somebody else's is 404."""
    found = Entry.objects.filter(pk=entry_id).first()
    if found is not None and found.person_id != person.pk:
        raise Http404
    return found


def found_or_404(there: bool) -> None:
    if not there:
        raise Http404
