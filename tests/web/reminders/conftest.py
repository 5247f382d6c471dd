"""Maya, signed in, with an address she called safe; and kinds that cannot change under a test."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from django.test import Client

    from tests.cast import Cast


@pytest.fixture
def maya(client: Client, cast: Cast) -> Client:
    from tests.cast import sign_in

    return sign_in(client, cast.maya)


@pytest.fixture(autouse=True)
def _kinds_as_they_were() -> Iterator[None]:
    """A ritual that does not come round, whatever the app above says about its own."""
    from sameside.web.reminders.kinds import KINDS, Kind, offer

    before = dict(KINDS)
    offer(Kind("ritual", "A ritual"))
    yield
    KINDS.clear()
    KINDS.update(before)
