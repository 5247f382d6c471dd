"""`guess`: what did the other answer at an earlier, still sealed step, and how sure am I?"""

from collections.abc import Mapping
from typing import Any

from sameside.engine.clean import whole_of
from sameside.engine.exercise import Exercise, Step
from sameside.engine.refusals import Refused
from sameside.engine.state import State
from sameside.engine.steps.base import Body, Kind
from sameside.engine.steps.choose import Choose
from sameside.engine.steps.rate import Rate
from sameside.engine.steps.write import Write

GUESSABLE: dict[str, Kind] = {"write": Write(), "rate": Rate(), "choose": Choose()}


class Guess(Kind):
    name = "guess"
    options = ("of",)
    audiences = ("sealed",)

    def own_problems(self, exercise: Exercise, step: Step) -> list[str]:
        target = next((one for one in exercise.steps if one.id == step.option("of")), None)
        if target is None or exercise.index(target.id) >= exercise.index(step.id):
            return [f"Step “{step.id}”: of must name an earlier step."]
        if target.kind not in GUESSABLE or target.audience != "sealed":
            return [f"Step “{step.id}”: only a sealed write, rate or choose step can be guessed."]
        if target.option("meet"):
            return [f"Step “{step.id}”: of names a step that is never opened, so it cannot be guessed."]
        return []

    def said(self, exercise: Exercise, state: State, step: Step, seat: int, body: Body) -> Mapping[str, Any]:
        """The guess in the shape of the answer guessed at, with whom it is about and how sure (0 to 10)."""
        sure = whole_of(body, "sure")
        if not 0 <= sure <= 10:
            raise Refused("bad-number")
        target = exercise.step(step.option("of"))
        said = GUESSABLE[target.kind].said(exercise, state, target, seat, body) or {}
        return {"about": about(state, seat), "sure": sure, **said}


def about(state: State, seat: int) -> int:
    """Whom a seat that stays guesses about: the next one who is still in the sitting."""
    return min(state.staying, key=lambda other: (other <= seat, other))
