"""Keyed hashes: a reminder, a browser and a calendar address are found again without being readable in a table."""

from uuid import UUID

from sameside.web.people.models import Person
from sameside.web.vault.keys import mac


def mark_of(person: Person, kind: str, about: UUID) -> bytes:
    return mac("reminders", f"{person.pk}|{kind}|{about}".encode())


def mark_of_browser(endpoint: str) -> bytes:
    return mac("reminders/browser", endpoint.encode())


def mark_of_secret(secret: str) -> bytes:
    return mac("reminders/feed", secret.encode())
