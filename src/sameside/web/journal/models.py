"""Entries, and what makes ten thousand of them quick to read: one sealed list and one sealed text for each month."""

import uuid
from typing import ClassVar

from django.db import models
from django.utils import timezone

from sameside.web.people.models import Person
from sameside.web.vault.keys import Owner
from sameside.web.vault.sealed import SealedJSON, SealedText


class Own(models.Model):
    """Sealed for one person; nobody else is ever shown one."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.id)


def owner_of(item: Own) -> Owner:
    return Owner("person", str(item.person_id))


class Entry(Own):
    """`tab` and `step` say which page wrote last, and which of its words: what arrives twice or late changes nothing."""

    made_at = models.DateTimeField(default=timezone.now)
    month = models.DateField()
    version = models.PositiveIntegerField(default=1)
    tab = models.UUIDField(null=True)
    step = models.PositiveIntegerField(default=0)
    body_sealed = models.BinaryField()

    body = SealedJSON("body_sealed", owner=owner_of)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["person", "month"]),
            models.Index(fields=["person", "made_at"], name="journal_entry_last_made"),
        ]


class OtherVersion(Own):
    """What a page wrote that did not know of a newer version. Kept beside the entry until the person chooses."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="others")
    made_at = models.DateTimeField(default=timezone.now)
    tab = models.UUIDField()
    step = models.PositiveIntegerField(default=0)
    body_sealed = models.BinaryField()

    body = SealedJSON("body_sealed", owner=owner_of)

    class Meta:
        ordering: ClassVar = ["made_at", "id"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["entry", "tab"], name="one_other_version_a_tab")]


class Month(Own):
    """Made from the entries whenever one changes. `lines` is the list, `words` what a search reads."""

    month = models.DateField()
    lines_sealed = models.BinaryField()
    words_sealed = models.BinaryField()

    lines = SealedJSON("lines_sealed", owner=owner_of)
    words = SealedText("words_sealed", owner=owner_of)

    class Meta:
        ordering: ClassVar = ["-month"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["person", "month"], name="one_row_a_month")]


class PromptBook(Own):
    """{"shown": {prompt id: day}, "today": {"on", "id"}, "own": [{"id", "area", "words"}]}: days that are over go."""

    body_sealed = models.BinaryField()

    body = SealedJSON("body_sealed", owner=owner_of)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["person"], name="one_prompt_book")]
