"""What somebody wrote on the way from unseen to seen: notes, letters that are not sent, and single lines."""

import uuid
from typing import ClassVar

from django.db import models
from django.utils import timezone

from sameside.web.people.models import Person
from sameside.web.vault.keys import Owner
from sameside.web.vault.sealed import SealedJSON


class Leaf(models.Model):
    """`body` is {"kind": note, letter or line; "text"; "to"; "opens_on": a day or ""; "opened"}. All of it is sealed:
    not even that something waits for its day can be told from outside."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    body_sealed = models.BinaryField()

    body = SealedJSON("body_sealed", owner=lambda leaf: Owner("person", str(leaf.person_id)))

    class Meta:
        ordering: ClassVar = ["-made_at", "-id"]

    def __str__(self) -> str:
        return str(self.id)
