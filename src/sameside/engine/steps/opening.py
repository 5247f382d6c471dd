"""`open`: the sealed answers of earlier steps, side by side. Meeting here is what opens them.

Of a step that meets at the lowest nothing is opened: all that is told is the lowest point.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sameside.engine.events import Event
from sameside.engine.exercise import Exercise, Step
from sameside.engine.state import State
from sameside.engine.steps.base import Kind, Meeting
from sameside.engine.steps.gather import Gather, Gathering


@dataclass(frozen=True)
class Opened(Gathering):
    """`lowest` is the point at which all meet, where a step asked for that."""

    lowest: str = ""


class Opening(Gather):
    def begin(self, exercise: Exercise, state: State, step: Step, now: datetime) -> Mapping[str, Any]:
        of = exercise.step(step.option("of")[0])
        return {"lowest": lowest_of(of, state)} if of.option("meet") else {}

    def open_stage(self, event: Event) -> Any:
        return Opened(event.at, lowest=str(event.body.get("lowest", "")))

    def shown(self, step: Step, stage: Any, seat: int) -> Mapping[str, Any]:
        return {**super().shown(step, stage, seat), "lowest": stage.lowest}


OPENING = Opening()


def lowest_of(step: Step, state: State) -> str:
    """The first of the points that somebody chose. Who passed, or was away, counts as choosing the first of all; who
    has left does not count."""
    points = step.option("points")
    answers = [state.answers[step.id, seat] for seat in state.staying if (step.id, seat) in state.answers]
    chosen = [str(answer.said["point"]) if answer.said else points[0] for answer in answers]
    return str(min(chosen, key=points.index, default=points[0]))


class Open(Kind):
    name = "open"
    options = ("of",)
    writes = False

    def own_problems(self, exercise: Exercise, step: Step) -> list[str]:
        of = step.option("of")
        if not isinstance(of, list | tuple) or not of or not all(isinstance(one, str) for one in of):
            return [f"Step “{step.id}”: of must list the sealed steps to open."]
        earlier = {one.id: one for one in exercise.steps[: exercise.index(step.id)]}
        unknown = [
            f"Step “{step.id}” opens “{one}”, which is not an earlier sealed step."
            for one in of
            if one not in earlier or earlier[one].audience != "sealed"
        ]
        if not unknown and len(of) > 1 and any(earlier[one].option("meet") for one in of):
            return [f"Step “{step.id}”: of must name a step that meets at the lowest alone. Open the others elsewhere."]
        return unknown

    def meeting(self, step: Step) -> Meeting | None:
        return OPENING
