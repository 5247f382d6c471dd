"""One's own leaves and nobody else's: everything else is 404. What is sealed is only there to be opened or burned."""

from uuid import UUID

from django.http import Http404

from sameside.web.openness.models import Leaf
from sameside.web.openness.queries import LINE, NOTE, written
from sameside.web.people.models import Person


def leaf_for(person: Person, leaf_id: UUID) -> Leaf:
    found = Leaf.objects.filter(person=person, pk=leaf_id).select_related("person").first()
    if found is None:
        raise Http404
    return found


def open_leaf_for(person: Person, leaf_id: UUID) -> Leaf:
    found = leaf_for(person, leaf_id)
    if written(found).is_sealed:
        raise Http404
    return found


def leaf_to_change(person: Person, leaf_id: UUID) -> Leaf:
    """A line stays as it is: somebody may have read it. Another one is quickly written."""
    found = open_leaf_for(person, leaf_id)
    if written(found).kind == LINE:
        raise Http404
    return found


def note_for(person: Person, leaf_id: UUID) -> Leaf:
    """A note whose lines can be read: not a letter, not a line, not sealed."""
    found = open_leaf_for(person, leaf_id)
    if written(found).kind != NOTE:
        raise Http404
    return found
