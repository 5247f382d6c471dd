"""A sitting and its log. The log is the truth; everything else here can be derived from it or only helps to find it."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from sameside.web.circles.models import Circle
from sameside.web.vault.keys import Owner
from sameside.web.vault.sealed import SealedJSON


def topic_of(sitting_id: uuid.UUID) -> str:
    """Where the stream of a sitting rings. Nothing else ever travels on it."""
    return f"sitting:{sitting_id}"


class Edition(models.Model):
    """An exercise as it was when a sitting began: an author's later change never reaches a reader."""

    digest = models.CharField(max_length=64, primary_key=True)
    slug = models.CharField(max_length=80)
    source = models.TextField()

    def __str__(self) -> str:
        return self.slug


class Sitting(models.Model):
    """`seq` is that of the newest event; `due_at` when something happens by itself; `over` once it has ended."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="sittings")
    circle = models.ForeignKey(Circle, on_delete=models.PROTECT, null=True, blank=True, related_name="sittings")
    pace = models.CharField(max_length=4)
    began_at = models.DateTimeField(default=timezone.now)
    seq = models.PositiveIntegerField(default=0)
    due_at = models.DateTimeField(null=True, blank=True, db_index=True)
    over = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["-began_at", "-id"]

    def __str__(self) -> str:
        return str(self.id)

    @property
    def topic(self) -> str:
        return topic_of(self.id)


class Seat(models.Model):
    """One person's place. `done` says that for this person it is over; nobody else is told."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sitting = models.ForeignKey(Sitting, on_delete=models.CASCADE, related_name="seats")
    number = models.PositiveSmallIntegerField()
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="seats"
    )
    author = models.UUIDField()
    left = models.BooleanField(default=False)
    done = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["sitting", "number"], name="one_seat_a_number"),
            models.UniqueConstraint(fields=["sitting", "author"], name="one_seat_a_person"),
        ]

    def __str__(self) -> str:
        return str(self.id)

    @property
    def owner(self) -> Owner:
        return Owner("person", str(self.author))


class Event(models.Model):
    """One event. What happened is sealed for the circle (or the person alone); what was said, for its author:
    with the author's key their words go, and the log still replays."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # The index of its place in the log finds it by its sitting too.
    sitting = models.ForeignKey(Sitting, on_delete=models.CASCADE, related_name="events", db_index=False)
    seq = models.PositiveIntegerField()
    key = models.CharField(max_length=120, null=True, blank=True)
    record_sealed = models.BinaryField()
    said_sealed = models.BinaryField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["seq"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["sitting", "seq"], name="one_event_a_seq"),
            models.UniqueConstraint(fields=["sitting", "key"], name="one_event_a_key"),
        ]

    def __str__(self) -> str:
        return str(self.id)


class Draft(models.Model):
    """What a person is writing at a step and has not handed in: so that a reload or another phone loses nothing."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    seat = models.ForeignKey(Seat, on_delete=models.CASCADE, related_name="drafts")
    step = models.CharField(max_length=120)
    body_sealed = models.BinaryField()

    body = SealedJSON("body_sealed", owner=lambda draft: draft.seat.owner)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["seat", "step"], name="one_draft_a_step")]

    def __str__(self) -> str:
        return str(self.id)
