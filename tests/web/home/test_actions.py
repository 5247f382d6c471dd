from datetime import date

import pytest
from django.db import IntegrityError

from sameside.web.home import actions
from sameside.web.home.models import Wish
from sameside.web.home.queries import wishes_of
from tests.cast import Cast

DAY = date(2026, 5, 14)


def test_what_somebody_would_like_to_work_on_is_theirs_alone(cast: Cast) -> None:
    actions.work_on(cast.maya, ["openness", "goals"])
    assert wishes_of(cast.maya).areas == ("goals", "openness")
    assert wishes_of(cast.jonas).areas == ()


def test_choosing_again_takes_the_place_of_what_was_chosen_and_leaves_the_day_of_rest(cast: Cast) -> None:
    actions.rest(cast.maya, DAY)
    for areas in (["goals"], ["goals"], []):
        actions.work_on(cast.maya, areas)
        assert wishes_of(cast.maya).areas == tuple(areas)
    assert wishes_of(cast.maya).rests_on == DAY
    assert Wish.objects.count() == 1


def test_only_the_newest_day_of_rest_is_kept(cast: Cast) -> None:
    actions.rest(cast.maya, date(2026, 5, 1))
    actions.rest(cast.maya, DAY)
    (row,) = Wish.objects.all()
    assert row.body == {"areas": [], "rests_on": "2026-05-14"}


def test_nothing_of_it_stands_in_the_open(cast: Cast) -> None:
    actions.work_on(cast.maya, ["conflict"])
    (row,) = Wish.objects.all()
    clear = [value for name, value in row.__dict__.items() if name != "body_sealed"]
    assert not any("conflict" in str(value) for value in clear)
    assert b"conflict" not in bytes(row.body_sealed)


def test_two_requests_at_the_same_moment_make_one_wish(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    written, calls = actions._written, []

    def crowded(person: object, change: object) -> None:
        calls.append(change)
        if len(calls) == 1:
            raise IntegrityError
        written(person, change)  # type: ignore[arg-type]

    monkeypatch.setattr(actions, "_written", crowded)
    actions.work_on(cast.maya, ["goals"])
    assert (len(calls), wishes_of(cast.maya).areas) == (2, ("goals",))


def test_it_goes_with_the_person(cast: Cast) -> None:
    for person in (cast.maya, cast.jonas):
        actions.work_on(person, ["goals"])
    actions.erase(cast.maya)
    assert [wishes_of(person).areas for person in (cast.maya, cast.jonas)] == [(), ("goals",)]
