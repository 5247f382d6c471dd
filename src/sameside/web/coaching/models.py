"""What somebody told the coach, or kept of it. Each row is sealed for that one person; nobody else is ever shown one."""

import uuid

from django.db import models

from sameside.web.people.models import Person
from sameside.web.people.own_rows import OwnRow
from sameside.web.vault.keys import Owner
from sameside.web.vault.sealed import SealedJSON


class Notebook(models.Model):
    """One for each person: whether the coach reads along, what it should be silent about, where it was wrong."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="+")
    body_sealed = models.BinaryField()

    body = SealedJSON("body_sealed", owner=lambda notebook: Owner("person", str(notebook.person_id)))

    def __str__(self) -> str:
        return str(self.id)


class Kept(OwnRow):
    """What somebody kept of the coach."""

    class Meta(OwnRow.Meta):
        abstract = True


class KeptSentence(Kept):
    """{"text"}: a sentence from the page to try one."""


class NamedTrap(Kept):
    """{"name", "cues", "question"}: a thinking trap in the person's own words."""


class KeptTalk(Kept):
    """A rehearsal as its turns, from which everything else follows. See stage.py."""

    under_way = models.BooleanField(default=True)
