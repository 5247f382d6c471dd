"""Who may see one thing of somebody's, and the record of it: append-only, each line sealed to the one before."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from sameside.web.vault.keys import Owner
from sameside.web.vault.sealed import SealedJSON, SealedText


def topic_of(share_id: uuid.UUID) -> str:
    """Where the stream of one shared thing rings: only that it should be asked again whether it still is."""
    return f"share:{share_id}"


class Share(models.Model):
    """One thing, for one reader. `visible_at` is when the time to think again is over; `ended_at` when it was ended.

    `told` is {"kind", "title", "purpose"}: what kind of thing, what it was called then, and why, as the reader reads it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    item = models.UUIDField()
    told_sealed = models.BinaryField()
    made_at = models.DateTimeField(default=timezone.now)
    visible_at = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    told = SealedJSON("told_sealed", owner=lambda share: Owner("person", str(share.owner_id)))

    class Meta:
        ordering: ClassVar = ["-made_at", "-id"]
        indexes: ClassVar = [models.Index(fields=["owner", "item"], name="sharing_owner_item")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["owner", "item", "reader"], condition=models.Q(ended_at=None), name="shared_once_a_reader"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)

    @property
    def topic(self) -> str:
        return topic_of(self.id)


class Line(models.Model):
    """One line of an owner's record. Never changed; see ledger.py for how that is noticed, 0002 for how it is refused.

    `share` is the id of what it is about: a share, or the support of a goal.
    `reader_name` is what the reader was called then, under the reader's own key: it goes when they go.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    at = models.DateTimeField()
    what = models.CharField(max_length=9)
    share = models.UUIDField(db_index=True)
    reader = models.UUIDField()
    told_sealed = models.BinaryField()
    reader_name_sealed = models.BinaryField(null=True, blank=True)
    mark = models.BinaryField()

    told = SealedJSON("told_sealed", owner=lambda line: Owner("person", str(line.owner_id)))
    reader_name = SealedText("reader_name_sealed", owner=lambda line: Owner("person", str(line.reader)))

    class Meta:
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["owner", "number"], name="one_line_a_number")]

    def __str__(self) -> str:
        return str(self.id)


class Head(models.Model):
    """How long an owner's record is, and the seal on its end: so that lines cannot be cut off unnoticed."""

    owner = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", primary_key=True)
    length = models.PositiveIntegerField(default=0)
    seal = models.BinaryField()

    def __str__(self) -> str:
        return str(self.owner_id)


class Erasing(models.Model):
    """Stands here only inside the transaction in which somebody leaves for good: then their record may go."""

    owner = models.UUIDField(primary_key=True)

    def __str__(self) -> str:
        return str(self.owner)
