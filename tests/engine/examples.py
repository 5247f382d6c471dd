"""Small exercises, for tests that need just that one step."""

from typing import Any

from sameside.engine import Exercise, Step
from sameside.engine.testing.play import Table


def step(kind: str, id: str = "one", audience: Any = "circle", who: str = "each", **options: Any) -> Step:
    return Step(id, kind, audience, who, options)


def exercise(*steps: Step, people: tuple[int, int] = (1, 8), roles: tuple[str, ...] = ()) -> Exercise:
    return Exercise("example", 1, "listening", people, "either", 10, "none", roles, steps)


def table(*steps: Step, people: int = 2, pace: str = "live", least: int = 1, roles: tuple[str, ...] = ()) -> Table:
    """Everyone has arrived, and it has begun."""
    return Table(exercise(*steps, people=(least, 8), roles=roles), people, pace)


def code(refusal: Any) -> str:
    return refusal.code if refusal is not None else ""


SEALED = (step("write", "own", "sealed"), step("open", "together", None, of=("own",)))
TALK = exercise(
    step("agree", "topic", review_days=14),
    step("floor", "talk", turn_seconds=120, rounds=2, say_back=True, validate=True, topic="topic"),
    step("rate", "heard", "sealed"),
    step("open", "together", None, of=("heard",)),
    people=(2, 8),
)
