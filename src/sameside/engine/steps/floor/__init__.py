"""`floor`: the turn-taking talk.

SPEAK -> SAY BACK -> CHECK (that's it / partly / not yet) -> [MAKE SENSE] -> say more, or pass the floor.

Only the holder speaks; the one who says back only says back; the holder alone says whether they were heard.
"""

from sameside.engine.exercise import Exercise, Step
from sameside.engine.steps.base import Kind, Meeting, company_problem, flag_problem, number_problem
from sameside.engine.steps.floor.talk import TALK


class FloorKind(Kind):
    name = "floor"
    options = ("turn_seconds", "rounds", "say_back", "validate", "medium", "topic")
    audiences = ("circle",)

    def own_problems(self, exercise: Exercise, step: Step) -> list[str]:
        found = [
            *number_problem(step, "turn_seconds", 15, 1800),
            *number_problem(step, "rounds", 1, 10),
            *flag_problem(step, "say_back", "validate"),
            *company_problem(exercise, step),
        ]
        if step.option("medium", "text") not in ("text", "voice"):
            found.append(f"Step “{step.id}”: medium is text or voice.")
        if step.option("validate") and not step.option("say_back"):
            found.append(f"Step “{step.id}”: validate follows saying back, so say_back must be true.")
        earlier = {one.id: one.kind for one in exercise.steps[: exercise.index(step.id)]}
        topic = step.option("topic")
        if topic is not None and earlier.get(topic) != "agree":
            found.append(f"Step “{step.id}”: topic must name an earlier agree step.")
        return found

    def meeting(self, step: Step) -> Meeting | None:
        return TALK
