"""Two people who are signed in. Imports wait until Django has started."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from django.test import Client

    from tests.cast import Cast


@pytest.fixture
def maya(client: Client, cast: Cast) -> Client:
    from tests.cast import sign_in

    return sign_in(client, cast.maya)


@pytest.fixture
def sam(cast: Cast) -> Client:
    from django.test import Client

    from tests.cast import sign_in

    return sign_in(Client(), cast.sam)
