"""`ask`: a teller, and an asker who may only ask open questions. Then the roles move on, until each has told."""

from sameside.engine.exercise import Exercise, Step
from sameside.engine.steps.ask.asking import ASKING
from sameside.engine.steps.base import Kind, Meeting, company_problem, number_problem


class Ask(Kind):
    name = "ask"
    options = ("questions", "seconds")
    audiences = ("circle",)

    def own_problems(self, exercise: Exercise, step: Step) -> list[str]:
        found = [*number_problem(step, "questions", 1, 12), *number_problem(step, "seconds", 0, 3600)]
        return [*found, *company_problem(exercise, step)]

    def meeting(self, step: Step) -> Meeting | None:
        return ASKING
