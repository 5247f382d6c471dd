"""Every test begins with a process that knows no sitting yet. Imports wait until Django has started."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cast import Cast
    from tests.web.sittings.room import Room


@pytest.fixture(autouse=True)
def _a_fresh_process() -> Iterator[None]:
    from sameside.web.sittings import face_cache, page, tables

    yield
    tables.forget_all()
    page.forget_parts()
    face_cache.forget_faces()


@pytest.fixture
def couple(cast: Cast) -> Room:
    """Maya and Jonas in a turn-taking talk that has begun."""
    from tests.web.sittings.room import open_room

    return open_room("turn-taking-talk", cast.maya, cast.jonas, circle=cast.couple).begin()


@pytest.fixture
def guessing(cast: Cast) -> Room:
    """Maya and Jonas guess and check, live, from the beginning."""
    from tests.web.sittings.room import open_room

    return open_room("guess-and-check", cast.maya, cast.jonas, circle=cast.couple).begin()


@pytest.fixture
def family(cast: Cast) -> Room:
    """Maya, Grace, Dayo and Tunde tell three true things, live; it has begun."""
    from tests.web.sittings.room import open_room

    people = (cast.maya, cast.grace, cast.dayo, cast.tunde)
    return open_room("three-true-things", *people, circle=cast.family).begin()


@pytest.fixture
def alone(cast: Cast) -> Room:
    from tests.web.sittings.room import open_room

    return open_room("begin-gently", cast.maya, pace="own")
