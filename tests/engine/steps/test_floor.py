"""`floor`: what an author may set, and whose turn comes next."""

from sameside.engine.state import State
from sameside.engine.steps.floor.stage import Back, Chunk, Floor, next_holder, next_mirror
from tests.engine.examples import step
from tests.engine.steps.asking import problems

HERE = State(standing=("here",) * 4)


def test_problems_are_named() -> None:
    topic = step("agree", "topic")
    fine = step("floor", turn_seconds=15, rounds=10, say_back=True, validate=True, medium="voice", topic="topic")
    assert problems(topic, fine) == []
    assert problems(step("floor")) == []
    assert problems(
        step("floor", turn_seconds=14, rounds=11, say_back=1, validate="x", medium="film"), people=(1, 8)
    ) == [
        "Step “one”: turn_seconds must be a whole number from 15 to 1800.",
        "Step “one”: rounds must be a whole number from 1 to 10.",
        "Step “one”: say_back must be true or false.",
        "Step “one”: validate must be true or false.",
        "Step “one” needs two people or more: raise the smallest number in people.",
        "Step “one”: medium is text or voice.",
    ]
    assert problems(step("floor", validate=True)) == [
        "Step “one”: validate follows saying back, so say_back must be true."
    ]
    wrong = ["Step “one”: topic must name an earlier agree step."]
    assert problems(step("floor", topic="one")) == wrong
    assert problems(step("write", "topic"), step("floor", topic="topic")) == wrong


def test_the_floor_goes_to_who_had_it_least() -> None:
    assert next_holder(HERE, Floor(1, 0, offered={0: 1}), 1) == 1
    assert next_holder(HERE, Floor(1, 2, offered={0: 1, 2: 1}), 1) == 3
    assert next_holder(HERE, Floor(1, 3, offered={0: 1, 2: 1, 3: 1}), 1) == 1
    assert next_holder(HERE, Floor(1, 0, offered=dict.fromkeys(range(4), 1)), 1) is None
    assert next_holder(HERE, Floor(1, 0, offered=dict.fromkeys(range(4), 1)), 2) == 1
    assert next_holder(State(standing=("here", "away")), Floor(1, 0), 2) is None


def test_first_to_who_asked_first() -> None:
    assert next_holder(HERE, Floor(1, 0, offered={0: 1}, queue=(3, 2)), 1) == 3
    assert next_holder(HERE, Floor(1, 0, offered={0: 1, 3: 1}, queue=(3, 2)), 1) == 2


def test_who_said_back_least_says_back_next() -> None:
    assert next_mirror(HERE, Floor(1, 1)) == 2
    assert next_mirror(HERE, Floor(1, 3)) == 0
    assert next_mirror(HERE, Floor(1, 1, mirrored={2: 1, 3: 1})) == 0
    assert next_mirror(State(standing=("here",)), Floor(1, 0)) is None


def test_rest_is_offered_after_three_tries() -> None:
    back = Back(1, {"text": "x"}, "no")
    for tries, offered in ((2, False), (3, True), (4, True)):
        chunk = Chunk(1, 0, None, (back,) * tries)
        assert Floor(1, 0, "check", chunks=(chunk,)).rest_is_offered is offered
        assert Floor(1, 0, "say_back", chunks=(chunk,)).rest_is_offered is offered
        assert not Floor(1, 0, "more", chunks=(chunk,)).rest_is_offered
