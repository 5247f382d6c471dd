"""Everything that changes a sitting: load, decide, append, publish."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from sameside.web.circles.actions import leave
from sameside.web.library import shelf
from sameside.web.live.hub import hub
from sameside.web.sittings import actions, log, tables
from sameside.web.sittings.models import Draft, Edition, Event, Seat, Sitting
from tests.cast import Cast
from tests.catalogue.examples import TOML, place, words
from tests.web.sittings.room import Room, open_room


@pytest.fixture
def small(settings: Any, tmp_path: Path) -> Path:
    """A shelf of its own, with one exercise on it."""
    place(tmp_path, toml=TOML, en=words())
    settings.CONTENT_DIRS = [tmp_path]
    return tmp_path


@pytest.fixture
def rings(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    heard: list[tuple[str, str]] = []
    monkeypatch.setattr(hub(), "publish", lambda topic, note="": heard.append((topic, note)))
    return heard


def test_a_sitting_keeps_the_exercise_as_it_was_when_it_began(
    cast: Cast, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = open_room("small-talk", cast.maya, cast.jonas, circle=cast.couple).begin()
    monkeypatch.setattr(shelf, "SECONDS_BETWEEN_LOOKS", 0.0)
    place(small, en=words(("What was it like?", "How was lunch?"), ("# Small talk", "# Lunch talk")))
    later = open_room("small-talk", cast.maya, cast.jonas, circle=cast.couple).begin()
    tables._edition.cache_clear()
    assert "What was it like?" in room.text(0)
    assert "How was lunch?" in later.text(0)
    assert room.sitting.edition_id != later.sitting.edition_id == shelf.entry("small-talk").digest


def test_sittings_of_the_same_exercise_share_one_edition(couple: Room, cast: Cast) -> None:
    again = open_room("turn-taking-talk", cast.maya, cast.jonas, circle=cast.couple)
    assert again.sitting.edition_id == couple.sitting.edition_id
    assert Edition.objects.get().source == shelf.entry("turn-taking-talk").source


def test_whoever_starts_has_the_first_seat_and_is_here(cast: Cast) -> None:
    room = open_room("turn-taking-talk", cast.jonas, cast.maya, circle=cast.couple)
    assert list(Seat.objects.values_list("number", "author")) == [(0, cast.jonas.pk), (1, cast.maya.pk)]
    assert room.state.standing == ("here", "awaited")


def test_alone_it_begins_at_once_and_belongs_to_no_circle(alone: Room) -> None:
    assert alone.sitting.circle_id is None
    assert alone.view(0).phase == "step"


def test_nothing_is_left_of_a_start_that_fails(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(actions, "act", fail)
    with pytest.raises(RuntimeError):
        actions.start("turn-taking-talk", [cast.maya, cast.jonas], cast.couple, "live")
    assert not Sitting.objects.exists()
    assert not Edition.objects.exists()


def test_an_intent_with_a_known_key_changes_nothing_and_is_not_refused(couple: Room) -> None:
    first = actions.act(couple.id, 0, "draft", {"step": "topic", "text": "The long holidays", "version": 0}, "k")
    second = actions.act(couple.id, 0, "draft", {"step": "topic", "text": "The cat", "version": 0}, "k")
    assert (first.refusal, second.refusal) == (None, None)
    assert second.table.state == first.table.state
    assert Event.objects.filter(key="0:k").count() == 1


def test_the_key_of_one_seat_says_nothing_about_another(couple: Room) -> None:
    for seat, kind in ((0, "draft"), (1, "accept")):
        version = str(seat)
        assert couple.do(seat, kind, key="same", text="The long holidays", version=version) is None
    assert set(Event.objects.exclude(key=None).values_list("key", flat=True)) == {"0:same", "1:same"}


def test_a_key_longer_than_any_of_ours_is_cut(couple: Room) -> None:
    assert couple.do(0, "draft", key="k" * 500, text="The long holidays", version="0") is None
    assert Event.objects.filter(key="0:" + "k" * 80).exists()


def lose(times: int, monkeypatch: pytest.MonkeyPatch, meanwhile: Callable[[], object]) -> list[int]:
    """The next appends find their place taken, as when another process was faster."""
    append, lost = log.append, [0]

    def racing(*all_of_it: Any) -> None:
        if lost[0] < times:
            lost[0] += 1
            meanwhile()
            raise IntegrityError("the place is taken")
        append(*all_of_it)

    monkeypatch.setattr(log, "append", racing)
    return lost


def test_a_lost_race_is_decided_again(couple: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    lost = lose(3, monkeypatch, lambda: None)
    assert couple.do(0, "draft", text="The long holidays", version="0") is None
    assert lost == [3]
    assert couple.view(1).stage["text"] == "The long holidays"  # type: ignore[index]


def test_a_race_lost_to_words_that_change_everything_is_refused_on_what_is_there_by_then(
    couple: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    judge, calls = actions._try, [0]

    def too_late(sitting_id: Any, intent: Any, now: Any) -> Any:
        calls[0] += intent.seat == 0
        if calls[0] == 1:
            raise IntegrityError("the place is taken")
        if intent.seat == 0:
            actions.act(sitting_id, 1, "draft", {"step": "topic", "text": "The cat", "version": 0})
        return judge(sitting_id, intent, now)

    monkeypatch.setattr(actions, "_try", too_late)
    refusal = couple.do(0, "draft", text="The long holidays", version="0")
    assert refusal is not None
    assert refusal.code == "moved-on"


def test_who_loses_every_time_is_told_to_try_again(couple: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    before = couple.sitting.seq
    lost = lose(99, monkeypatch, lambda: None)
    refusal = couple.do(0, "draft", text="The long holidays", version="0")
    assert refusal is not None
    assert refusal.code == "crowded"
    assert "Your words are still here." in refusal.sentence
    assert lost == [actions.TRIES]
    assert couple.sitting.seq == before


def test_a_ring_goes_out_after_the_commit_and_carries_a_number_and_nothing_else(
    couple: Room, rings: list[tuple[str, str]], django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        couple.do(0, "draft", text="The long holidays", version="0")
        assert rings == []
    assert rings == [(f"sitting:{couple.id}", str(couple.sitting.seq))]


def test_a_refusal_and_a_draft_ring_for_nobody(
    couple: Room, rings: list[tuple[str, str]], django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        assert couple.do(0, "draft", text="", version="0") is not None
        actions.save_draft(Seat.objects.get(sitting_id=couple.id, number=0), "topic", {"text": "The d"})
    assert rings == []


def test_the_sitting_knows_when_something_is_due_and_when_it_is_over(couple: Room) -> None:
    couple.play_to("talk")
    due = couple.sitting.due_at
    assert due is not None
    assert 110 < (due - timezone.now()).total_seconds() <= 120
    couple.do(0, "stop")
    assert (couple.sitting.due_at, couple.sitting.over) == (None, True)
    assert set(Seat.objects.values_list("left", "done")) == {(False, True)}


def test_a_draft_has_one_place_and_the_newest_words(couple: Room) -> None:
    seat = Seat.objects.get(sitting_id=couple.id, number=0)
    for text in ("The d", "The long holidays"):
        actions.save_draft(seat, "topic", {"text": text})
    assert Draft.objects.get().body == {"text": "The long holidays"}


def test_leaving_a_circle_leaves_its_open_sittings_and_no_others(
    couple: Room, family: Room, alone: Room, cast: Cast
) -> None:
    ended = open_room("three-true-things", cast.maya, cast.grace, cast.dayo, circle=cast.family).begin()
    ended.do(1, "stop")
    before = ended.sitting.seq
    leave(cast.maya, cast.family)
    assert family.state.standing == ("left", "here", "here", "here")
    assert family.view(1).phase == "step"
    assert couple.state.standing == ("here", "here")
    assert alone.view(0).phase == "step"
    assert ended.sitting.seq == before


@pytest.mark.django_db(transaction=True, databases=["default", "keys"])
def test_when_leaving_a_circle_fails_nothing_of_it_stays(family: Room, cast: Cast) -> None:
    before = family.state
    with transaction.atomic():
        leave(cast.dayo, cast.family)
        assert family.state.standing[2] == "left"
        transaction.set_rollback(True)
    assert family.state == before
    assert family.sitting.seq == before.seq
    assert not Seat.objects.filter(left=True).exists()


def test_what_somebody_did_alone_goes_with_them(alone: Room, couple: Room, cast: Cast) -> None:
    alone.play(0)
    actions.save_draft(Seat.objects.get(sitting_id=alone.id), "before", {"text": "x"})
    actions.erase(cast.maya)
    assert not Sitting.objects.filter(pk=alone.id).exists()
    assert not Event.objects.filter(sitting_id=alone.id).exists()
    assert not Draft.objects.exists()
    assert Sitting.objects.filter(pk=couple.id).exists()


def test_what_somebody_did_with_others_loses_their_words_and_their_name(family: Room, cast: Cast) -> None:
    from sameside.web.people.actions import leave_for_good
    from sameside.web.sittings import face_cache

    said = [f"The line of {person.name}" for person in family.people]
    family.play_to(first_written(family))
    for seat, text in enumerate(said):
        assert family.do(seat, "answer", **answer(family, seat, text)) is None
    family.play_out()
    assert all(text in family.text(0) for text in said)
    leave_for_good(cast.dayo)
    face_cache.forget_faces()
    page = family.text(0)
    assert said[2] not in page
    assert "(taken away)" in page
    assert "Someone" in family.html(0)
    assert said[1] in page
    assert Seat.objects.get(sitting_id=family.id, number=2).person is None


def first_written(room: Room) -> str:
    return next(step.id for step in room.table.exercise.steps if step.kind in ("write", "list"))


def answer(room: Room, seat: int, text: str) -> dict[str, Any]:
    step = room.view(seat).step
    assert step is not None
    return {"text": text} if step.kind == "write" else {"lines": [text] * step.option("from", 1)}


@pytest.fixture(autouse=True)
def _no_old_editions() -> Iterator[None]:
    yield
    tables._edition.cache_clear()


def test_when_somebody_goes_no_part_that_was_drawn_stays_in_memory(
    family: Room, cast: Cast, django_capture_on_commit_callbacks: Any
) -> None:
    from sameside.web.people.actions import leave_for_good
    from sameside.web.sittings import drawing, page

    family.play_out()
    page.part_for(family.table, 0, cast.maya)
    with django_capture_on_commit_callbacks(execute=True):
        leave_for_good(cast.dayo)
        assert page._drawn
        assert drawing.pieces_kept()
    assert not page._drawn
    assert drawing.pieces_kept() == 0
