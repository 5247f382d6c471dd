from importlib import import_module
from typing import Any

import pytest
from django.conf import settings as ours
from django.contrib.sessions.models import Session
from django.db import DatabaseError
from django.test import Client

from sameside.web.safety.ending import GONE


@pytest.fixture
def dead_database(monkeypatch: pytest.MonkeyPatch) -> None:
    def dead(*args: Any, **kwargs: Any) -> None:
        raise DatabaseError("gone")

    from django.db.backends.base.base import BaseDatabaseWrapper

    monkeypatch.setattr(BaseDatabaseWrapper, "cursor", dead)
    monkeypatch.setattr(BaseDatabaseWrapper, "ensure_connection", dead)


def signed_in_browser(**cookies: str) -> Client:
    store = import_module(ours.SESSION_ENGINE).SessionStore()
    store["_auth_user_id"] = "7"
    store.create()
    client = Client()
    client.cookies[ours.SESSION_COOKIE_NAME] = store.session_key
    for name, value in cookies.items():
        client.cookies[name] = value
    return client


@pytest.mark.usefixtures("dead_database")
@pytest.mark.parametrize("path", ["/help/", "/help/uk/", "/help/leaving/", "/leave/"])
def test_help_and_leaving_work_when_the_database_is_down(path: str) -> None:
    client = Client()
    client.cookies[ours.SESSION_COOKIE_NAME] = "a" * 32
    assert client.get(path).status_code == 200


@pytest.mark.usefixtures("dead_database")
def test_the_control_page_shows_that_the_database_was_really_down() -> None:
    client = Client(raise_request_exception=False)
    client.cookies[ours.SESSION_COOKIE_NAME] = "a" * 32
    assert client.get("/help/check/").status_code == 500


@pytest.mark.django_db
def test_a_browser_that_left_without_being_heard_is_signed_out_at_its_next_word() -> None:
    client = signed_in_browser(**{GONE: "1"})
    response = client.get("/server/")
    assert not Session.objects.exists()
    assert response.cookies[ours.SESSION_COOKIE_NAME]["max-age"] == 0
    assert response.cookies[GONE]["max-age"] == 0


@pytest.mark.django_db
def test_a_browser_that_did_not_leave_stays_signed_in() -> None:
    signed_in_browser().get("/help/")
    assert Session.objects.exists()
