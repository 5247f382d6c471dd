"""`quiet`: a timed stillness; nobody is cut off."""

from datetime import timedelta

from sameside.engine.testing.play import START
from tests.engine.examples import code, step, table
from tests.engine.steps.asking import problems


def test_a_stillness_ends_at_its_time_and_all_go_on_when_ready() -> None:
    sitting = table(step("quiet", audience=None))
    assert sitting.sees(0).stage == {
        "ready": False,
        "until": START + timedelta(seconds=60),
        "since": START,
        "rang": False,
    }
    sitting.wait(seconds=60)
    assert (sitting.sees(0).stage or {})["rang"] is True
    assert sitting.sees(0).due is None
    sitting.do(0, "go_on")
    assert (sitting.sees(0).stage or {})["ready"] is True
    assert (sitting.sees(1).stage or {})["ready"] is False
    assert sitting.sees(0).moves[0] == "go_without"
    assert code(sitting.do(0, "go_on")) == "answered"
    sitting.do(1, "pass")
    assert sitting.state.over == "finished"


def test_a_long_stillness_asks_for_patience() -> None:
    sitting = table(step("quiet", audience=None, seconds=600))
    sitting.do(0, "go_on")
    sitting.wait(minutes=20)
    assert code(sitting.do(0, "go_without")) == "wait-longer"
    sitting.wait(minutes=1)
    assert sitting.do(0, "go_without") is None


def test_only_going_on_is_possible() -> None:
    sitting = table(step("quiet", audience=None))
    assert code(sitting.do(0, "answer", text="x")) == "unknown"


def test_a_pause_after_the_end_moves_nothing() -> None:
    sitting = table(step("quiet", audience=None))
    sitting.wait(seconds=61)
    sitting.do(0, "pause")
    sitting.wait(seconds=61)
    sitting.do(0, "resume")
    assert sitting.state.stage.until == START + timedelta(seconds=60)


def test_problems_are_named() -> None:
    assert problems(step("quiet", audience=None, seconds=10, pattern="breath")) == []
    assert problems(step("quiet", audience=None)) == []
    assert problems(step("quiet", audience=None, seconds=9, pattern="loud")) == [
        "Step “one”: seconds must be a whole number from 10 to 3600.",
        "Step “one”: pattern is one of breath, body, silence, time-out.",
    ]
