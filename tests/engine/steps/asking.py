"""Asking a kind of step what it takes, and what an author has to mend."""

from typing import Any

from sameside.engine import Exercise, Step
from sameside.engine.refusals import Refused
from sameside.engine.state import State
from sameside.engine.steps import KINDS
from tests.engine.examples import exercise


def said(step: Step, body: dict[str, Any], some: Exercise | None = None, state: State | None = None) -> Any:
    """The answer as it would be kept, or the code of the refusal."""
    try:
        return KINDS[step.kind].said(some or exercise(step), state or State(standing=("here", "here")), step, 0, body)
    except Refused as refused:
        return refused.refusal.code


def problems(*steps: Step, people: tuple[int, int] = (2, 8)) -> list[str]:
    """What has to be mended in the last step."""
    return KINDS[steps[-1].kind].problems(exercise(*steps, people=people), steps[-1])
