"""The whole site in one thread, and servers of its own for what needs processes."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.e2e.site import POSTGRES, REDIS, Site, answers
from tests.needs import need
from tests.wire.browser import Browser, forget_everything, one_hand

if TYPE_CHECKING:
    from sameside.web.people.models import Person

CONTENT = Path(__file__).parent / "content"
SignedIn = Callable[["Person"], Browser]


@pytest.fixture
def wire(db: None, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The site as a practice runs it, with the exercises of these tests on its shelf."""
    from django.core.cache import cache

    from sameside.config import asgi
    from sameside.web.sharing import lane as shared_lane
    from sameside.web.sittings import lane

    settings.CONTENT_DIRS = [*settings.CONTENT_DIRS, CONTENT]
    settings.OPERATOR_KIND, settings.OPERATOR_NAME = "practice", "The house"
    settings.PACE_SECONDS = 0
    settings.DEMO = False
    cache.clear()
    forget_everything()
    with one_hand() as (pool, workers):
        monkeypatch.setattr(asgi.pages, "pool", pool)
        monkeypatch.setattr(lane, "workers", workers)
        monkeypatch.setattr(shared_lane, "workers", workers)
        yield
    forget_everything()
    cache.clear()


@pytest.fixture
def signed_in(wire: None) -> SignedIn:
    from django.test import Client

    from tests.cast import sign_in

    def open_for(person: "Person") -> Browser:
        client = sign_in(Client(), person)
        return Browser({"sid": client.cookies["sid"].value})

    return open_for


@pytest.fixture(scope="session")
def house() -> Iterator[Site]:
    """One process on an encrypted file."""
    site = Site("sqlite", extra={"SAMESIDE_CONTENT_DIRS": str(CONTENT)})
    site.start()
    yield site
    site.stop()


@pytest.fixture(scope="session")
def two_houses() -> Iterator[Site]:
    """Two processes on PostgreSQL, tied together by Redis."""
    need(answers(POSTGRES) and answers(REDIS), "PostgreSQL with Redis")
    site = Site("postgres", extra={"SAMESIDE_CONTENT_DIRS": str(CONTENT)})
    site.start()
    yield site
    site.stop()
