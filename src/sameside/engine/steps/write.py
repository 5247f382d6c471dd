"""`write`: one text, from `min` to `max` characters."""

from collections.abc import Mapping
from typing import Any

from sameside.engine.clean import LONGEST, text_of
from sameside.engine.exercise import Exercise, Step
from sameside.engine.state import State
from sameside.engine.steps.base import Body, Kind, number_problem


class Write(Kind):
    name = "write"
    options = ("min", "max", "coach")

    def own_problems(self, exercise: Exercise, step: Step) -> list[str]:
        return [*number_problem(step, "min", 1, LONGEST), *number_problem(step, "max", 1, LONGEST)]

    def said(self, exercise: Exercise, state: State, step: Step, seat: int, body: Body) -> Mapping[str, Any]:
        return {"text": text_of(body, "text", step.option("min", 1), step.option("max", LONGEST))}
