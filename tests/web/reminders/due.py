"""Short words for what these tests do again and again."""

import uuid
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from django.utils import timezone

from sameside.web.people.actions import say_mail_is_safe
from sameside.web.people.models import Person
from sameside.web.reminders import actions
from sameside.web.reminders.models import Browser
from sameside.web.reminders.quiet import Quiet
from sameside.web.reminders.wishes import Wishes

A_MINUTE: Final = timedelta(minutes=1)
P256DH: Final = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
AUTH: Final = "BTBZMqHH6r4Tts7J_aSIgg"
ENDPOINT: Final = "https://updates.push.services.mozilla.com/wpush/v2/"


def wants(person: Person, way: str = "mail", quiet: Quiet | None = None, safe: bool = True) -> None:
    """Rituals by that way, and an address that was just called safe."""
    if safe:
        say_mail_is_safe(person, True)
    actions.choose(person, Wishes({"ritual": way}, quiet))


def due(person: Person, ago: timedelta = A_MINUTE, kind: str = "ritual") -> uuid.UUID:
    thing = uuid.uuid4()
    actions.schedule(person, kind, thing, timezone.now() - ago)
    return thing


def browser(person: Person, name: str = "one", safe_at: datetime | None = None) -> Browser:
    made = actions.let_show(person, ENDPOINT + name, P256DH, AUTH, "Firefox on Linux")
    if safe_at:
        Browser.objects.filter(pk=made.pk).update(safe_at=safe_at)
    return made


def ninety_one_days_ago() -> datetime:
    return timezone.now() - timedelta(days=91)


def in_form(changes: Mapping[str, str]) -> dict[str, str]:
    return {"begin": "22:00", "end": "07:00", **changes}
