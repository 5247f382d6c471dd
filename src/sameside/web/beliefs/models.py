"""What somebody works on alone. Each row is sealed for its one person; only the day it was begun lies open."""

import uuid
from typing import Any, ClassVar

from django.db import models
from django.utils import timezone

from sameside.web.people.models import Person
from sameside.web.vault.keys import Owner
from sameside.web.vault.sealed import SealedJSON


class Kept(models.Model):
    """Newest first. `body` holds every word; its shape stands in bodies.py."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    body_sealed = models.BinaryField()

    body = SealedJSON("body_sealed", owner=lambda item: Owner("person", str(item.person_id)))

    class Meta:
        abstract = True
        ordering: ClassVar = ["-made_at", "-id"]

    def __str__(self) -> str:
        return str(self.id)

    def opened(self) -> dict[str, Any]:
        """The body, or an empty one where its key is gone."""
        return self.body or {}


class Belief(Kept):
    """A rule somebody lives by, and what they found out about it."""


class Moment(Kept):
    """The record of one thought in a hot moment."""


class Fact(Kept):
    """Something that was done, for the days on which it feels like luck."""


class Yet(Kept):
    """Something that cannot be done yet, and what will be learned."""
