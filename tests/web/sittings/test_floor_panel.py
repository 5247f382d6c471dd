"""The floor on the page: one speaks, the others have nowhere to write."""

import pytest

from sameside.web.sittings import face_cache
from sameside.web.sittings.floor_panel import Floor, floor_of
from sameside.web.vault.keys import destroy_key
from tests.cast import Cast
from tests.web.sittings.room import Room, open_room

COMPOSER = "<textarea"


@pytest.fixture
def talk(couple: Room) -> Room:
    return couple.play_to("talk")


def floor(room: Room, seat: int) -> Floor:
    return floor_of(room.view(seat), face_cache.faces_of(room.id))


def parts(room: Room) -> list[str]:
    return [floor(room, seat).part for seat in range(len(room.people))]


def test_a_turn_goes_from_speaking_to_passing_the_floor(talk: Room) -> None:
    seen = [parts(talk)]
    for seat, kind, body in (
        (0, "speak", {"text": "On Saturday I cooked alone."}),
        (1, "say_back", {"text": "You cooked alone."}),
        (0, "check", {"verdict": "yes"}),
        (1, "sense", {"text": "You wanted company."}),
        (0, "pass_floor", {}),
    ):
        assert talk.do(seat, kind, turn="1", **body) is None
        seen.append(parts(talk))
    assert seen == [
        ["speak", "listen"],
        ["listen", "say_back"],
        ["check", "listen"],
        ["listen", "sense"],
        ["more", "listen"],
        ["listen", "speak"],
    ]


def test_who_only_listens_has_nowhere_to_write(talk: Room) -> None:
    assert (COMPOSER in talk.html(0), COMPOSER in talk.html(1)) == (True, False)
    talk.do(0, "speak", text="On Saturday I cooked alone.")
    assert (COMPOSER in talk.html(0), COMPOSER in talk.html(1)) == (False, True)


def test_the_topic_on_the_table_is_the_one_they_agreed_on(cast: Cast) -> None:
    room = open_room("turn-taking-talk", cast.maya, cast.jonas, circle=cast.couple).begin()
    room.do(0, "draft", text="The long holidays", version="0")
    room.do(1, "accept", version="1")
    room.play_to("talk")
    assert floor(room, 0).topic == "The long holidays"
    assert "On the table The long holidays" in room.text(1)


def test_what_was_missing_is_shown_to_whoever_says_it_back_again(talk: Room) -> None:
    talk.do(0, "speak", text="On Saturday I cooked alone.")
    talk.do(1, "say_back", text="You like cooking.")
    talk.do(0, "check", verdict="partly", text="It was the being alone.")
    line = floor(talk, 1).now
    assert line is not None
    assert line.last is not None
    assert (line.last.verdict, line.last.fix) == ("partly", "It was the being alone.")
    assert "“It was the being alone.”" in talk.text(1)


def test_after_three_tries_resting_is_offered(talk: Room) -> None:
    talk.do(0, "speak", text="On Saturday I cooked alone.")
    for n in range(3):
        assert not floor(talk, 0).rest
        talk.do(1, "say_back", text=f"You like cooking {n}.")
        if n < 2:
            talk.do(0, "check", verdict="no")
    assert floor(talk, 0).rest
    assert "Let it rest and go on" in talk.text(0)


def test_the_trail_shows_the_phases_this_talk_has(talk: Room) -> None:
    assert floor(talk, 0).trail == (("Speak", "now"), ("Say back", ""), ("Check", ""), ("Make sense", ""), ("Swap", ""))
    talk.do(0, "speak", text="On Saturday I cooked alone.")
    assert floor(talk, 1).trail[:2] == (("Listen", "done"), ("Say back", "now"))


def test_who_is_next_is_named_and_never_oneself(talk: Room) -> None:
    after = floor(talk, 0).after
    assert after is not None
    assert after.name == "Jonas"


def test_what_was_said_in_a_turn_before_moves_behind_the_fold(talk: Room) -> None:
    for seat, kind, body in (
        (0, "speak", {"text": "On Saturday I cooked alone."}),
        (1, "say_back", {"text": "You cooked alone."}),
        (0, "check", {"verdict": "yes"}),
        (1, "sense", {"text": "You wanted company."}),
        (0, "pass_floor", {}),
    ):
        talk.do(seat, kind, **body)
    now = floor(talk, 1)
    assert now.now is None
    assert now.fresh
    assert [line.text for line in now.before] == ["On Saturday I cooked alone."]


def test_words_taken_away_are_told_as_such(talk: Room, cast: Cast) -> None:
    from sameside.web.sittings import tables

    talk.do(0, "speak", text="On Saturday I cooked alone.")
    talk.do(1, "say_back", text="You cooked alone.")
    destroy_key(cast.maya.owner)
    destroy_key(cast.jonas.owner)
    tables.forget_all()
    line = floor(talk, 0).now
    assert line is not None
    assert line.last is not None
    assert (line.text, line.last.text, line.last.fix) == ("(taken away)", "(taken away)", "")


def test_a_floor_held_aloud_says_so(talk: Room) -> None:
    from sameside.engine.steps.floor.stage import Back, Chunk
    from sameside.web.sittings.floor_panel import chunks_of

    (line,) = chunks_of([Chunk(1, 0, {"aloud": True}, (Back(1, {"aloud": True}),))], face_cache.faces_of(talk.id))
    assert (line.text, line.backs[0].text) == ("(said aloud)", "(said aloud)")


def test_with_more_than_two_one_may_ask_for_the_floor(cast: Cast) -> None:
    people = (cast.maya, cast.grace, cast.dayo)
    room = open_room("turn-taking-talk", *people, circle=cast.family).begin().play_to("talk")
    assert "Ask for the floor" in room.text(2)
    assert room.do(2, "ask_floor") is None
    assert "Your turn will come" in room.text(2)
    assert floor(room, 2).asked
    assert not floor(room, 1).asked
    after = floor(room, 0).after
    assert after is not None
    assert after.name == "Dayo"


def test_who_has_left_is_no_longer_in_the_row(cast: Cast) -> None:
    people = (cast.maya, cast.grace, cast.dayo)
    room = open_room("turn-taking-talk", *people, circle=cast.family).begin().play_to("talk")
    room.do(2, "leave")
    assert [face.name for face, _ in floor(room, 0).seats] == ["Maya", "Grace"]


def test_a_step_that_is_no_floor_has_none(couple: Room) -> None:
    with pytest.raises((ValueError, KeyError)):
        floor(couple, 0)
