from importlib import import_module
from typing import Any

import pytest
from django.conf import settings as ours
from django.contrib.sessions.models import Session
from django.db import DatabaseError
from django.test import RequestFactory

from sameside.web.safety import ending


def request_with(key: str) -> Any:
    request = RequestFactory().get("/")
    request.COOKIES[ours.SESSION_COOKIE_NAME] = key
    return request


def new_session(**data: str) -> str:
    store = import_module(ours.SESSION_ENGINE).SessionStore()
    store.update(data)
    store.create()
    return str(store.session_key)


@pytest.mark.django_db
def test_the_row_is_gone_and_whoever_listens_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(ending, "WHEN_A_SIGN_IN_ENDS", [told.append])
    request = request_with(new_session(_auth_user_id="7"))
    ending.end_sign_in(request)
    assert not Session.objects.exists()
    assert told == ["7"]
    assert ours.SESSION_COOKIE_NAME not in request.COOKIES


@pytest.mark.django_db
def test_a_made_up_cookie_ends_nobody() -> None:
    new_session(_auth_user_id="7")
    ending.end_sign_in(request_with("not-a-key"))
    assert Session.objects.count() == 1


def test_a_dead_database_does_not_stop_anybody_from_leaving(monkeypatch: pytest.MonkeyPatch) -> None:
    class Dead:
        def __init__(self, key: str) -> None: ...

        def get(self, name: str) -> None:
            raise DatabaseError

    engine = import_module(ours.SESSION_ENGINE)
    monkeypatch.setattr(engine, "SessionStore", Dead)
    request = request_with("abc")
    ending.end_sign_in(request)
    assert ours.SESSION_COOKIE_NAME not in request.COOKIES
