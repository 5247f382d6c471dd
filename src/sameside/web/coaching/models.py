"""What somebody told the coach, or kept of it. Each row is sealed for that one person; nobody else is ever shown one."""

import uuid
from typing import ClassVar

from django.db import models
from django.utils import timezone

from sameside.web.people.models import Person
from sameside.web.vault.keys import Owner
from sameside.web.vault.sealed import SealedJSON


class Sealed(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    body_sealed = models.BinaryField()

    body = SealedJSON("body_sealed", owner=lambda item: Owner("person", str(item.person_id)))

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.id)


class Notebook(Sealed):
    """One for each person: whether the coach reads along, what it should be silent about, where it was wrong."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="+")


class Kept(Sealed):
    """Newest first."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        abstract = True
        ordering: ClassVar = ["-made_at", "-id"]


class KeptSentence(Kept):
    """{"text"}: a sentence from the page to try one."""


class NamedTrap(Kept):
    """{"name", "cues", "question"}: a thinking trap in the person's own words."""


class KeptTalk(Kept):
    """A rehearsal as its turns, from which everything else follows. See stage.py."""

    under_way = models.BooleanField(default=True)
