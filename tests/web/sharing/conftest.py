from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.cast import Cast

if TYPE_CHECKING:
    from tests.web.sharing.box import Box, Giver


@pytest.fixture
def box() -> "Iterator[Box]":
    from sameside.web.sharing.kinds import KINDS, offer
    from tests.web.sharing.box import Box

    made = Box()
    offer(made.kind)
    yield made
    KINDS.pop("stone")


@pytest.fixture
def give(box: "Box", cast: Cast) -> "Giver":
    from tests.web.sharing.box import giver

    return giver(box, cast)
