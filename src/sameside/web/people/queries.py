"""What a person may read about their own account."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.utils.translation import gettext as _

from sameside.web.people.models import Person

BROWSERS: Final = (
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("SamsungBrowser", "Samsung Internet"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
SYSTEMS: Final = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("CrOS", "Chromebook"),
    ("Mac OS", "Mac"),
    ("Linux", "Linux"),
)


@dataclass(frozen=True)
class SignIn:
    id: int
    device: str
    since: datetime
    here: bool


def sign_ins_of(person: Person, session_key: str | None) -> list[SignIn]:
    living = UserSession.objects.purge_and_list(person)
    rows = [SignIn(row.pk, device(row.user_agent), row.created_at, row.session_key == session_key) for row in living]
    return sorted(rows, key=lambda row: (not row.here, -row.since.timestamp()))


def device(user_agent: str) -> str:
    """“Firefox on Windows”: enough to tell one's own devices apart."""
    browser = _first(BROWSERS, user_agent) or _("A browser")
    system = _first(SYSTEMS, user_agent)
    return _("%(browser)s on %(system)s") % {"browser": browser, "system": system} if system else browser


def has_passkey(person: Person) -> bool:
    return bool(Authenticator.objects.filter(user_id=person.pk, type=Authenticator.Type.WEBAUTHN).exists())


@dataclass(frozen=True)
class Factors:
    password: bool
    passkeys: int
    app: bool
    recovery_codes: bool


def factors_of(person: Person) -> Factors:
    kinds = list(Authenticator.objects.filter(user_id=person.pk).values_list("type", flat=True))
    return Factors(
        password=person.has_usable_password(),
        passkeys=kinds.count(Authenticator.Type.WEBAUTHN),
        app=Authenticator.Type.TOTP in kinds,
        recovery_codes=Authenticator.Type.RECOVERY_CODES in kinds,
    )


def _first(names: tuple[tuple[str, str], ...], text: str) -> str:
    return next((words for mark, words in names if mark in text), "")
