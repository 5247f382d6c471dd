"""What a person would like to work on, and the day on which they asked for nothing: sealed, for that person alone."""

import uuid

from django.db import models

from sameside.web.people.models import Person
from sameside.web.vault.keys import Owner
from sameside.web.vault.sealed import SealedJSON


class Wish(models.Model):
    """One for each person: {"areas": [...], "rests_on": "2026-05-14" or None}."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="+")
    body_sealed = models.BinaryField()

    body = SealedJSON("body_sealed", owner=lambda wish: Owner("person", str(wish.person_id)))

    def __str__(self) -> str:
        return str(self.id)
