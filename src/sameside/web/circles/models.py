"""Who belongs with whom: a circle, its members, and the invitations into it."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sameside.web.vault.keys import Owner
from sameside.web.vault.sealed import SealedText

PLACES = {"couple": 2, "family": 8, "friends": 8}


class Circle(models.Model):
    class Kind(models.TextChoices):
        COUPLE = "couple", _("A couple")
        FAMILY = "family", _("A family")
        FRIENDS = "friends", _("Friends")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=8, choices=Kind)
    name_sealed = models.BinaryField(null=True, blank=True)
    began_on = models.DateField(default=timezone.localdate)
    closed_at = models.DateTimeField(null=True, blank=True)

    name = SealedText("name_sealed", owner=lambda circle: circle.owner)

    def __str__(self) -> str:
        return str(self.id)

    @property
    def owner(self) -> Owner:
        return Owner("circle", str(self.id))

    @property
    def places(self) -> int:
        return PLACES[self.kind]


class Member(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    joined_at = models.DateTimeField(default=timezone.now)
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["joined_at", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["circle", "person"], condition=models.Q(left_at=None), name="one_place_a_person"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class Invitation(models.Model):
    """One link for one newcomer. Only a keyed hash of its token is kept."""

    class State(models.TextChoices):
        OPEN = "open"
        WAITING = "waiting"
        CONFIRMED = "confirmed"
        REFUSED = "refused"
        REVOKED = "revoked"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="invitations")
    inviter = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="invitations_sent")
    newcomer = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="invitations_taken", null=True, blank=True
    )
    token_hash = models.BinaryField(unique=True)
    meant_for_sealed = models.BinaryField(null=True, blank=True)
    state = models.CharField(max_length=9, choices=State, default=State.OPEN)
    made_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()

    meant_for = SealedText("meant_for_sealed", owner=lambda invitation: invitation.inviter_owner)

    class Meta:
        ordering: ClassVar = ["made_at", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["circle", "newcomer"], condition=models.Q(state="waiting"), name="waits_once_a_circle"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)

    @property
    def inviter_owner(self) -> Owner:
        return Owner("person", str(self.inviter_id))
