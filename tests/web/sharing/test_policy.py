"""The one door. Whatever is not plainly allowed is refused."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import product
from uuid import UUID

import pytest

from sameside.web.circles.actions import leave
from sameside.web.sharing.policy import ItemState, is_over, may_act, may_give, may_read, may_see
from tests.cast import NAMES, Cast

NOW, HOUR, SECOND = datetime(2026, 6, 1, 12, tzinfo=UTC), timedelta(hours=1), timedelta(seconds=1)
OPEN, CLOSED, GONE = ItemState.OPEN, ItemState.CLOSED, ItemState.GONE


@dataclass(frozen=True)
class Thing:
    owner_ids: frozenset[UUID] = frozenset()
    circle_id: UUID | None = None
    seats: frozenset[UUID] = frozenset()
    state: ItemState = OPEN


def shared(cast: Cast, state: ItemState = OPEN) -> Thing:
    return Thing(circle_id=cast.couple.pk, seats=frozenset([cast.maya.pk, cast.jonas.pk]), state=state)


def own(cast: Cast, state: ItemState = OPEN) -> Thing:
    return Thing(owner_ids=frozenset([cast.maya.pk]), state=state)


def who(cast: Cast, thing: Thing) -> tuple[set[str], set[str]]:
    people = [getattr(cast, name.lower()) for name in NAMES]
    seeing = {name for name, person in zip(NAMES, people, strict=True) if may_see(person, thing)}
    acting = {name for name, person in zip(NAMES, people, strict=True) if may_act(person, thing)}
    return seeing, acting


def test_what_one_does_alone_is_for_oneself(cast: Cast) -> None:
    assert who(cast, own(cast)) == ({"Maya"}, {"Maya"})


def test_what_two_do_together_is_for_those_two(cast: Cast) -> None:
    assert who(cast, shared(cast)) == ({"Maya", "Jonas"}, {"Maya", "Jonas"})


def test_what_has_ended_can_be_read_and_not_changed(cast: Cast) -> None:
    assert who(cast, shared(cast, CLOSED)) == ({"Maya", "Jonas"}, set())
    assert who(cast, own(cast, CLOSED)) == ({"Maya"}, set())


def test_what_is_gone_is_nobodys(cast: Cast) -> None:
    assert who(cast, shared(cast, GONE)) == (set(), set())
    assert who(cast, own(cast, GONE)) == (set(), set())


def test_being_in_the_circle_is_not_enough_without_a_seat(cast: Cast) -> None:
    two_of_four = Thing(circle_id=cast.family.pk, seats=frozenset([cast.maya.pk, cast.grace.pk]))
    assert who(cast, two_of_four) == ({"Maya", "Grace"}, {"Maya", "Grace"})


def test_a_seat_is_not_enough_outside_the_circle(cast: Cast) -> None:
    forged = Thing(circle_id=cast.couple.pk, seats=frozenset(person.pk for person in cast.everyone))
    assert who(cast, forged) == ({"Maya", "Jonas"}, {"Maya", "Jonas"})


def test_a_seat_without_a_circle_opens_nothing(cast: Cast) -> None:
    assert who(cast, Thing(seats=frozenset([cast.sam.pk]))) == (set(), set())


def test_whoever_leaves_loses_what_was_shared_at_once(cast: Cast) -> None:
    leave(cast.jonas, cast.couple)
    assert who(cast, shared(cast)) == ({"Maya"}, {"Maya"})


def test_whoever_leaves_keeps_reading_what_is_theirs_and_changes_nothing(cast: Cast) -> None:
    mine = Thing(frozenset([cast.jonas.pk]), cast.couple.pk, frozenset([cast.jonas.pk]))
    leave(cast.jonas, cast.couple)
    assert who(cast, mine) == ({"Jonas"}, set())


def test_an_account_that_is_switched_off_sees_nothing(cast: Cast) -> None:
    cast.maya.is_active = False
    assert not may_see(cast.maya, own(cast))
    assert not may_act(cast.maya, own(cast))


def test_a_state_nobody_knows_is_refused(cast: Cast) -> None:
    odd = Thing(owner_ids=frozenset([cast.maya.pk]), state="paused")  # type: ignore[arg-type]
    assert who(cast, odd) == (set(), set())


@pytest.mark.parametrize(("state", "with_circle"), list(product(ItemState, [True, False])))
def test_the_stranger_and_the_one_who_left_see_nothing_ever(cast: Cast, state: ItemState, with_circle: bool) -> None:
    circle_id = cast.couple.pk if with_circle else None
    seats = frozenset([cast.maya.pk, cast.jonas.pk, cast.alex.pk])
    thing = Thing(frozenset([cast.maya.pk]), circle_id, seats, state)
    for outsider in (cast.sam, cast.alex, cast.noor):
        assert not may_see(outsider, thing)
        assert not may_act(outsider, thing)


@dataclass(frozen=True)
class Given:
    owner_id: UUID
    reader_id: UUID
    visible_at: datetime = NOW
    until: datetime | None = None
    ended_at: datetime | None = None


def readers(cast: Cast, given: Given, at: datetime = NOW) -> set[str]:
    return {name for name in NAMES if may_read(getattr(cast, name.lower()), given, at)}


def test_what_was_shared_is_its_readers_to_read_and_nobody_elses(cast: Cast) -> None:
    assert readers(cast, Given(cast.maya.pk, cast.jonas.pk)) == {"Jonas"}


def test_it_is_read_between_two_moments(cast: Cast) -> None:
    given = Given(cast.maya.pk, cast.jonas.pk, until=NOW + HOUR)
    at = {NOW - SECOND: False, NOW: True, NOW + HOUR - SECOND: True, NOW + HOUR: False}
    assert {moment: readers(cast, given, moment) == {"Jonas"} for moment in at} == at
    assert [is_over(given, moment) for moment in at] == [False, False, False, True]
    assert readers(cast, Given(cast.maya.pk, cast.jonas.pk, ended_at=NOW + HOUR)) == set()


def test_it_is_not_read_outside_a_circle_or_by_somebody_gone(cast: Cast) -> None:
    assert readers(cast, Given(cast.maya.pk, cast.sam.pk)) == set()
    assert readers(cast, Given(cast.maya.pk, cast.alex.pk)) == set()
    assert readers(cast, Given(cast.jonas.pk, cast.noor.pk)) == set()
    cast.jonas.is_active = False
    cast.jonas.save()
    assert readers(cast, Given(cast.maya.pk, cast.jonas.pk)) == set()
    assert readers(cast, Given(cast.jonas.pk, cast.maya.pk)) == set()


def test_one_gives_to_those_beside_one_and_not_to_oneself(cast: Cast) -> None:
    given = {name for name in NAMES if may_give(cast.maya, getattr(cast, name.lower()))}
    assert given == {"Jonas", "Grace", "Dayo", "Tunde", "Noor"}
    assert not may_give(cast.sam, cast.maya)


@pytest.mark.parametrize("gone", ["maya", "jonas"])
def test_nothing_is_given_by_or_to_an_account_that_is_switched_off(cast: Cast, gone: str) -> None:
    assert may_give(cast.maya, cast.jonas)
    getattr(cast, gone).is_active = False
    assert not may_give(cast.maya, cast.jonas)
