"""What somebody asked to be reminded of, how they want to be told, and what is on its way to them.

The kind of a reminder and what it is about are sealed: a time alone tells nothing.
"""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone

from sameside.web.people.models import Person
from sameside.web.vault.keys import Owner
from sameside.web.vault.sealed import SealedJSON


class Desk(models.Model):
    """One for each person with reminders. Whoever works on a person's reminders holds this row.

    `body` is {"ways": {kind: way}, "quiet": ["22:00", "07:00"] or None}. `look_at` is when there is something to do.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="+")
    body_sealed = models.BinaryField(null=True)
    look_at = models.DateTimeField(null=True, db_index=True)
    held = models.BooleanField(default=False)

    body = SealedJSON("body_sealed", owner=lambda desk: Owner("person", str(desk.person_id)))

    def __str__(self) -> str:
        return str(self.id)


class Reminder(models.Model):
    """`what` is {"kind", "about"}; `mark` is a keyed hash of the same, to find it again without opening any."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    mark = models.BinaryField(max_length=32, unique=True)
    what_sealed = models.BinaryField()
    at = models.DateTimeField()
    over = models.BooleanField(default=False)

    what = SealedJSON("what_sealed", owner=lambda reminder: Owner("person", str(reminder.person_id)))

    class Meta:
        ordering: ClassVar = ["at", "id"]
        indexes: ClassVar = [models.Index(fields=["person", "over", "at"], name="reminders_of_person")]

    def __str__(self) -> str:
        return str(self.id)


class Way(models.TextChoices):
    MAIL = "mail"
    PUSH = "push"


class Message(models.Model):
    """The outbox: on its way until `sent_at`. Its id is what the mail server and the browser know it by."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    way = models.CharField(max_length=4, choices=Way)
    made_at = models.DateTimeField(default=timezone.now)
    try_at = models.DateTimeField(default=timezone.now)
    tries = models.PositiveSmallIntegerField(default=0)
    waits = models.BooleanField(default=True)
    sent_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "way"], condition=Q(waits=True), name="one_waits_for_a_person"),
        ]
        indexes: ClassVar = [models.Index(fields=["try_at"], condition=Q(waits=True), name="messages_that_wait")]

    def __str__(self) -> str:
        return str(self.id)


class Browser(models.Model):
    """A browser that may show reminders: {"endpoint", "p256dh", "auth", "name"}, and when it was called safe."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    mark = models.BinaryField(max_length=32, unique=True)
    body_sealed = models.BinaryField()
    safe_at = models.DateTimeField(default=timezone.now)

    body = SealedJSON("body_sealed", owner=lambda browser: Owner("person", str(browser.person_id)))

    def __str__(self) -> str:
        return str(self.id)


class Feed(models.Model):
    """A calendar address. Only a hash of its secret is kept."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, primary_key=True, related_name="+")
    secret_hash = models.BinaryField(max_length=32, unique=True)
    made_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return str(self.person_id)
