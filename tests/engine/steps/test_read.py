"""`read`: each goes on alone, or all together."""

from tests.engine.examples import code, step, table
from tests.engine.steps.asking import problems


def test_each_goes_on_at_their_own_speed() -> None:
    sitting = table(step("read", audience=None), step("read", "two", None))
    assert sitting.sees(0).moves[0] == "go_on"
    assert code(sitting.do(0, "answer", text="x")) == "unknown"
    assert sitting.do(0, "go_on") is None
    assert sitting.state.places == (1, 0)
    assert sitting.sees(0).past == ()


def test_together_all_go_on_at_once() -> None:
    sitting = table(step("read", audience=None, together=True), step("read", "two", None))
    sitting.do(0, "go_on")
    assert sitting.state.places == (0, 0)
    sitting.do(1, "go_on")
    assert sitting.state.places == (1, 1)


def test_problems_are_named() -> None:
    assert problems(step("read", audience=None, together=True)) == []
    assert problems(step("read", audience=None, together=1)) == ["Step “one”: together must be true or false."]
    assert problems(step("read", audience="me")) == ["Step “one” is not written in: leave out its audience."]
    assert problems(step("read", audience=None, who="anyone")) == [
        "Step “one” cannot be done by anyone for all: leave out who."
    ]
    assert problems(step("read", audience=None, who="giver")) == []
    assert problems(step("read", audience=None, who="giver", together=True)) == [
        "Step “one” is where everyone meets: leave out who."
    ]
