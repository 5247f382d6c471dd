"""Who is asking, for the fast lane: a strict check from raw headers, without Django's request machinery.

Two reads by primary key, kept as plain as can be: this runs for every intent and every ring of a stream. Anything
unclear means nobody.
"""

import time
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, Final
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.models import Session
from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.http import HttpRequest
from django.http.cookie import parse_cookie
from django.http.request import split_domain_port, validate_host
from django.utils.crypto import constant_time_compare

from sameside.web.people.models import Person
from sameside.web.people.presence import standing
from sameside.web.people.session_store import SessionStore, session_of
from sameside.web.safety.ending import GONE, end_session
from sameside.web.vault.asking import ask
from sameside.web.vault.finding import row_of

Headers = list[tuple[bytes, bytes]]


MOST_KNOWN: Final = 5000
LOOKED_AT: Final = ("password", "is_active", "idle_minutes", "time_zone", "theme", "hue", "email")
STORED: Final = ", ".join(("stay.session_data", *(f"person.{name}" for name in LOOKED_AT)))


@dataclass(frozen=True)
class Beside:
    """What an app wants to know of the person in the same question: its columns, and the joins that hang them on
    `person`. The joins must leave the one row that there is."""

    columns: str = "1"
    joins: str = ""


NOTHING: Final = Beside()


@dataclass(frozen=True)
class Known:
    """A sign-in that was checked in full, and the stored values that it was checked against."""

    session: dict[str, Any]
    person: Person
    person_id: str
    stored: tuple[object, ...]


_known: dict[str, Known] = {}


def who_is(headers: Headers) -> Person | None:
    return who_and(headers, NOTHING)[0]


def who_and(headers: Headers, beside: Beside, *values: Any) -> tuple[Person | None, Sequence[Any] | None]:
    """Who is asking, and the columns beside them; those are None if they were not asked for yet. `values` are for the joins."""
    key, gone = _cookies(*[value for name, value in headers if name.lower() == b"cookie"])
    if gone:
        # Whoever left quickly without being heard has left: this door hears it too.
        end_session(key)
        return None, None
    known, found = _known_still(key, beside, values)
    known = known or _found(key)
    if known is None:
        return None, None
    live = standing(known.session, known.person.idle_minutes, time.time()) == "live"
    return (known.person, found) if live else (None, None)


def _known_still(key: str, beside: Beside, values: Sequence[Any]) -> tuple[Known | None, Sequence[Any] | None]:
    """What is known, if session and person are stored just as they were, and what stands beside them."""
    known = _known.get(key)
    if known is None:
        return None, None
    rows = ask(
        connections[DEFAULT_DB_ALIAS], _asking(beside), (*values, key, _moment(int(time.time())), known.person_id)
    )
    row = tuple(rows[0]) if rows else ()
    stored, found = row[: len(known.stored)], row[len(known.stored) :]
    if stored == known.stored:
        return known, found
    _known.pop(key, None)
    return None, None


@lru_cache(maxsize=4)
def _moment(second: int) -> Any:
    """The end of this second, as the database writes it: what ends within it has ended."""
    return connection.ops.adapt_datetimefield_value(datetime.fromtimestamp(second + 1, UTC))


@lru_cache(maxsize=8)
def _asking(beside: Beside) -> str:
    return (
        f"SELECT {STORED}, {beside.columns} "  # noqa: S608  names of our own tables
        f"FROM {Session._meta.db_table} stay, {Person._meta.db_table} person {beside.joins} "
        "WHERE stay.session_key = %s AND stay.expire_date > %s AND person.id = %s"
    )


def _found(key: str) -> Known | None:
    """The whole check, from the beginning."""
    stay = session_of(key)
    if stay is None:
        return None
    session = SessionStore().decode(stay.session_data)
    if session.get(BACKEND_SESSION_KEY) not in settings.AUTHENTICATION_BACKENDS:
        return None
    person = _person(session.get(SESSION_KEY))
    if person is None or not _same_password(session, person):
        return None
    if len(_known) >= MOST_KNOWN:
        _known.clear()
    stored = (stay.session_data, *(getattr(person, name) for name in LOOKED_AT))
    person_id = str(Person._meta.pk.get_db_prep_value(person.pk, connection))
    found = _known[key] = Known(session, person, person_id, stored)
    return found


def same_origin(headers: Headers) -> bool:
    """A request our own script sent: from our own page, and with our own header on it."""
    told = _told(headers)
    return told[b"x-sameside"] == ["1"] and _is_from_our_page(told)


def raw_headers(request: HttpRequest) -> Headers:
    """The headers of one of Django's requests as the fast lane gets them."""
    return [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in request.headers.items()]


def from_our_page(headers: Headers) -> bool:
    """The browser says that one of our own pages sent this. Without a word from the browser: no."""
    return _is_from_our_page(_told(headers))


def _is_from_our_page(told: dict[bytes, list[str]]) -> bool:
    origins, sites, hosts = told[b"origin"], told[b"sec-fetch-site"], told[b"host"]
    if not origins and not sites:
        return False
    if (sites and sites != ["same-origin"]) or len(hosts) > 1 or not all(map(_is_our_host, hosts)):
        return False
    return not origins or (len(origins) == 1 and _is_ours(origins[0], "".join(hosts)))


def ends_topic(person_id: uuid.UUID | str) -> str:
    """The topic that rings when one of a person's sign-ins ends or locks; a stream that hears it asks again."""
    return f"sign-ins:{person_id}"


@lru_cache(maxsize=1024)
def _cookies(*values: bytes) -> tuple[str, bool]:
    """The key of the session, and whether whoever has it left quickly. A page sends the same cookies again and again."""
    cookies = parse_cookie("; ".join(value.decode("latin-1") for value in values))
    key = cookies.get(settings.SESSION_COOKIE_NAME, "")
    return key if key.isalnum() and len(key) <= 40 else "", GONE in cookies


def _person(person_id: object) -> Person | None:
    try:
        key = uuid.UUID(str(person_id))
    except ValueError:
        return None
    person = row_of(Person, id=key)
    return person if person is not None and person.is_active else None


def _same_password(session: dict[str, Any], person: Person) -> bool:
    return constant_time_compare(session.get(HASH_SESSION_KEY, ""), person.get_session_auth_hash())


def _told(headers: Headers) -> dict[bytes, list[str]]:
    """What the browser says of where a request comes from, by header, in one look."""
    told: dict[bytes, list[str]] = {b"x-sameside": [], b"origin": [], b"sec-fetch-site": [], b"host": []}
    for name, value in headers:
        found = told.get(name.lower())
        if found is not None:
            found.append(value.decode("latin-1"))
    return told


def _is_our_host(host: str) -> bool:
    return validate_host(split_domain_port(host)[0], settings.ALLOWED_HOSTS)


def _is_ours(origin: str, host: str) -> bool:
    if origin == settings.ADDRESS:
        return True
    try:
        parts = urlsplit(origin)
    except ValueError:
        return False
    scheme = "https" if settings.SECURE else "http"
    return parts.scheme == scheme and host == parts.netloc
