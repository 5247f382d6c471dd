"""The turn-taking talk, acted out."""

import pytest

from sameside.engine.testing.script import act_out
from tests.engine.examples import TALK, exercise, step

TWO = """
    Cast: Maya, Jonas
    Maya is at topic
    Maya proposes: Saturday evening
    Jonas sees: Saturday evening
    Jonas agrees
    Maya is at talk
    Maya may: speak, pass_floor
    Jonas may: go_without
    Jonas tries to speak: refused only-listen
    Jonas tries to say back: refused only-listen
    Maya: I felt left out.
    Jonas sees: I felt left out.
    Maya tries to speak: refused moved-on
    Maya tries to let rest: refused moved-on
    Jonas says back: You wanted to go home.
    Jonas tries to say back: refused only-listen
    Jonas tries to check: refused only-listen
    Maya: Not yet. I wanted to be asked.
    Jonas sees: I wanted to be asked.
    Jonas says back: You wanted me to ask you what to do.
    Maya: Partly. More to be seen.
    Maya may: go_without
    Jonas says back: You wanted to be seen.
    Maya may: check, let_rest
    Maya: Not yet. By you, not by everyone.
    Maya may: let_rest, go_without
    Jonas says back: You wanted me to see you.
    Maya: That's it.
    Maya tries to more: refused moved-on
    Maya tries to sense: refused not-your-part
    Jonas makes sense: You came late, and knew nobody.
    Maya may: more, pass_floor
    Maya says more
    Maya: And I was tired.
    Jonas passes
    Maya may: more, pass_floor
    (2 minutes pass)
    Maya may: more, pass_floor, longer
    Maya needs longer
    Maya may: more, pass_floor
    Maya passes the floor
    Jonas may: speak, pass_floor, enough
    Maya tries to speak: refused only-listen
    Jonas: I did not notice.
    Maya says back: You did not notice.
    Jonas: That's it.
    Maya passes
    Jonas passes
    Maya may: speak, pass_floor, enough
    Maya takes 20 minutes
    Maya may: resume, time_out
    Jonas is at paused
    Jonas tries to resume: refused not-yet-time
    Jonas tries to speak: refused paused
    Maya takes 1 hour
    (25 minutes pass)
    Jonas tries to resume: refused not-yet-time
    (36 minutes pass)
    Jonas resumes
    Maya has said enough
    Maya is at heard
    Maya rates 8
    Maya is at waiting
    Maya does not see: 'value': 3
    Jonas rates 3
    Maya is at together
    Maya sees: 'value': 3
    Maya goes on
    Jonas goes on
    It is over: finished
"""

FOUR = """
    Cast: Ada, Ben, Cleo, Dan
    Ada proposes: The holidays
    Ben agrees
    Cleo agrees
    Dan agrees
    Ada may: speak, pass_floor
    Ben may: ask_floor, go_without
    Dan asks for the floor
    Dan may: unask_floor, go_without
    Dan tries to ask floor: refused answered
    Cleo asks for the floor
    Cleo no longer asks
    Cleo tries to unask floor: refused moved-on
    Ada tries to enough: refused everyone-first
    Ada: I would like to stay at home.
    Cleo tries to say back: refused not-your-part
    Ben says back: You want to stay.
    Ada: That's it.
    Ben makes sense: You travel all year.
    Ada tries to ask floor: refused answered
    Ada passes the floor
    Dan may: speak, pass_floor
    Cleo tries to speak: refused not-your-floor
    Dan: I miss the sea.
    Ada says back: You miss the sea.
    Ada leaves
    Ada sees: I miss the sea.
    Dan: Not yet. I mean the people there.
    Cleo may: say_back, pass, ask_floor
    Ada does not see: I mean the people there.
    Dan leaves
    Ben may: speak, pass_floor
"""


def test_two_people_talk_with_three_not_yets_a_break_and_a_return() -> None:
    act_out(TALK, TWO)


def test_four_people_talk_with_a_queue_and_people_who_leave_in_the_middle() -> None:
    table = act_out(TALK, FOUR)
    assert table.state.stage.chunks[0].seat == 0
    assert table.sees(1).stage == {**(table.sees(1).stage or {}), "next": 2, "queue": ()}


def test_whoever_asks_for_the_floor_gets_it_before_others_who_had_it_as_little() -> None:
    act_out(
        TALK,
        "Cast: A, B, C\nA passes\nB passes\nC passes\nC asks for the floor\nA passes the floor\nC may: speak, pass_floor",
    )


def test_nobody_holds_the_floor_twice_before_each_was_offered_it() -> None:
    table = act_out(TALK, "Cast: A, B, C\nA passes\nB passes\nC passes")
    order = []
    while table.state.meeting == "talk":
        order.append(table.state.stage.holder)
        table.do(table.state.stage.holder, "pass_floor")
    assert order == [0, 1, 2, 0, 1, 2]


def test_a_holder_who_is_away_gets_the_floor_again_on_their_return() -> None:
    table = act_out(
        TALK,
        "Cast: A, B, C\nA passes\nB passes\nC passes\n(6 minutes pass)\nB goes on without\nB may: speak, pass_floor",
    )
    table.do(0, "arrive")
    table.do(1, "pass_floor")
    table.do(2, "pass_floor")
    assert table.state.stage.holder == 0
    assert table.state.stage.turn == 4


def test_saying_back_goes_round() -> None:
    script = "Cast: A, B, C\nA passes\nB passes\nC passes\nA: One.\nB says back: One.\nA: That's it.\nB passes\nA says more\nA: Two.\nC says back: Two."
    act_out(TALK, script)


def test_a_talk_with_one_person_left_here_is_over() -> None:
    table = act_out(TALK, "Cast: A, B\nA passes\nB passes\n(6 minutes pass)\nB goes on without")
    assert table.state.stages["talk"].phase == "over"
    assert table.sees(1).step is TALK.step("heard")


def test_the_turns_of_others_are_not_for_the_impatient() -> None:
    table = act_out(
        TALK, "Cast: A, B\nA passes\nB passes\n(4 minutes pass)\nB tries to go without: refused wait-longer"
    )
    assert table.sees(0).stage == {**(table.sees(0).stage or {}), "rang": True}


@pytest.mark.parametrize("turn", [1, "1", None])
def test_an_intent_for_this_turn_is_taken(turn: object) -> None:
    table = act_out(TALK, "Cast: A, B\nA passes\nB passes")
    assert table.do(0, "speak", text="Hello", turn=turn) is None


def test_an_intent_for_another_turn_is_refused() -> None:
    table = act_out(TALK, "Cast: A, B\nA passes\nB passes")
    refusal = table.do(0, "speak", text="Hello", turn=2)
    assert refusal
    assert refusal.code == "moved-on"


def test_without_saying_back_the_floor_goes_on_after_each_turn() -> None:
    short = exercise(step("floor", say_back=False, rounds=1))
    table = act_out(short, "Cast: A, B\nA: One.\nB may: speak, pass_floor, enough\nB: Two.\nIt is over: finished")
    assert [chunk.said for chunk in table.state.stages["one"].chunks] == [{"text": "One."}, {"text": "Two."}]


def test_with_the_voice_a_tap_is_enough() -> None:
    aloud = exercise(step("floor", say_back=True, medium="voice", rounds=1))
    table = act_out(aloud, "Cast: A, B")
    for seat, move in ((0, "speak"), (1, "say_back")):
        assert table.do(seat, move) is None
    assert table.state.stage.chunks[0].said == {"aloud": True}
    assert table.state.stage.chunks[0].backs[0].said == {"aloud": True}


def test_in_their_own_time_nobody_is_timed() -> None:
    table = act_out(TALK, "Cast: A, B\nA passes\nB passes", pace="own")
    assert table.state.stage.until is None
    assert table.sees(0).due is None


def test_what_a_talk_shows() -> None:
    table = act_out(TALK, "Cast: A, B\nA passes\nB passes\nA: One.")
    stage = table.sees(1).stage
    assert stage
    assert {name: stage[name] for name in ("turn", "holder", "mirror", "phase", "asked", "rang", "rest", "next")} == {
        "turn": 1, "holder": 0, "mirror": 1, "phase": "say_back", "asked": False, "rang": False, "rest": False, "next": 1,
    }  # fmt: skip
    assert (stage["until"] - table.now).total_seconds() == 120
    assert len(stage["chunks"]) == 1


def test_when_the_one_who_was_to_make_sense_of_it_leaves_another_does() -> None:
    act_out(
        exercise(step("floor", say_back=True, validate=True)),
        "Cast: A, B, C\nA: One.\nB says back: One.\nA: That's it.\nB may: sense, pass, ask_floor\nB leaves\nC may: sense, pass\n"
        "C makes sense: I see.\nA may: more, pass_floor",
    )


def test_all_see_who_has_asked_for_the_floor_as_long_as_they_are_here() -> None:
    script = "Cast: A, B, C\nC asks for the floor"
    table = act_out(exercise(step("floor", say_back=True)), script)
    assert [(table.sees(seat).stage or {})["queue"] for seat in range(3)] == [(2,)] * 3
    table.do(2, "leave")
    assert (table.sees(0).stage or {})["queue"] == ()
