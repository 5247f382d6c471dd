"""Which sittings a person has."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sameside.web.circles.actions import leave, rename
from sameside.web.sittings import actions, queries
from sameside.web.sittings.models import Seat
from tests.cast import Cast
from tests.web.sittings.room import Room, open_room


def titles(rows: list[queries.Row]) -> list[str]:
    return [row.title for row in rows]


def test_a_list_tells_what_with_whom_and_since_when(couple: Room, cast: Cast) -> None:
    (row,) = queries.open_sittings(cast.jonas)
    assert (row.id, row.title, row.area, row.circle_name) == (
        couple.id,
        "Turn-taking talk",
        "listening",
        "Maya and Jonas",
    )
    assert [face.name for face in row.faces] == ["Maya", "Jonas"]
    assert row.began_at == couple.sitting.began_at
    assert row.live
    assert not row.alone


def test_alone_there_is_no_circle(alone: Room, cast: Cast) -> None:
    (row,) = queries.open_sittings(cast.maya)
    assert row.alone
    assert not row.live


def test_each_sees_only_their_own(couple: Room, alone: Room, cast: Cast) -> None:
    assert len(queries.open_sittings(cast.maya)) == 2
    assert queries.open_sittings(cast.alex) == queries.past_sittings(cast.alex) == []
    assert titles(queries.open_sittings(cast.jonas)) == ["Turn-taking talk"]


def test_whoever_left_a_circle_does_not_read_what_it_is_called_since(family: Room, cast: Cast) -> None:
    leave(cast.dayo, cast.family)
    rename(cast.family, "At last without Dayo")
    (row,) = queries.past_sittings(cast.dayo)
    assert row.circle_name == "Maya, Grace, Dayo and Tunde"
    (row,) = queries.open_sittings(cast.grace)
    assert row.circle_name == "At last without Dayo"


def test_what_ended_or_was_left_is_past_and_never_in_both(couple: Room, family: Room, cast: Cast) -> None:
    couple.do(0, "stop")
    family.do(1, "leave")
    assert titles(queries.open_sittings(cast.maya)) == ["Three true things"]
    assert titles(queries.past_sittings(cast.maya)) == ["Turn-taking talk"]
    assert titles(queries.past_sittings(cast.grace)) == ["Three true things"]
    assert queries.open_sittings(cast.jonas) == queries.open_sittings(cast.grace) == []


def test_who_is_done_first_has_it_behind_them_and_the_other_before_them(couple: Room, cast: Cast) -> None:
    couple.play_to("keep")
    couple.do(0, "pass")
    assert queries.open_sittings(cast.maya) == []
    assert titles(queries.open_sittings(cast.jonas)) == ["Turn-taking talk"]


def test_whoever_left_the_circle_still_finds_what_they_did(couple: Room, cast: Cast) -> None:
    leave(cast.jonas, cast.couple)
    assert titles(queries.past_sittings(cast.jonas)) == ["Turn-taking talk"]


def test_nothing_on_a_list_depends_on_what_another_sealed(guessing: Room, cast: Cast) -> None:
    before = queries.open_sittings(cast.maya)
    guessing.do(1, "answer", value="3")
    assert queries.open_sittings(cast.maya) == before


@pytest.mark.parametrize("which", [queries.open_sittings, queries.past_sittings])
def test_a_long_list_asks_no_more_often_than_a_short_one(cast: Cast, which: Any) -> None:
    def count() -> int:
        with CaptureQueriesContext(
            connection,
        ) as caught:
            which(cast.maya)
        return len(caught)

    def add() -> None:
        room = open_room("guess-and-check", cast.maya, cast.grace, circle=cast.family, pace="own")
        if which is queries.past_sittings:
            room.do(0, "stop")

    add()
    count()
    one = count()
    for _ in range(10):
        add()
    assert len(which(cast.maya)) == 11
    assert count() == one


def test_the_longest_list_has_an_end(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "MOST_LISTED", 2)
    for _ in range(3):
        open_room("begin-gently", cast.maya, pace="own")
    assert len(queries.open_sittings(cast.maya)) == 2


def test_a_draft_is_only_shown_to_whoever_wrote_it(couple: Room) -> None:
    mine, other = Seat.objects.filter(sitting_id=couple.id)
    actions.save_draft(mine, "topic", {"text": "The dishes"})
    assert queries.draft_at(mine, "topic") == {"text": "The dishes"}
    assert queries.draft_at(other, "topic") == {}
    assert queries.draft_at(mine, "talk") == {}


def test_whoever_left_for_good_is_someone_on_the_lists_of_others(couple: Room, cast: Cast) -> None:
    actions.erase(cast.jonas)
    (row,) = queries.past_sittings(cast.maya)
    assert [face.name for face in row.faces] == ["Maya", "Someone"]


def test_traces_tell_what_a_person_began_and_whether_it_goes_on(cast: Cast) -> None:
    first = actions.start("begin-gently", [cast.maya], None, "own")
    actions.start("wish-and-snag", [cast.maya], None, "own")
    Seat.objects.filter(sitting=first).update(left=True)
    traces = queries.traces_of(cast.maya)
    assert [(trace.slug, trace.open) for trace in traces] == [("wish-and-snag", True), ("begin-gently", False)]
    assert queries.traces_of(cast.jonas) == []
