"""Whether every part is there, in one word."""

from typing import Any

import pytest
from django.db import connections
from django.db.utils import OperationalError
from django.test import Client

from sameside.web.home.health import what_is_down


@pytest.fixture
def break_down(monkeypatch: pytest.MonkeyPatch) -> Any:
    def break_one(alias: str) -> None:
        def refuse(*args: Any, **kwargs: Any) -> Any:
            raise OperationalError("unable to open database file /secret/place")

        monkeypatch.setattr(connections[alias], "cursor", refuse)

    return break_one


def test_all_is_well(client: Client, db: None) -> None:
    answer = client.get("/health/")
    assert (answer.status_code, answer.content) == (200, b"ok")
    assert not answer.cookies


@pytest.mark.parametrize(("alias", "words"), [("default", "database"), ("keys", "key store")])
def test_the_part_that_is_down_is_named_and_nothing_else(
    client: Client, db: None, break_down: Any, alias: str, words: str
) -> None:
    break_down(alias)
    answer = client.get("/health/")
    assert (answer.status_code, answer.content.decode()) == (503, f"down: {words}")


def test_both_may_be_down(db: None, break_down: Any) -> None:
    break_down("default")
    break_down("keys")
    assert what_is_down() == ["database", "key store"]
