"""Whole logs: what is written down, by whom and about which step. Everything else is worked out from this."""

from typing import Any

from sameside.engine import Event
from sameside.engine.testing.play import Table
from sameside.engine.testing.script import act_out
from tests.engine.examples import SEALED, TALK, exercise, step

TALKING = """
    Cast: Ada, Ben, Cleo
    Ada pauses
    Ben resumes
    Ada takes 20 minutes
    (21 minutes pass)
    Cleo resumes
    Ada proposes: Saturday
    Ben agrees
    Cleo passes
    Ben asks for the floor
    Cleo asks for the floor
    Cleo no longer asks
    Ada: One.
    Ben says back: Two.
    Ada: Not yet. Three.
    Ben passes
    Ada says more
    (2 minutes pass)
    Ada needs longer
    Ada: Four.
    Cleo says back: Four.
    Ada: That's it.
    Cleo makes sense: Yes.
    Ada passes the floor
    Ben passes
    (6 minutes pass)
    Ada goes on without
    Ada has said enough
"""
TALKED: list[tuple[int | None, str, str, dict[str, Any]]] = [
    (None, "seated", "", {"sitting": "test-sitting", "pace": "live", "roles": ["", "", ""]}),
    (0, "arrived", "", {}),
    (1, "arrived", "", {}),
    (2, "arrived", "", {}),
    (0, "begun", "", {}),
    (None, "met", "topic", {"review_on": "2026-03-15"}),
    (0, "paused", "", {}),
    (1, "resumed", "", {}),
    (0, "paused", "", {"back_at": "2026-03-01T18:20:00+00:00"}),
    (None, "rang", "", {}),
    (2, "resumed", "", {}),
    (0, "agree.drafted", "topic", {}),
    (1, "agree.accepted", "topic", {}),
    (2, "agree.passed", "topic", {}),
    (None, "parted", "topic", {}),
    (None, "met", "talk", {"holder": 0, "until": "2026-03-01T18:23:00+00:00"}),
    (1, "floor.asked", "talk", {}),
    (2, "floor.asked", "talk", {}),
    (2, "floor.unasked", "talk", {}),
    (0, "floor.spoke", "talk", {"mirror": 1}),
    (1, "floor.said_back", "talk", {}),
    (0, "floor.checked", "talk", {"verdict": "no", "phase": "say_back"}),
    (1, "floor.rather_not", "talk", {}),
    (0, "floor.more", "talk", {}),
    (None, "rang", "talk", {}),
    (0, "floor.longer", "talk", {"until": "2026-03-01T18:25:00+00:00"}),
    (0, "floor.spoke", "talk", {"mirror": 2}),
    (2, "floor.said_back", "talk", {}),
    (0, "floor.checked", "talk", {"verdict": "yes", "phase": "sense"}),
    (2, "floor.sense", "talk", {}),
    (0, "floor.passed", "talk", {"holder": 1, "until": "2026-03-01T18:25:00+00:00"}),
    (1, "floor.passed", "talk", {"holder": 2, "until": "2026-03-01T18:25:00+00:00"}),
    (None, "rang", "talk", {}),
    (0, "away", "", {"who": [2]}),
    (None, "floor.moved", "talk", {"holder": 0, "until": "2026-03-01T18:31:00+00:00"}),
    (0, "floor.enough", "talk", {"over": True}),
    (None, "parted", "talk", {}),
]


def lines(log: list[Event]) -> list[tuple[int | None, str, str, dict[str, Any]]]:
    return [(event.seat, event.kind, event.step, dict(event.body)) for event in log]


def test_the_log_of_a_talk() -> None:
    table = act_out(TALK, TALKING)
    assert lines(table.log) == TALKED
    assert table.state.places == (2, 2, 2)


def test_the_log_of_questions() -> None:
    script = """
        Cast: Ada, Ben, Cleo
        Ada tells: One.
        Ben asks: How so?
        Ben leaves
        Ada answers: Because.
        Cleo passes
        Cleo tells: Two.
        Ada passes
        It is over: finished
    """
    assert lines(act_out(exercise(step("ask", seconds=60, questions=2)), script).log)[5:] == [
        (None, "met", "one", {"teller": 0, "asker": 1, "until": "2026-03-01T18:01:00+00:00"}),
        (0, "ask.told", "one", {}),
        (1, "ask.asked", "one", {}),
        (1, "left", "", {}),
        (None, "ask.asker", "one", {"asker": 2}),
        (0, "ask.answered", "one", {}),
        (2, "ask.next", "one", {"teller": 2, "asker": 0, "until": "2026-03-01T18:01:00+00:00"}),
        (2, "ask.told", "one", {}),
        (0, "ask.next", "one", {"over": True}),
        (None, "parted", "one", {}),
        (None, "over", "", {"why": "finished"}),
    ]


def test_the_log_of_sealed_answers_and_somebody_who_is_away() -> None:
    table = Table(exercise(*SEALED, people=(2, 8)), 4, begin=False)
    for seat in (0, 1, 2):
        table.do(seat, "arrive")
    table.do(2, "begin", without=True)
    table.do(0, "pass")
    table.do(1, "pass")
    table.wait(minutes=10)
    table.do(1, "go_without")
    table.do(2, "go_on")
    table.do(0, "stop")
    assert lines(table.log)[1:] == [
        (0, "arrived", "", {}),
        (1, "arrived", "", {}),
        (2, "arrived", "", {}),
        (3, "left", "", {}),
        (2, "begun", "", {}),
        (0, "passed", "own", {}),
        (1, "passed", "own", {}),
        (1, "away", "", {"who": [2]}),
        (2, "caught_up", "together", {}),
        (None, "met", "together", {}),
        (2, "arrived", "", {}),
        (2, "gather.ready", "together", {}),
        (0, "stopped", "", {"why": "stopped"}),
    ]
    assert [event.key.partition(":")[0] for event in table.log if event.key] == [
        "0",
        "1",
        "2",
        "2",
        "0",
        "1",
        "1",
        "2",
        "0",
    ]
    assert table.log[4].key
    assert not table.log[5].key
