"""What a person answered in the private check. Keyed by the bare id: this app does not know people."""

import uuid

from django.db import models

from sameside.web.vault.keys import Owner
from sameside.web.vault.sealed import SealedJSON


class GateAnswer(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person_id = models.UUIDField(unique=True)
    answered_on = models.DateField()
    answers_sealed = models.BinaryField()

    answers = SealedJSON("answers_sealed", owner=lambda answer: Owner("person", str(answer.person_id)))

    def __str__(self) -> str:
        return str(self.id)
