from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.test import Client

from sameside.web.people import actions, erasing
from sameside.web.people.actions import end_sign_ins, leave_for_good
from sameside.web.people.models import Person
from tests.web.people.somebody import ADDRESS, account, enter


@pytest.fixture
def rings(monkeypatch: Any, django_capture_on_commit_callbacks: Any) -> list[str]:
    heard: list[str] = []

    class Bell:
        def publish(self, topic: str) -> None:
            heard.append(topic)

    monkeypatch.setattr(actions, "hub", Bell)
    return heard


def test_ending_the_others_keeps_this_one(ines: Person) -> None:
    here, there = Client(), Client()
    enter(here)
    enter(there)
    end_sign_ins(ines, but=here.session.session_key)
    assert here.get("/you/").status_code == 200
    assert there.get("/you/").status_code == 302


def test_ending_a_sign_in_rings_for_open_streams(
    ines: Person, client: Client, rings: list[str], django_capture_on_commit_callbacks: Any
) -> None:
    enter(client)
    with django_capture_on_commit_callbacks(execute=True):
        end_sign_ins(ines)
    assert rings == [f"sign-ins:{ines.pk}"]


def test_leaving_for_good_takes_name_address_factors_and_sessions(ines: Person, client: Client) -> None:
    enter(client)
    leave_for_good(ines)
    gone = Person.objects.get(pk=ines.pk)
    assert (gone.name, gone.email, gone.is_active) == (None, f"{ines.pk}@gone.invalid", False)
    assert not EmailAddress.objects.filter(user_id=ines.pk).exists()
    assert not UserSession.objects.filter(user_id=ines.pk).exists()
    assert not Session.objects.filter(session_key=client.session.session_key).exists()


def test_what_was_sealed_for_a_person_who_left_cannot_be_read_again(ines: Person) -> None:
    sealed = ines.name_sealed
    leave_for_good(ines)
    ghost = Person.objects.get(pk=ines.pk)
    ghost.name_sealed = sealed
    assert ghost.name is None


def test_others_are_told_before_the_name_is_gone(ines: Person, monkeypatch: Any) -> None:
    told: list[str | None] = []
    monkeypatch.setattr(erasing, "WHEN_SOMEONE_GOES", [lambda person: told.append(person.name)])
    monkeypatch.setattr(actions, "WHEN_SOMEONE_GOES", erasing.WHEN_SOMEONE_GOES)
    leave_for_good(ines)
    assert told == ["Ines"]


def test_when_somebody_cannot_clean_up_nothing_is_ended(ines: Person, monkeypatch: Any) -> None:
    def fail(person: Person) -> None:
        raise RuntimeError

    monkeypatch.setattr(actions, "WHEN_SOMEONE_GOES", [fail])
    with pytest.raises(RuntimeError):
        leave_for_good(ines)
    assert Person.objects.get(pk=ines.pk).name == "Ines"


def test_the_address_of_a_person_who_left_is_free_again(ines: Person) -> None:
    leave_for_good(ines)
    assert account(ADDRESS, "Ines").pk != ines.pk
