"""What Maya keeps to herself cannot be told from anything Jonas sees (T02), over the wire and to the letter."""

import os
from dataclasses import replace
from typing import Any

import pytest

from tests.cast import Cast
from tests.wire.browser import forget_everything
from tests.wire.conftest import SignedIn
from tests.wire.twins import Clock, Twins

LONG = os.environ.get("SAMESIDE_HYPOTHESIS") == "long"
PAIRS = 1000 if LONG else 60


@pytest.fixture
def twins(cast: Cast, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch) -> Twins:
    from django.utils import timezone

    from sameside.engine import rules
    from sameside.web.sittings import actions

    clock = Clock()
    monkeypatch.setattr(timezone, "now", clock)
    monkeypatch.setattr(actions.secrets, "token_hex", lambda _: "salt")
    # A seal is shown before it is opened, and is a fingerprint of the answer by design: here it is one of the seat.
    monkeypatch.setattr(rules, "seal_of", lambda salt, sitting, step, seat, said: f"{seat:064d}")
    return Twins(cast, signed_in(cast.jonas), clock)


def test_nothing_jonas_sees_depends_on_what_maya_keeps_to_herself(twins: Twins) -> None:
    assert [difference for seed in range(PAIRS) for difference in twins.differences(seed)] == []


def found_soon(twins: Twins) -> bool:
    forget_everything()
    return any(twins.differences(seed) for seed in range(40))


def test_a_waiting_text_that_tells_of_progress_turns_this_red(twins: Twins, monkeypatch: pytest.MonkeyPatch) -> None:
    from sameside.engine import view

    def telling(exercise: Any, state: Any, seat: int) -> Any:
        others = tuple(one for one in state.present if one != seat and state.places[one] < state.places[seat] - 1)
        return view.Waiting(others[:1])

    monkeypatch.setattr(view, "_waiting", telling)
    assert found_soon(twins)


def test_a_list_that_tells_who_has_been_there_turns_this_red(twins: Twins, monkeypatch: pytest.MonkeyPatch) -> None:
    from sameside.web.sittings import queries
    from sameside.web.sittings.models import Sitting

    row = queries._row

    def telling(sitting: Sitting, *more: Any) -> Any:
        return replace(row(sitting, *more), title=f"{sitting.events.count()} things happened")

    monkeypatch.setattr(queries, "_row", telling)
    assert found_soon(twins)


def test_a_version_that_counts_everything_turns_this_red(twins: Twins, monkeypatch: pytest.MonkeyPatch) -> None:
    from sameside.web.sittings import lane, page

    def counting(table: Any, number: int, person: Any, part: Any = page.part_for) -> Any:
        return replace(part(table, number, person), version=str(table.state.seq))

    monkeypatch.setattr(lane.page, "part_for", counting)
    assert found_soon(twins)


def test_a_time_that_moves_with_private_answers_turns_this_red(twins: Twins, monkeypatch: pytest.MonkeyPatch) -> None:
    from sameside.web.sittings import page

    def timed(table: Any, view: Any, faces: Any, context: Any = page.context_of) -> Any:
        return context(table, view, faces) | {"title": str(table.state.last_at)}

    monkeypatch.setattr(page, "context_of", timed)
    assert found_soon(twins)


def test_a_coach_that_takes_one_for_the_other_turns_this_red(twins: Twins, monkeypatch: pytest.MonkeyPatch) -> None:
    from sameside.web.coaching.queries import notes_of
    from sameside.web.sittings import views

    monkeypatch.setattr(views, "notes_of", lambda _: notes_of(twins.cast.maya))
    assert found_soon(twins)


def test_a_supporter_who_sees_private_check_ins_turns_this_red(twins: Twins, monkeypatch: pytest.MonkeyPatch) -> None:
    from sameside.web.goals.models import CheckIn
    from sameside.web.goals.queries import beside

    def all_of_them(support: Any) -> list[Any]:
        rows = CheckIn.objects.filter(goal=support.goal_id)
        return [(row.made_at.date(), row.body["value"], row.body["words"]) for row in rows]

    monkeypatch.setattr(beside, "_written_for", all_of_them)
    assert found_soon(twins)
