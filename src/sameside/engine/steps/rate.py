"""`rate`: a number from 0 to 10, or one of some named `points`.

With `meet = "lowest"` nobody else ever reads an answer: of all of them only the one that comes first among the points is
used, and whose it was is not told.
"""

from collections.abc import Mapping
from typing import Any

from sameside.engine.clean import names_of, whole_of
from sameside.engine.exercise import EACH, Exercise, Step
from sameside.engine.refusals import Refused
from sameside.engine.state import State
from sameside.engine.steps.base import Body, Kind, ids_problem

LOWEST = "lowest"


class Rate(Kind):
    name = "rate"
    options = ("points", "meet")

    def own_problems(self, exercise: Exercise, step: Step) -> list[str]:
        found = ids_problem(step, "points") if "points" in step.options else []
        return [*found, *_meet_problems(step)] if "meet" in step.options else found

    def said(self, exercise: Exercise, state: State, step: Step, seat: int, body: Body) -> Mapping[str, Any]:
        points = step.option("points")
        if points:
            return {"point": _point(points, body)}
        value = whole_of(body, "value")
        if not 0 <= value <= 10:
            raise Refused("bad-number")
        return {"value": value}


def _meet_problems(step: Step) -> list[str]:
    if step.option("meet") != LOWEST:
        return [f"Step “{step.id}”: meet can only be “{LOWEST}”."]
    if not step.option("points") or step.audience != "sealed" or step.who != EACH:
        return [f"Step “{step.id}”: meet needs named points, the gentlest first, sealed, for each."]
    return []


def _point(points: Any, body: Mapping[str, Any]) -> str:
    chosen = names_of(body, "point")
    if len(chosen) != 1 or chosen[0] not in points:
        raise Refused("bad-choice")
    return chosen[0]
