"""Beginning, naming and leaving."""

from collections.abc import Iterator

import pytest

from sameside.web.circles import leaving, queries
from sameside.web.circles.actions import begin, leave, leave_all, rename
from sameside.web.circles.inviting import invite, take
from sameside.web.circles.link import token_hash
from sameside.web.circles.models import Circle, Invitation
from sameside.web.people.models import Person
from tests.cast import Cast


@pytest.fixture
def heard() -> Iterator[list[tuple[Person, Circle]]]:
    calls: list[tuple[Person, Circle]] = []

    def listen(person: Person, circle: Circle) -> None:
        calls.append((person, circle))

    leaving.WHEN_SOMEONE_LEAVES.append(listen)
    yield calls
    leaving.WHEN_SOMEONE_LEAVES.remove(listen)


def test_whoever_begins_a_circle_is_in_it_alone(cast: Cast) -> None:
    circle = begin(cast.sam, "couple")
    assert queries.people_of(circle) == [cast.sam]
    assert queries.free_places(circle) == 1


def test_there_is_no_fourth_kind_of_circle(cast: Cast) -> None:
    with pytest.raises(ValueError, match="team"):
        begin(cast.sam, "team")


def test_a_new_name_is_kept_and_an_empty_one_is_none(cast: Cast) -> None:
    rename(cast.family, "  Us four ")
    assert Circle.objects.get(id=cast.family.id).name == "Us four"
    rename(cast.family, "  ")
    assert Circle.objects.get(id=cast.family.id).name is None


def test_leaving_takes_effect_at_once_and_needs_nobody(cast: Cast) -> None:
    leave(cast.dayo, cast.family)
    assert queries.people_of(cast.family) == [cast.maya, cast.grace, cast.tunde]
    assert queries.circles_of(cast.dayo) == []


def test_every_other_part_hears_of_it_once(cast: Cast, heard: list[tuple[Person, Circle]]) -> None:
    leave(cast.dayo, cast.family)
    leave(cast.dayo, cast.family)
    assert heard == [(cast.dayo, cast.family)]


def test_when_another_part_fails_nobody_has_left(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down(person: Person, circle: Circle) -> None:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("sameside.web.circles.actions.WHEN_SOMEONE_LEAVES", [break_down])
    with pytest.raises(RuntimeError):
        leave(cast.dayo, cast.family)
    assert queries.is_member(cast.dayo, cast.family)


def test_the_links_of_whoever_leaves_open_nothing_any_more(cast: Cast) -> None:
    unused, token = invite(cast.maya, cast.family)
    taken, other = invite(cast.maya, cast.family)
    take(cast.sam, token_hash(other))
    leave(cast.maya, cast.family)
    assert queries.invitation_behind(token_hash(token)) is None
    assert queries.waits_of(cast.sam) == []
    states = dict(Invitation.objects.values_list("id", "state"))
    assert states == {unused.id: "revoked", taken.id: "refused"}


def test_the_links_of_the_others_still_work(cast: Cast) -> None:
    invitation, token = invite(cast.grace, cast.family)
    leave(cast.maya, cast.family)
    assert queries.invitation_behind(token_hash(token)) == invitation


def test_the_last_to_leave_closes_the_circle(cast: Cast) -> None:
    leave(cast.maya, cast.friends)
    assert Circle.objects.get(id=cast.friends.id).closed_at is None
    leave(cast.noor, cast.friends)
    assert Circle.objects.get(id=cast.friends.id).closed_at is not None


def test_someone_who_goes_for_good_leaves_every_circle_and_every_doorway(cast: Cast) -> None:
    _, token = invite(cast.grace, cast.family)
    take(cast.noor, token_hash(token))
    leave_all(cast.noor)
    assert queries.circles_of(cast.noor) == []
    assert queries.newcomers(cast.grace, cast.family) == []
