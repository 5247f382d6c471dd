"""How each event changes the talk."""

from sameside.engine.testing.script import act_out
from tests.engine.examples import exercise, step

TALK = exercise(step("floor", say_back=True, validate=True, rounds=1))
CAST = "Cast: A, B, C\n"


def test_everything_said_is_kept_in_its_place() -> None:
    sitting = act_out(TALK, CAST + "A: One.\nB says back: Won.\nA: Partly. One!\nB says back: One!\nA: That's it.\nB makes sense: I see.\n"
                      "A says more\nA: Two.\nC passes\nA passes the floor")  # fmt: skip
    first, second = sitting.state.stage.chunks
    assert [(back.seat, back.said, back.verdict, back.fix) for back in first.backs] == [
        (1, {"text": "Won."}, "partly", {"text": "One!"}), (1, {"text": "One!"}, "yes", None),
    ]  # fmt: skip
    assert (first.turn, first.seat, first.said, first.sense) == (1, 0, {"text": "One."}, (1, {"text": "I see."}))
    assert (second.turn, second.seat, second.backs, second.sense) == (1, 0, (), None)
    floor = sitting.state.stage
    assert (floor.turn, floor.holder, floor.phase, floor.mirror, dict(floor.offered), dict(floor.mirrored)) == (
        2, 1, "speak", None, {0: 1, 1: 1}, {1: 2},
    )  # fmt: skip


def test_what_makes_sense_to_the_other_pushes_nothing_out_that_was_said_before() -> None:
    once = "B says back: So.\nA: That's it.\nB makes sense: I see.\n"
    sitting = act_out(
        TALK, "Cast: A, B\nA: One.\n" + once + "A says more\nA: Two.\n" + once + "A says more\nA: Three.\n" + once
    )
    assert [(chunk.said["text"], chunk.sense[0]) for chunk in sitting.state.stage.chunks] == [
        ("One.", 1), ("Two.", 1), ("Three.", 1),
    ]  # fmt: skip


def test_after_the_last_turn_nobody_is_left_to_say_back() -> None:
    sitting = act_out(
        TALK, "Cast: A, B\nA passes\nB: One.\nA says back: One.\nB: That's it.\nA passes\nB passes the floor"
    )
    over = sitting.state.stages["one"]
    assert (over.phase, over.mirror) == ("over", None)


def test_a_turn_that_is_taken_away_does_not_count() -> None:
    sitting = act_out(TALK, CAST + "A leaves")
    floor = sitting.state.stage
    assert (floor.turn, floor.holder, dict(floor.offered)) == (2, 1, {0: 0, 1: 1})
    assert floor.until == sitting.now + (floor.until - sitting.now)
    assert sitting.log[-1].kind == "floor.moved"


def test_when_the_one_who_says_back_leaves_another_does() -> None:
    sitting = act_out(
        TALK, CAST + "A: One.\nB leaves\nC may: say_back, pass\nC says back: One.\nA: That's it.\nC may: sense, pass"
    )
    assert sitting.state.stage.mirror == 2


def test_a_new_turn_has_its_own_time() -> None:
    sitting = act_out(TALK, CAST + "(2 minutes pass)\nA passes")
    assert sitting.state.stage.rang is False
    assert (sitting.state.stage.until - sitting.now).total_seconds() == 120


def test_once_it_is_over_nothing_is_due() -> None:
    over = act_out(TALK, CAST + "A passes\nB passes\nC passes").state.stages["one"]
    assert (over.phase, over.until, over.mirror) == ("over", None, None)


def test_a_pause_moves_only_a_time_that_is_still_to_come() -> None:
    sitting = act_out(TALK, CAST + "(2 minutes pass)\nA pauses\n(5 minutes pass)\nA resumes")
    assert (sitting.now - sitting.state.stage.until).total_seconds() == 300


def test_whoever_gets_the_floor_no_longer_asks_for_it() -> None:
    sitting = act_out(TALK, CAST + "C asks for the floor\nB asks for the floor\nA passes")
    assert sitting.state.stage.queue == (1,)


def test_a_pause_is_added_to_the_time_of_a_turn() -> None:
    sitting = act_out(TALK, CAST + "(1 minute passes)\nB pauses\n(5 minutes pass)\nA resumes")
    assert (sitting.state.stage.until - sitting.now).total_seconds() == 60


def test_whoever_says_more_has_nobody_to_say_it_back_yet() -> None:
    sitting = act_out(TALK, CAST + "A: One.\nB passes\nA says more")
    assert (sitting.state.stage.phase, sitting.state.stage.mirror) == ("speak", None)


def test_time_made_longer_is_time_again() -> None:
    sitting = act_out(TALK, CAST + "(2 minutes pass)\nA needs longer")
    assert sitting.state.stage.rang is False
