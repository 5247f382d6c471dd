"""What this process knows of a sitting: never more than what is committed, never words that were taken away."""

import uuid
from typing import Any

import pytest
from django.db import transaction

from sameside import engine
from sameside.web.people.actions import leave_for_good
from sameside.web.sittings import actions, log, page, tables
from sameside.web.sittings.models import Sitting
from sameside.web.vault import keys
from tests.cast import Cast
from tests.web.sittings.room import Room, open_room

real = pytest.mark.django_db(transaction=True, databases=["default", "keys"])


def said_by(room: Room, seat: int) -> list[object]:
    return [(answer.said or {}).get("value") for (_, one), answer in room.state.answers.items() if one == seat]


def test_the_state_is_that_of_the_log_folded_from_its_beginning(couple: Room) -> None:
    events = log.read(couple.id, couple.table.keeper, dict(enumerate(couple.table.owners)), 0)
    assert couple.state == engine.fold(couple.table.exercise, events)
    assert couple.state.seq == couple.sitting.seq


def test_a_sitting_that_is_not_there_is_told_as_such(db: None) -> None:
    with pytest.raises(Sitting.DoesNotExist):
        tables.table_at(uuid.uuid4())


@real
def test_a_known_table_at_a_known_place_asks_nothing(couple: Room, django_assert_num_queries: Any) -> None:
    known = couple.table
    with django_assert_num_queries(0):
        assert tables.table_at(couple.id, known.state.seq) is known


@real
def test_only_what_is_new_in_the_log_is_read(couple: Room, django_assert_num_queries: Any) -> None:
    known = couple.table
    with django_assert_num_queries(1):
        assert tables.table_at(couple.id) is known


@real
def test_what_is_rolled_back_was_never_known(couple: Room) -> None:
    before = couple.state
    with transaction.atomic():
        couple.do(0, "draft", text="The long holidays", version=0)
        assert couple.state.seq > before.seq
        transaction.set_rollback(True)
    assert couple.state == before
    assert couple.sitting.seq == before.seq
    assert couple.do(0, "draft", text="The holidays", version=0) is None
    assert couple.view(1).stage["text"] == "The holidays"  # type: ignore[index]


@real
def test_what_another_process_wrote_is_found(couple: Room) -> None:
    old = couple.table
    couple.do(0, "draft", text="The long holidays", version=0)
    newer = couple.table
    tables.forget(couple.id)
    tables.keep(old)
    assert couple.state == newer.state


@real
def test_a_newer_table_is_never_replaced_by_an_older_one(couple: Room) -> None:
    old = couple.table
    couple.do(0, "draft", text="The long holidays", version=0)
    assert tables.keep(old).state.seq > old.state.seq
    assert tables.table_at(couple.id, 0).state.seq > old.state.seq


@real
def test_only_so_many_are_remembered(couple: Room, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MOST", 2)
    first = couple.table
    for _ in range(2):
        open_room("begin-gently", cast.maya, pace="own")
    assert tables.table_at(couple.id, first.state.seq) is not first


@real
def test_words_that_were_taken_away_are_forgotten_by_every_process(guessing: Room, cast: Cast) -> None:
    guessing.play(1)
    elsewhere, owner = guessing.table, guessing.table.owners[1]
    held_open = keys.opening_key(owner, 1)
    assert said_by(guessing, 1) == [7]
    leave_for_good(cast.jonas)
    tables.forget_all()
    tables.keep(elsewhere)
    keys._kept[owner] = keys.OpenKeys({1: held_open}, 1, float("inf"))
    assert said_by(guessing, 1) == [None]


@real
def test_a_process_that_comes_late_does_not_read_taken_words_either(guessing: Room, cast: Cast) -> None:
    guessing.play(1)
    owner = guessing.table.owners[1]
    held_open = keys.opening_key(owner, 1)
    leave_for_good(cast.jonas)
    tables.forget_all()
    keys._kept[owner] = keys.OpenKeys({1: held_open}, 1, float("inf"))
    assert said_by(guessing, 1) == [None]


def test_the_log_still_replays_when_words_are_gone(guessing: Room, cast: Cast) -> None:
    guessing.play_to("together")
    actions.erase(cast.jonas)
    keys.destroy_key(cast.jonas.owner)
    tables.forget_all()
    assert guessing.state.seq == guessing.sitting.seq
    assert guessing.state.answers["energy", 1].said is None
    assert guessing.state.answers["energy", 0].said is not None


def test_an_edition_is_read_once(couple: Room, django_assert_num_queries: Any) -> None:
    digest = couple.sitting.edition_id
    first = tables.entry_of(digest)
    with django_assert_num_queries(0):
        assert tables.entry_of(digest) is first


@real
def test_with_words_that_were_taken_away_goes_what_was_drawn_of_them_in_every_process(
    guessing: Room, cast: Cast
) -> None:
    guessing.play(1)
    elsewhere = guessing.table
    leave_for_good(cast.jonas)
    tables.keep(elsewhere)
    page.part_for(elsewhere, 1, cast.jonas)
    assert page._drawn
    assert said_by(guessing, 1) == [None]
    assert not page._drawn
