"""Who may do what in a talk."""

import pytest

from sameside.engine.testing.script import act_out
from tests.engine.examples import code, exercise, step

SAY_BACK = exercise(step("floor", say_back=True))
CAST, THREE = "Cast: A, B\n", "Cast: A, B, C\n"


def test_going_on_without_saying_more_is_the_holders_alone() -> None:
    act_out(SAY_BACK, CAST + "A: One.\nB tries to more: refused only-listen\nB says back: One.\nB tries to pass floor: refused only-listen\n"
            "A: That's it.\nA may: more, pass_floor\nB tries to more: refused only-listen\nB tries to pass: refused only-listen")  # fmt: skip


def test_time_is_made_longer_only_once_it_is_up() -> None:
    sitting = act_out(
        SAY_BACK,
        CAST
        + "A tries to longer: refused moved-on\n(2 minutes pass)\nA may: speak, pass_floor, longer\nA needs longer",
    )
    assert (sitting.state.stage.until - sitting.now).total_seconds() == 120
    assert not sitting.state.stage.rang


def test_enough_is_said_only_before_speaking() -> None:
    act_out(
        SAY_BACK,
        CAST + "A passes\nB may: speak, pass_floor, enough\nB: One.\nA passes\nB says more\nB may: speak, pass_floor",
    )


def test_rest_is_not_offered_before_three_tries() -> None:
    act_out(SAY_BACK, CAST + "A: One.\nB says back: Two.\nA tries to let rest: refused moved-on\nA may: check")


def test_with_rest_the_talk_goes_on_to_sense_or_more() -> None:
    tries = "A: One.\n" + "B says back: No.\nA: Not yet. Really.\n" * 3
    act_out(SAY_BACK, CAST + tries + "A lets it rest\nA may: more, pass_floor")
    validated = exercise(step("floor", say_back=True, validate=True))
    act_out(validated, CAST + tries + "A lets it rest\nB may: sense, pass")


def test_asking_twice_is_refused_and_asking_back_too() -> None:
    act_out(SAY_BACK, THREE + "B asks for the floor\nB tries to ask floor: refused answered\nC tries to unask floor: refused moved-on\n"
            "A tries to ask floor: refused answered\nC asks for the floor\nB no longer asks\nA passes\nC may: speak, pass_floor")  # fmt: skip


def test_between_two_nobody_needs_to_ask() -> None:
    act_out(SAY_BACK, CAST + "B may: go_without")


@pytest.mark.parametrize("verdict", ["maybe", None, ["yes"]])
def test_a_verdict_is_one_of_three(verdict: object) -> None:
    sitting = act_out(SAY_BACK, CAST + "A: One.\nB says back: One.")
    assert code(sitting.do(0, "check", verdict=verdict)) == "bad-choice"


def test_a_correction_may_be_left_out() -> None:
    sitting = act_out(SAY_BACK, CAST + "A: One.\nB says back: One.")
    assert sitting.do(0, "check", verdict="no") is None
    (back,) = sitting.state.stage.chunk.backs
    assert (back.verdict, back.fix) == ("no", None)
    assert code(sitting.do(1, "say_back", text="x" * 2001)) == "too-long"
    sitting.do(1, "say_back", text="x" * 2000)
    assert code(sitting.do(0, "check", verdict="no", text="x" * 2001)) == "too-long"
    assert sitting.do(0, "check", verdict="no", text="x") is None
    assert sitting.state.stage.chunk.backs[1].fix == {"text": "x"}


def test_words_are_asked_for() -> None:
    sitting = act_out(SAY_BACK, CAST)
    assert code(sitting.do(0, "speak")) == "empty"
    assert code(sitting.do(0, "dance")) == "unknown"
    assert code(sitting.do(0, "speak", text="x" * 2001)) == "too-long"
    assert sitting.do(0, "speak", text="I") is None


def test_with_many_another_holder_is_named_as_such() -> None:
    act_out(SAY_BACK, THREE + "B tries to speak: refused not-your-floor\nA: One.\nB tries to speak: refused only-listen\nC tries to speak: refused not-your-floor\n"
            "C tries to say back: refused not-your-part\nA tries to say back: refused not-your-part")  # fmt: skip


def test_of_many_only_the_one_whose_part_it_is_may_say_back() -> None:
    act_out(SAY_BACK, THREE + "A: One.\nB may: say_back, pass, ask_floor\nC may: ask_floor, go_without\nB says back: One.\n"
            "B may: ask_floor, go_without\nC may: ask_floor, go_without")  # fmt: skip


def test_whoever_asked_for_the_floor_can_take_it_back_while_saying_back() -> None:
    act_out(SAY_BACK, THREE + "B asks for the floor\nA: One.\nB may: say_back, pass, unask_floor")


def test_a_turn_lasts_as_long_as_the_author_says() -> None:
    sitting = act_out(exercise(step("floor", say_back=True, turn_seconds=300)), CAST)
    assert (sitting.state.stage.until - sitting.now).total_seconds() == 300
    sitting.wait(minutes=10)
    assert code(sitting.do(1, "go_without")) == "wait-longer"
    sitting.wait(minutes=1)
    assert sitting.do(1, "go_without") is None


def test_where_the_author_says_nothing_there_are_two_rounds_of_two_minutes() -> None:
    sitting = act_out(SAY_BACK, CAST)
    assert (sitting.state.stage.until - sitting.now).total_seconds() == 120
    for seat in (0, 1, 0, 1):
        assert sitting.state.stage.holder == seat
        assert sitting.do(seat, "pass_floor") is None
    assert sitting.state.over == "finished"


def test_the_log_says_who_spoke_and_who_passed_the_floor_for_the_last_time() -> None:
    sitting = act_out(exercise(step("floor", rounds=1)), CAST + "A: One.\nB passes the floor")
    assert [(event.kind, event.seat) for event in sitting.log if event.kind.startswith("floor.")] == [
        ("floor.spoke", 0), ("floor.passed", 1),
    ]  # fmt: skip


def test_the_holder_who_says_back_is_told_that_it_has_moved_on() -> None:
    act_out(SAY_BACK, CAST + "A tries to say back: refused moved-on\nB tries to say back: refused only-listen")


def test_rest_may_also_be_let_while_the_third_try_is_still_to_be_judged() -> None:
    tries = "A: One.\n" + "B says back: No.\nA: Not yet. Really.\n" * 2 + "B says back: No.\n"
    sitting = act_out(SAY_BACK, CAST + tries + "A may: check, let_rest\nA lets it rest\nA may: more, pass_floor")
    assert (sitting.log[-1].kind, sitting.log[-1].seat) == ("floor.rested", 0)
