"""`read`: words on the page. Each goes on alone, or `together`."""

from collections.abc import Mapping
from typing import Any

from sameside.engine.exercise import Exercise, Step
from sameside.engine.state import State
from sameside.engine.steps.base import Body, Kind, Meeting, flag_problem
from sameside.engine.steps.gather import GATHER


class Read(Kind):
    name = "read"
    options = ("together",)
    writes = False

    def own_problems(self, exercise: Exercise, step: Step) -> list[str]:
        return flag_problem(step, "together")

    def meeting(self, step: Step) -> Meeting | None:
        return GATHER if step.option("together") else None

    def said(self, exercise: Exercise, state: State, step: Step, seat: int, body: Body) -> Mapping[str, Any] | None:
        return None
