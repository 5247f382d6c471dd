"""`open`: the sealed answers of earlier steps, side by side. Meeting here is what opens them."""

from sameside.engine.exercise import Exercise, Step
from sameside.engine.steps.base import Kind, Meeting
from sameside.engine.steps.gather import GATHER


class Open(Kind):
    name = "open"
    options = ("of",)
    writes = False

    def own_problems(self, exercise: Exercise, step: Step) -> list[str]:
        of = step.option("of", [])
        if not isinstance(of, list | tuple) or not of or not all(isinstance(one, str) for one in of):
            return [f"Step “{step.id}”: of must list the sealed steps to open."]
        earlier = {one.id: one for one in exercise.steps[: exercise.index(step.id)]}
        return [
            f"Step “{step.id}” opens “{one}”, which is not an earlier sealed step."
            for one in of
            if one not in earlier or earlier[one].audience != "sealed"
        ]

    def meeting(self, step: Step) -> Meeting | None:
        return GATHER
