"""Rituals, what they did, and boundaries. Each row is sealed for the one person it belongs to."""

import uuid
from typing import ClassVar

from django.db import models
from django.utils import timezone

from sameside.web.people.models import Person
from sameside.web.vault.keys import Owner
from sameside.web.vault.sealed import SealedJSON


class Kept(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    body_sealed = models.BinaryField()

    body = SealedJSON("body_sealed", owner=lambda item: Owner("person", str(item.person_id)))

    class Meta:
        abstract = True
        ordering: ClassVar = ["made_at", "id"]

    def __str__(self) -> str:
        return str(self.id)


class Ritual(Kept):
    """The record of a habit.Habit."""


class Tick(Kept):
    """{"word"}: a ritual was done on that day of the person's own calendar. One a day, so that two taps are one."""

    ritual = models.ForeignKey(Ritual, on_delete=models.CASCADE, related_name="+")
    day = models.DateField()

    class Meta(Kept.Meta):
        ordering: ClassVar = ["-day", "-made_at", "id"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["ritual", "day"], name="one_tick_a_day")]


class Boundary(Kept):
    """{"okay", "not_okay", "will_do", "line"}."""
