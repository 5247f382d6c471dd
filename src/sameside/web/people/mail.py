"""Letters that a person did not ask for this minute. Only to a safe address, and at most one of a kind a day."""

from typing import Final, Literal

from django.conf import settings
from django.core.cache import cache
from django.core.mail import EmailMessage
from django.utils import translation

from sameside.web.people.letters import NEUTRAL, written
from sameside.web.people.models import Person

A_DAY: Final = 24 * 60 * 60

Kind = Literal["waiting", "account"]


def send_neutral(person: Person, kind: Kind) -> bool:
    """True when a letter went to the post. False is normal: not safe, not confirmed lately, or one today already."""
    letter = NEUTRAL[kind]
    if not person.is_active or not person.mail_is_safe:
        return False
    if not cache.add(f"letter:{kind}:{person.pk}", 1, timeout=A_DAY):
        return False
    with translation.override(settings.LANGUAGE_CODE):
        subject, body = written(letter)
    EmailMessage(subject, body, settings.DEFAULT_FROM_EMAIL, [person.email]).send()
    return True
