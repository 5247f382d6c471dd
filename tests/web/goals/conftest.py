"""Maya, Jonas and the others, each signed in, and goals of theirs. Imports wait until Django has started."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from sameside.web.people.models import Person

    SignIn = Callable[[Person], Client]


@pytest.fixture
def signed_in() -> SignIn:
    from django.test import Client

    from tests.cast import sign_in

    return lambda person: sign_in(Client(), person)
