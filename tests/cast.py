"""The standing cast: who is in these tests, who belongs with whom, and who is outside.

Maya and Jonas are a couple; Alex was in that circle before and has left it. The Okafors are Maya, Grace, Dayo and Tunde.
Noor is a friend of Maya's. Sam belongs to nobody: the stranger.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from django.test import Client

    from sameside.web.circles.models import Circle
    from sameside.web.people.models import Person

NAMES = ("Maya", "Jonas", "Grace", "Dayo", "Tunde", "Noor", "Alex", "Sam")
PASSWORD = "a long walk by the sea"


@dataclass(frozen=True)
class Cast:
    maya: Person
    jonas: Person
    grace: Person
    dayo: Person
    tunde: Person
    noor: Person
    alex: Person
    sam: Person
    couple: Circle
    family: Circle
    friends: Circle

    @property
    def everyone(self) -> list[Person]:
        return [getattr(self, name.lower()) for name in NAMES]


def person(name: str, **more: Any) -> Person:
    from sameside.web.people.models import Person

    return Person.objects.create_user(f"{name.lower()}@cast.example", PASSWORD, name, **more)


def circle_of(kind: str, *people: Person, name: str = "") -> Circle:
    from sameside.web.circles.actions import begin
    from sameside.web.circles.models import Member

    circle = begin(people[0], kind, name)
    for newcomer in people[1:]:
        Member.objects.create(circle=circle, person=newcomer)
    return circle


def assemble() -> Cast:
    from sameside.web.circles.actions import leave
    from sameside.web.circles.models import Member

    people = {name.lower(): person(name) for name in NAMES}
    maya = people["maya"]
    couple = circle_of("couple", maya, people["alex"])
    leave(people["alex"], couple)
    Member.objects.create(circle=couple, person=people["jonas"])
    family = circle_of("family", maya, people["grace"], people["dayo"], people["tunde"], name="The Okafors")
    friends = circle_of("friends", maya, people["noor"], name="Sunday walkers")
    return Cast(**people, couple=couple, family=family, friends=friends)


def sign_in(client: Client, person: Person) -> Client:
    from sameside.web.people import presence

    client.force_login(person)
    session = client.session
    presence.begin(session, time.time())
    session.save()
    return client


@pytest.fixture
def cast(db: None) -> Cast:
    return assemble()
