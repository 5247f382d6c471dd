"""An intent from a page, whichever door it came through."""

import pytest

from sameside.web.circles.actions import leave
from sameside.web.sittings import access, actions, taking
from sameside.web.sittings.models import Draft, Seat
from tests.cast import Cast
from tests.web.sittings.room import Room


def place(room: Room, seat: int) -> access.Place:
    return access.place_for(room.people[seat], room.id)


def drafts(room: Room, seat: int) -> list[object]:
    return [draft.body for draft in Draft.objects.filter(seat=Seat.objects.get(sitting_id=room.id, number=seat))]


@pytest.mark.parametrize("kind", ["", "tick", "erased", "seated", "rang", "__init__"])
def test_what_no_page_ever_asks_for_is_refused(couple: Room, kind: str) -> None:
    before = couple.sitting.seq
    refusal = couple.do(0, kind)
    assert refusal is not None
    assert refusal.code == "unknown"
    assert couple.sitting.seq == before


def test_whoever_left_the_circle_can_do_nothing_more(family: Room, cast: Cast) -> None:
    held = place(family, 2)
    leave(cast.dayo, cast.family)
    before = family.sitting.seq
    for outcome in (
        taking.take(cast.dayo, held, "go_on", {"step": "how"}, ""),
        taking.take(cast.dayo, place(family, 2), "stop", {}, ""),
    ):
        assert outcome.refusal is not None
        assert outcome.refusal.code == "left"
    assert family.sitting.seq == before


def test_whoever_left_the_circle_still_reads_what_they_were_shown(family: Room, cast: Cast) -> None:
    family.play_to("landed")
    leave(cast.dayo, cast.family)
    assert "You have left this one" in family.text(2)
    assert family.text(2).count("line 0") == 4
    family.do(0, "answer", text="Said after Dayo had gone.")
    assert "Said after Dayo had gone." not in family.text(2)
    assert "Said after Dayo had gone." in family.text(1)


def test_what_has_ended_says_that_it_has_ended(couple: Room) -> None:
    couple.do(0, "stop")
    refusal = couple.do(1, "draft", text="The long holidays", version="0")
    assert refusal is not None
    assert refusal.code == "over"


def test_whoever_is_done_cannot_tell_by_asking_whether_the_other_is_still_writing_for_themselves(couple: Room) -> None:
    def answers() -> list[str | None]:
        asked = ("leave", "stop", "arrive", "pause", "answer", "go_without", "resume", "begin")
        return [getattr(couple.do(0, kind), "code", None) for kind in asked]

    couple.play_to(couple.table.exercise.steps[-1].id)
    couple.do(0, "pass")
    assert not couple.state.over
    before, seen = answers(), couple.html(0)
    couple.do(1, "pass")
    assert couple.state.over
    assert answers() == before
    assert couple.html(0) == seen
    assert before[:2] == ["done", "done"]


def test_the_last_intent_sent_twice_is_still_one(couple: Room) -> None:
    assert couple.do(0, "stop", key="once") is None
    assert couple.do(0, "stop", key="once") is None
    again = couple.do(0, "stop", key="twice")
    assert again is not None


def test_a_draft_is_kept_for_whoever_wrote_it(couple: Room, cast: Cast) -> None:
    taking.keep_draft(cast.maya, place(couple, 0), "draft", {"step": "topic", "text": "The d"})
    assert drafts(couple, 0) == [{"step": "topic", "text": "The d", "kind": "draft"}]
    assert drafts(couple, 1) == []


def test_a_draft_goes_when_it_is_handed_in_and_stays_when_it_is_refused(couple: Room, cast: Cast) -> None:
    taking.keep_draft(cast.maya, place(couple, 0), "draft", {"step": "topic", "text": "The d"})
    taking.keep_draft(cast.jonas, place(couple, 1), "draft", {"step": "topic", "text": "The c"})
    assert couple.do(0, "draft", text="", version="0") is not None
    assert len(drafts(couple, 0)) == 1
    assert couple.do(0, "draft", text="The long holidays", version="0") is None
    assert (len(drafts(couple, 0)), len(drafts(couple, 1))) == (0, 1)


def test_going_on_elsewhere_leaves_a_draft_alone(couple: Room, cast: Cast) -> None:
    taking.keep_draft(cast.maya, place(couple, 0), "draft", {"step": "topic", "text": "The d"})
    couple.do(0, "pause")
    couple.do(0, "resume")
    assert len(drafts(couple, 0)) == 1


@pytest.mark.parametrize("body", [{}, {"step": "nowhere"}, {"step": {"a": "b"}}, {"step": ["topic"]}])
def test_a_draft_for_no_step_of_this_exercise_is_let_fall(couple: Room, cast: Cast, body: dict[str, object]) -> None:
    taking.keep_draft(cast.maya, place(couple, 0), "draft", body)
    assert not Draft.objects.exists()


def test_after_the_end_no_draft_is_kept(couple: Room, cast: Cast) -> None:
    couple.do(0, "stop")
    taking.keep_draft(cast.maya, place(couple, 0), "draft", {"step": "topic", "text": "x"})
    assert not Draft.objects.exists()


def test_every_refusal_has_a_sentence(couple: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    for refusal in (taking.LEFT, taking.UNKNOWN, taking.CROWDED):
        assert taking.sentence_of(refusal).endswith(".")


def test_a_log_that_cannot_be_written_is_told_and_nothing_is_lost(
    couple: Room, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crowded(*_: object) -> None:
        raise actions.Crowded

    taking.keep_draft(cast.maya, place(couple, 0), "draft", {"step": "topic", "text": "The d"})
    monkeypatch.setattr(actions, "act", crowded)
    refusal = couple.do(0, "draft", text="The long holidays", version="0")
    assert refusal == taking.CROWDED
    assert len(drafts(couple, 0)) == 1
