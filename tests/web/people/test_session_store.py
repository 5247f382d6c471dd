from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.utils import timezone

from sameside.web.people.session_store import SessionStore, session_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def key() -> str:
    store = SessionStore()
    store["shelf"] = "blue"
    store.create()
    return str(store.session_key)


def test_what_was_kept_is_read_and_djangos_own_store_reads_the_same(key: str) -> None:
    assert SessionStore(key)["shelf"] == db.SessionStore(key)["shelf"] == "blue"


def test_a_session_that_ran_out_is_none_and_its_key_is_not_used_again(key: str) -> None:
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    store = SessionStore(key)
    assert store.get("shelf") is None
    assert store.session_key is None
    assert session_of(key) is None


def test_a_session_runs_out_at_the_very_moment_it_names(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    end = Session.objects.get().expire_date
    for now, opens in ((end - timedelta(microseconds=1), True), (end, False)):
        monkeypatch.setattr(timezone, "now", lambda now=now: now)
        assert (session_of(key) is not None) is opens


def test_no_key_asks_no_database(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        assert session_of(None) is None


@pytest.mark.parametrize("other", ["", None, "nobody-has-this-key"])
def test_a_key_that_opens_nothing_opens_an_empty_session(key: str, other: str | None) -> None:
    assert session_of(other) is None
    assert SessionStore(other).get("shelf") is None


def test_a_session_that_somebody_changed_by_hand_is_empty(key: str) -> None:
    Session.objects.update(session_data="eyJzaGVsZiI6ImJsdWUifQ:forged:forged")
    assert SessionStore(key).get("shelf") is None
