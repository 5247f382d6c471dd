"""What a person takes along is theirs, and all that is theirs; and it comes back whole or not at all."""

import io
import zipfile
from typing import Any

import pytest
from django.utils import timezone

from sameside.web.exports.actions import bring_back
from sameside.web.exports.archive import archive
from sameside.web.exports.chests import packed
from sameside.web.exports.reading import parts_of
from sameside.web.people.models import Person
from tests.cast import Cast
from tests.cast import person as somebody
from tests.wire.world import World, whole_world

BROUGHT = ("journal", "beliefs", "selfcare", "openness", "today")
# Who an invitation was meant for, half-written words in a sitting, the private check, where the coach was wrong, and the
# name of a device: none of them is a thing to take along.
NOT_TAKEN = ("Meant", "Draft", "Check", "Wrong", "Device")


@pytest.fixture
def world(cast: Cast, wire: None) -> World:
    return whole_world(cast)


@pytest.fixture
def owner(world: World) -> Person:
    found = world.people["owner"]
    assert found is not None
    return found


@pytest.fixture
def other(world: World) -> Person:
    return somebody("Rhea")


def opened(person: Person) -> str:
    with zipfile.ZipFile(io.BytesIO(archive(person, timezone.localtime()))) as zipped:
        return "\n".join(zipped.read(name).decode() for name in zipped.namelist())


def taken(person: Person) -> dict[str, Any]:
    return parts_of(archive(person, timezone.localtime()))


def test_nobody_takes_along_what_is_somebody_elses(world: World) -> None:
    for role, person in world.people.items():
        if person is not None:
            assert world.leaked(role, opened(person)) == [], role


def test_everything_that_is_ones_own_alone_is_in_the_file(world: World, owner: Person) -> None:
    text = opened(owner)
    mine = [secret for secret, roles in world.secrets.items() if roles == {"owner"}]
    assert len(mine) > 10
    assert [secret for secret in mine if secret not in text and not secret.startswith(NOT_TAKEN)] == []


def test_what_one_took_along_is_there_again_for_a_new_account(owner: Person, other: Person) -> None:
    parts = taken(owner)
    assert bring_back(other, parts) > 5
    for name in BROUGHT:
        assert packed(other).get(name) == parts.get(name), name


def test_brought_twice_nothing_is_there_twice(owner: Person) -> None:
    bring_back(owner, taken(owner))  # a second version of an entry that waits for a choice becomes an entry
    before = packed(owner)
    assert bring_back(owner, taken(owner)) == 0
    assert packed(owner) == before


def test_one_part_that_is_not_understood_keeps_all_of_them_out(owner: Person, other: Person) -> None:
    before, parts = packed(other), taken(owner)
    parts["today"] = {"wishes": [{"areas": ["no such area"]}]}
    with pytest.raises(ValueError, match="does not exist"):
        bring_back(other, parts)
    assert packed(other) == before
