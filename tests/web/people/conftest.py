"""Somebody with an account, a fresh memory for limits, and no waiting."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from tests.cast import sign_in

if TYPE_CHECKING:
    from django.test import Client

    from sameside.web.people.models import Person


@pytest.fixture(autouse=True)
def _calm(settings: Any) -> Iterator[None]:
    from django.core.cache import cache

    settings.PACE_SECONDS = 0
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def ines(db: None) -> Person:
    from tests.web.people.somebody import account

    return account()


@pytest.fixture
def inside(ines: Person, client: Client) -> Client:
    return sign_in(client, ines)
