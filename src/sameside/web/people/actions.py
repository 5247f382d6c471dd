"""What changes about a person: their safe address, their sign-ins, and leaving for good."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db import transaction
from django.utils import timezone

from sameside.web.live.hub import hub
from sameside.web.people.contacts import WHEN_MAIL_IS_SAFE
from sameside.web.people.drafting import forget_all
from sameside.web.people.erasing import WHEN_SOMEONE_GOES
from sameside.web.people.holding import let_go
from sameside.web.people.lane import ends_topic
from sameside.web.people.models import Person
from sameside.web.vault.keys import destroy_key


def change(person: Person, *, name: str, hue: str, time_zone: str, theme: str, idle_minutes: int) -> None:
    person.name = name
    person.hue, person.time_zone, person.theme, person.idle_minutes = hue, time_zone, theme, idle_minutes
    person.save(update_fields=["name_sealed", "hue", "time_zone", "theme", "idle_minutes"])


def say_mail_is_safe(person: Person, safe: bool) -> None:
    person.safe_mail_confirmed_at = timezone.now() if safe else None
    person.save(update_fields=["safe_mail_confirmed_at"])
    for hear in WHEN_MAIL_IS_SAFE if safe else ():
        hear(person)


def end_sign_in(row: UserSession) -> None:
    with transaction.atomic():
        row.end()
    ring(row.user_id)


def end_sign_ins(person: Person, but: str | None = None) -> None:
    """All of them, or all but the one with that session key."""
    with transaction.atomic():
        for row in UserSession.objects.filter(user_id=person.pk).exclude(session_key=but or ""):
            row.end()
    ring(person.pk)


def ring(person_id: object) -> None:
    """Open streams ask again whether they may go on, once this is committed."""
    transaction.on_commit(lambda: hub().publish(ends_topic(str(person_id))))


def leave_for_good(person: Person) -> None:
    """The row stays without a name or address, because others' things point at it; what it could read is gone."""
    with transaction.atomic():
        for clean_up in WHEN_SOMEONE_GOES:
            clean_up(person)
        end_sign_ins(person)
        let_go(person)
        forget_all(person)
        EmailAddress.objects.filter(user_id=person.pk).delete()
        Authenticator.objects.filter(user_id=person.pk).delete()
        person.email = f"{person.pk}@gone.invalid"
        person.name_sealed = None
        person.safe_mail_confirmed_at = person.last_login = None
        person.is_active = False
        person.set_unusable_password()
        person.save()
        destroy_key(person.owner)
