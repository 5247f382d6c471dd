"""Browsers and servers for the end-to-end tests."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser

from tests.e2e.phone import Phone
from tests.e2e.site import POSTGRES, REDIS, Site, answers
from tests.needs import need


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/e2e/" in item.nodeid:
            item.add_marker(pytest.mark.e2e)


@pytest.fixture(scope="session")
def embedded() -> Iterator[Site]:
    """One process on an encrypted file: what people run at home."""
    site = Site("sqlite")
    site.start()
    yield site
    site.stop()


@pytest.fixture(scope="session")
def scaled() -> Iterator[Site]:
    """Two processes on PostgreSQL, tied together by Redis: what a practice runs."""
    need(answers(POSTGRES) and answers(REDIS), "PostgreSQL with Redis")
    site = Site("postgres")
    site.start()
    yield site
    site.stop()


@pytest.fixture(params=["embedded", "scaled"])
def site(request: pytest.FixtureRequest) -> Site:
    found: Site = request.getfixturevalue(request.param)
    return found


PhoneMaker = Callable[..., Phone]


@pytest.fixture
def phone(browser: Browser) -> Iterator[PhoneMaker]:
    """Phones that are closed at the end; a page that complained fails the test."""
    made: list[Phone] = []

    def make(site: Site, name: str, process: int = 0, **more: object) -> Phone:
        one = Phone(browser, site.addresses[process % len(site.addresses)], name, **more)
        made.append(one)
        return one

    yield make
    for one in made:
        one.close()
    assert [complaint for one in made for complaint in one.complaints] == []
