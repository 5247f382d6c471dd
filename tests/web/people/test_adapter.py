from typing import Any

import pytest
from allauth.account.adapter import get_adapter
from allauth.core import context
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages import get_messages
from django.contrib.messages.storage.cookie import CookieStorage
from django.test import Client, RequestFactory

from sameside.web.people import adapter as adapter_module
from sameside.web.people.adapter import called
from sameside.web.people.models import Person
from tests.web.people.somebody import enter


@pytest.fixture
def request_with_messages() -> Any:
    request: Any = RequestFactory().get("/")
    request._messages = CookieStorage(request)
    return request


def test_a_person_is_called_by_name_or_else_by_address(ines: Person) -> None:
    assert called(ines) == "Ines"
    ines.name = None
    assert called(ines) == ines.email


def test_a_message_we_wrote_is_shown(request_with_messages: Any) -> None:
    get_adapter().add_message(request_with_messages, 25, "account/messages/password_changed.txt")
    assert [str(one) for one in get_messages(request_with_messages)] == [
        "Your password is changed. Other devices are signed out."
    ]


def test_a_message_we_did_not_write_is_not_shown(request_with_messages: Any) -> None:
    get_adapter().add_message(request_with_messages, 25, "account/messages/logged_in.txt", {"user": "Ines"})
    assert list(get_messages(request_with_messages)) == []


def test_a_sign_in_begins_its_clock(ines: Person, client: Client) -> None:
    enter(client)
    assert client.session["signed_in_at"] == client.session["last_seen"]


def test_signing_out_rings_for_open_streams(inside: Client, ines: Person, monkeypatch: Any) -> None:
    rung: list[Any] = []
    monkeypatch.setattr(adapter_module, "ring", rung.append)
    inside.post("/you/account/out/")
    assert rung == [ines.pk]


def test_a_new_password_set_by_a_stranger_with_a_code_ends_every_sign_in(ines: Person, monkeypatch: Any) -> None:
    ended: list[Any] = []
    monkeypatch.setattr(adapter_module, "end_sign_ins", lambda person, but: ended.append((person, but)))
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    with context.request_context(request):
        get_adapter(request).set_password(ines, "a calm and quiet lake")
    assert ended == [(ines, None)]
    assert ines.check_password("a calm and quiet lake")
