"""`quiet`: a timed stillness, alone or together. When the time has come the page says so; nobody is cut off."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sameside.engine.exercise import Exercise, Step
from sameside.engine.state import State
from sameside.engine.steps.base import Kind, Meeting, number_problem
from sameside.engine.steps.gather import Gather

LENGTH = 60
PATTERNS = ("breath", "body", "silence", "time-out")


class Stillness(Gather):
    def seconds(self, step: Step) -> int:
        return int(step.option("seconds", LENGTH))

    def begin(self, exercise: Exercise, state: State, step: Step, now: datetime) -> Mapping[str, Any]:
        return {"until": (now + timedelta(seconds=self.seconds(step))).isoformat()}


STILLNESS = Stillness()


class Quiet(Kind):
    name = "quiet"
    options = ("seconds", "pattern")
    writes = False

    def own_problems(self, exercise: Exercise, step: Step) -> list[str]:
        found = number_problem(step, "seconds", 10, 3600)
        if step.option("pattern", "silence") not in PATTERNS:
            found.append(f"Step “{step.id}”: pattern is one of {', '.join(PATTERNS)}.")
        return found

    def meeting(self, step: Step) -> Meeting | None:
        return STILLNESS
