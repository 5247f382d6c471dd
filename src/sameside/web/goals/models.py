"""A goal, what was noted on its way, and who stands beside it. Every word is sealed: for one person, or for a circle.

What somebody notes is sealed for that somebody, in a shared goal too: with a person's key their words go.
"""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from sameside.web.circles.models import Circle
from sameside.web.people.own_rows import OwnRow
from sameside.web.vault.keys import Owner
from sameside.web.vault.sealed import SealedJSON


def owner_of(person_id: object) -> Owner:
    return Owner("person", str(person_id))


class Sketch(OwnRow):
    """A goal in the making. Its id becomes that of the goal; until then nobody else sees it, also if it is for a circle."""


class Desk(models.Model):
    """{"rests": {goal: day}}: which check-in this person set aside. One row a person, and nobody else's business."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    body_sealed = models.BinaryField()

    body = SealedJSON("body_sealed", owner=lambda row: owner_of(row.person_id))

    def __str__(self) -> str:
        return str(self.id)


class Goal(models.Model):
    """Of one person, or of a circle. See plan.py for its body; where it stands is a part of that."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    body_sealed = models.BinaryField()

    body = SealedJSON("body_sealed", owner=lambda goal: goal.owner)

    class Meta:
        ordering: ClassVar = ["-made_at", "-id"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(person=None, circle__isnull=False) | models.Q(person__isnull=False, circle=None),
                name="a_goal_has_one_owner",
            )
        ]

    def __str__(self) -> str:
        return str(self.id)

    @property
    def owner(self) -> Owner:
        return Owner("circle", str(self.circle_id)) if self.circle_id else owner_of(self.person_id)


class CheckIn(OwnRow):
    """{"value", "words", "shown_to"}. `shown_to` is the support that was there when it was written, or nothing."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="check_ins")
    key = models.UUIDField()

    class Meta(OwnRow.Meta):
        abstract = False
        constraints: ClassVar = [models.UniqueConstraint(fields=["goal", "person", "key"], name="one_check_in_a_key")]


class Review(OwnRow):
    """{"well", "hard", "then"}: a look back alone. Also in a shared goal nobody else reads it."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="+")


class Moment(models.Model):
    """A line of a goal's history: {"kind", "changes", "name"}, and in words why, sealed for whoever wrote it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="moments")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    made_at = models.DateTimeField(default=timezone.now)
    body_sealed = models.BinaryField()
    said_sealed = models.BinaryField(null=True, blank=True)

    body = SealedJSON("body_sealed", owner=lambda moment: moment.goal.owner)
    said = SealedJSON("said_sealed", owner=lambda moment: owner_of(moment.author_id))

    class Meta:
        ordering: ClassVar = ["made_at", "id"]

    def __str__(self) -> str:
        return str(self.id)


class Support(models.Model):
    """Somebody asked to stand beside one goal. {"parts", "note"}: what its owner chose to show, sealed for the owner.

    It lasts only as long as both are in the circle through which one asked the other.
    """

    class State(models.TextChoices):
        ASKED = "asked"
        BESIDE = "beside"
        OVER = "over"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="supports")
    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="+")
    supporter = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    state = models.CharField(max_length=6, choices=State, default=State.ASKED)
    made_at = models.DateTimeField(default=timezone.now)
    body_sealed = models.BinaryField()

    body = SealedJSON("body_sealed", owner=lambda support: support.goal.owner)

    class Meta:
        ordering: ClassVar = ["-made_at", "-id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["goal"], condition=models.Q(state__in=("asked", "beside")), name="one_supporter_a_goal"
            )
        ]

    def __str__(self) -> str:
        return str(self.id)

    @property
    def owner_id(self) -> uuid.UUID:
        """Whose goal it is: only a goal of one person has somebody beside it."""
        if self.goal.person_id is None:
            raise ValueError("A goal of a circle has nobody beside it.")
        return self.goal.person_id

    @property
    def reader_id(self) -> uuid.UUID:
        return self.supporter_id


class Word(OwnRow):
    """{"words"}: a short word of support. `person` is the supporter, whose words they are."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="words")
    support = models.ForeignKey(Support, on_delete=models.CASCADE, related_name="words")
    key = models.UUIDField()

    class Meta(OwnRow.Meta):
        abstract = False
        constraints: ClassVar = [models.UniqueConstraint(fields=["support", "key"], name="one_word_a_key")]
