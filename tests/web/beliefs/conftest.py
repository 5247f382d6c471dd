"""The small coach, so that no page leans on the rules that are shipped, and two people who are signed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from django.test import Client

    from tests.cast import Cast


@pytest.fixture(autouse=True)
def _small_coach(monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.web.coaching.small import use_the_small_coach

    use_the_small_coach(monkeypatch)


@pytest.fixture(autouse=True)
def _nobody_was_here_before() -> None:
    from django.core.cache import cache

    cache.clear()


@pytest.fixture
def maya(client: Client, cast: Cast) -> Client:
    from tests.cast import sign_in

    return sign_in(client, cast.maya)


@pytest.fixture
def jonas(cast: Cast) -> Client:
    from django.test import Client

    from tests.cast import sign_in

    return sign_in(Client(), cast.jonas)
