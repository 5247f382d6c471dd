"""A meeting where each goes on when ready."""

from tests.engine.examples import step, table


def test_without_a_time_nothing_is_due_and_a_pause_moves_nothing() -> None:
    sitting = table(step("read", audience=None, together=True))
    assert sitting.sees(0).due is None
    sitting.do(0, "pause")
    sitting.wait(minutes=1)
    sitting.do(0, "resume")
    assert sitting.state.stage.until is None


def test_whoever_leaves_is_not_waited_for() -> None:
    sitting = table(step("read", audience=None, together=True), people=3)
    sitting.do(0, "go_on")
    sitting.do(1, "leave")
    assert not sitting.state.over
    sitting.do(2, "leave")
    assert sitting.state.over == "finished"


def test_that_one_is_ready_leaves_no_trace() -> None:
    sitting = table(step("read", audience=None, together=True), people=3)
    before = sitting.sees(1)
    sitting.do(0, "go_on")
    sitting.do(2, "go_on")
    assert sitting.sees(1) == before
