"""People whose key is destroyed and who seem to be here still: they leave again, at once.

A restored backup brings such people back. So does a server that died between the two halves of somebody's leaving: the
key goes first and for good, and what is left to do is done when the server starts again.
"""

from sameside.web.people.actions import leave_for_good
from sameside.web.people.models import Person
from sameside.web.vault.keys import Owner


def leave_again(gone: list[Owner]) -> None:
    """`gone` are the owners whose keys are destroyed; nothing of theirs could be read anyway."""
    ids = [owner.id for owner in gone if owner.kind == "person"]
    for person in Person.objects.filter(pk__in=ids, is_active=True):
        leave_for_good(person)
