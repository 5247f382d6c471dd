import re

import pytest
from django.test import Client

from sameside.web.coaching.read_back import OwnTurn
from sameside.web.safety import gate
from sameside.web.sittings.own_turns import own_turns
from tests.cast import Cast, sign_in
from tests.web.coaching.small import use_the_small_coach
from tests.web.sittings.room import Room, open_room


@pytest.fixture(autouse=True)
def _a_small_coach_and_an_open_gate(monkeypatch: pytest.MonkeyPatch) -> None:
    use_the_small_coach(monkeypatch)
    monkeypatch.setattr(gate, "is_open", lambda *_: True)


@pytest.fixture
def ended(couple: Room) -> Room:
    """Maya spoke once and was said back twice; then it was stopped."""
    talk = couple.play_to("talk")
    talk.do(0, "speak", text="You never listen to me.")
    talk.do(1, "say_back", text="You want to be heard.")
    talk.do(0, "check", verdict="no")
    talk.do(1, "say_back", text="You felt alone.")
    talk.do(0, "check", verdict="yes")
    talk.do(1, "sense", text="It makes sense that this hurt.")
    talk.do(0, "stop")
    return talk


def test_one_finds_ones_own_turns_and_what_they_answer(ended: Room) -> None:
    heard = "You never listen to me."
    assert own_turns(ended.view(0)) == [OwnTurn("said", heard, "", 2, True)]
    assert own_turns(ended.view(1)) == [
        OwnTurn("said back", "You want to be heard.", heard, 1, False),
        OwnTurn("said back", "You felt alone.", heard, 2, True),
        OwnTurn("made sense", "It makes sense that this hurt.", heard),
    ]


def test_what_was_asked_and_answered_counts_too(cast: Cast) -> None:
    room = open_room("under-the-stuck-issue", cast.maya, cast.jonas, circle=cast.couple).begin().play_out()
    for seat in (0, 1):
        turns = own_turns(room.view(seat))
        assert {turn.kind for turn in turns} == {"said", "asked"}
        assert all(turn.text for turn in turns)


def page_of(room: Room, person: object) -> str:
    answer = sign_in(Client(), person).get(f"/sittings/{room.id}/read-back/")  # type: ignore[arg-type]
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def test_each_reads_their_own_and_nobody_the_others(ended: Room, cast: Cast) -> None:
    maya, jonas = page_of(ended, cast.maya), page_of(ended, cast.jonas)
    assert "It was said back to you 2 times until it fit." in maya
    assert "5 words." in maya
    assert "You felt alone." not in maya
    assert "You said back 2 times." in jonas
    assert "never listen" not in jonas


def test_the_way_there_is_on_the_last_page(ended: Room) -> None:
    assert f"/sittings/{ended.id}/read-back/" in ended.html(0)


def test_before_the_end_there_is_the_talk_itself(couple: Room, cast: Cast) -> None:
    path = f"/sittings/{couple.id}/read-back/"
    assert "read-back" not in couple.html(0)
    answer = sign_in(Client(), cast.maya).get(path)
    assert (answer.status_code, answer.headers["location"]) == (302, f"/sittings/{couple.id}/")


def test_strangers_and_those_who_were_not_there_get_404(ended: Room, cast: Cast) -> None:
    for person in (cast.sam, cast.alex, cast.noor):
        assert sign_in(Client(), person).get(f"/sittings/{ended.id}/read-back/").status_code == 404


def test_one_without_words_says_so(cast: Cast) -> None:
    room = open_room("breathing-space", cast.maya, pace="own").play_out()
    assert "There are no written turns of yours in this one." in page_of(room, cast.maya)
    assert "read-back" not in room.html(0)
