"""Who a person is: how they sign in, what others call them, what they prefer."""

import uuid
from datetime import timedelta
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sameside.web.vault.keys import Owner
from sameside.web.vault.sealed import SealedJSON, SealedText

SAFE_MAIL_LASTS = timedelta(days=90)


class Hue(models.TextChoices):
    PINE = "pine", _("Pine")
    CLAY = "clay", _("Clay")
    PLUM = "plum", _("Plum")
    OCHRE = "ochre", _("Ochre")
    SLATE = "slate", _("Slate")
    MOSS = "moss", _("Moss")


class Theme(models.TextChoices):
    AS_DEVICE = "", _("As my device does")
    LIGHT = "light", _("Light")
    DARK = "dark", _("Dark")


class IdleMinutes(models.IntegerChoices):
    FIVE = 5, _("5 minutes")
    FIFTEEN = 15, _("15 minutes")
    SIXTY = 60, _("60 minutes")


class PersonManager(BaseUserManager["Person"]):
    def create_user(self, email: str, password: str | None = None, name: str = "", **fields: Any) -> "Person":
        person = self.model(email=email.strip().lower(), **fields)
        person.name = name or None
        person.set_password(password)
        person.save(using=self._db)
        return person

    def get_by_natural_key(self, username: str | None) -> "Person":
        return self.get(email=(username or "").lower())


class Person(AbstractBaseUser):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(unique=True)
    name_sealed = models.BinaryField(null=True, blank=True)
    hue = models.CharField(max_length=8, choices=Hue, default=Hue.PINE)
    time_zone = models.CharField(max_length=64, default="UTC")
    idle_minutes = models.PositiveSmallIntegerField(choices=IdleMinutes, default=IdleMinutes.FIFTEEN)
    theme = models.CharField(max_length=8, choices=Theme, default=Theme.AS_DEVICE, blank=True)
    safe_mail_confirmed_at = models.DateTimeField(null=True, blank=True)
    is_active = models.BooleanField(default=True)
    joined_on = models.DateField(default=timezone.localdate)

    name = SealedText("name_sealed", owner=lambda person: person.owner)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects: ClassVar[PersonManager] = PersonManager()

    def __str__(self) -> str:
        return str(self.id)

    @property
    def owner(self) -> Owner:
        return Owner("person", str(self.id))

    @property
    def mail_is_safe(self) -> bool:
        """Safe to write to: the person said so, and within the last 90 days, because what is safe changes."""
        said_at = self.safe_mail_confirmed_at
        return said_at is not None and timezone.now() - said_at < SAFE_MAIL_LASTS


class HeldWords(models.Model):
    """What stood unsent on a page when it was covered: {"back", "words": [[label, text], ...]}. One for each person."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="+")
    body_sealed = models.BinaryField()
    held_at = models.DateTimeField(default=timezone.now)

    body = SealedJSON("body_sealed", owner=lambda held: held.person.owner)

    def __str__(self) -> str:
        return str(self.id)


class Draft(models.Model):
    """What somebody typed into a form and did not send yet: {"words": [[name, value], ...]}.

    `mark` is a keyed hash of whose it is and of the form's place: found again, and no place can be read off a table.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    mark = models.BinaryField(max_length=32, unique=True)
    body_sealed = models.BinaryField()
    kept_at = models.DateTimeField(default=timezone.now)

    body = SealedJSON("body_sealed", owner=lambda draft: Owner("person", str(draft.person_id)))

    def __str__(self) -> str:
        return str(self.id)
