"""Somebody with an account, and what they do at the door."""

import time
from typing import Any

from allauth.account.models import EmailAddress
from django.test import Client

from sameside.web.people.models import Person
from tests.cast import PASSWORD

ADDRESS = "ines@example.org"


def account(email: str = ADDRESS, name: str = "Ines", **more: Any) -> Person:
    person = Person.objects.create_user(email, PASSWORD, name, **more)
    EmailAddress.objects.create(user=person, email=person.email, primary=True, verified=True)
    return person


def enter(client: Client, email: str = ADDRESS, password: str = PASSWORD) -> Any:
    return client.post("/you/account/in/", {"login": email, "password": password})


def older(client: Client, **marks: Any) -> None:
    """Moves the marks of a session: older(client, last_seen=-900) means fifteen minutes ago."""
    session = client.session
    for name, value in marks.items():
        session[name] = value if isinstance(value, bool) else int(time.time()) + value
    session.save()
