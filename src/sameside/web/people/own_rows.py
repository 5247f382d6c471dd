"""A row of one person, sealed for them: the plain shape of nearly everything that somebody writes for themselves."""

import uuid
from typing import ClassVar

from django.db import models
from django.utils import timezone

from sameside.web.people.models import Person
from sameside.web.vault.keys import Owner
from sameside.web.vault.sealed import SealedJSON


class OwnRow(models.Model):
    """Newest first. `body` holds every word; only whose it is and when it was begun lie open."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    body_sealed = models.BinaryField()

    body = SealedJSON("body_sealed", owner=lambda row: Owner("person", str(row.person_id)))

    class Meta:
        abstract = True
        ordering: ClassVar = ["-made_at", "-id"]

    def __str__(self) -> str:
        return str(self.id)
