import pytest
from allauth.usersessions.models import UserSession
from django.test import Client

from sameside.web.people.models import Person
from tests.web.people.somebody import account, enter


@pytest.fixture
def here(ines: Person) -> Client:
    client = Client(headers={"user-agent": "Firefox Android"})
    enter(client)
    return client


@pytest.fixture
def there(ines: Person) -> Client:
    client = Client(headers={"user-agent": "Chrome Windows"})
    enter(client)
    return client


def test_a_person_sees_where_they_are_signed_in(here: Client, there: Client) -> None:
    body = here.get("/you/sign-ins/").content.decode()
    assert "Firefox on Android" in body
    assert "Chrome on Windows" in body


def test_one_sign_in_can_be_ended(here: Client, there: Client) -> None:
    row = UserSession.objects.get(session_key=there.session.session_key)
    here.post("/you/sign-ins/", {"which": row.pk})
    assert there.get("/you/").status_code == 302
    assert here.get("/you/").status_code == 200


def test_all_others_can_be_ended(here: Client, there: Client) -> None:
    here.post("/you/sign-ins/", {"which": "others"})
    assert there.get("/you/").status_code == 302
    assert here.get("/you/").status_code == 200


def test_nobody_can_end_the_sign_in_of_another(here: Client) -> None:
    account("other@example.org", "Other")
    other = Client()
    enter(other, "other@example.org")
    row = UserSession.objects.get(session_key=other.session.session_key)
    assert here.post("/you/sign-ins/", {"which": row.pk}).status_code == 404
    assert other.get("/you/").status_code == 200


@pytest.mark.parametrize("which", ["", "0", "-1", "9" * 40, "x", "١"])
def test_what_is_not_a_sign_in_is_not_found(here: Client, which: str) -> None:
    assert here.post("/you/sign-ins/", {"which": which}).status_code == 404


def test_a_stranger_is_sent_to_the_door(db: None, client: Client) -> None:
    assert client.get("/you/sign-ins/").status_code == 302
