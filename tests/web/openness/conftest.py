from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from django.test import Client

    from tests.cast import Cast


@pytest.fixture
def maya(cast: Cast) -> Client:
    from django.test import Client

    from tests.cast import sign_in

    return sign_in(Client(), cast.maya)


@pytest.fixture
def jonas(cast: Cast) -> Client:
    from django.test import Client

    from tests.cast import sign_in

    return sign_in(Client(), cast.jonas)
