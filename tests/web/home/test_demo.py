"""The demo cast: there in the demo, and nowhere else."""

from typing import Any

from django.test import Client

from sameside.web.circles.actions import leave
from sameside.web.circles.models import Circle, Member
from sameside.web.circles.queries import circles_of
from sameside.web.home.demo import demo_parts, gather_cast
from sameside.web.people.models import Person


def test_gathering_the_cast_again_adds_nothing_and_undoes_nothing(db: None) -> None:
    people = gather_cast()
    leave(people["jonas"], circles_of(people["jonas"])[0])
    before = Person.objects.count(), Circle.objects.count(), Member.objects.filter(left_at=None).count()
    gather_cast()
    assert (Person.objects.count(), Circle.objects.count(), Member.objects.filter(left_at=None).count()) == before


def test_outside_the_demo_nobody_is_offered_even_if_they_are_there(db: None, client: Client) -> None:
    gather_cast()
    assert demo_parts() == {}
    assert b"Sign in as" not in client.get("/").content


def test_in_the_demo_one_click_signs_in(db: None, client: Client, settings: Any) -> None:
    settings.DEMO = True
    gather_cast()
    page = client.get("/").content.decode()
    assert page.count('name="who"') == 6
    client.post("/you/demo/", {"who": "maya"})
    assert "Maya." in client.get("/today/").content.decode()
