"""`choose`: one or `many` of some `options`; an answer may lead to a later step (`next`)."""

from collections.abc import Mapping
from typing import Any

from sameside.engine.clean import names_of
from sameside.engine.exercise import Exercise, Step
from sameside.engine.refusals import Refused
from sameside.engine.state import State
from sameside.engine.steps.base import Body, Kind, flag_problem, ids_problem


class Choose(Kind):
    name = "choose"
    options = ("options", "many", "next")

    def own_problems(self, exercise: Exercise, step: Step) -> list[str]:
        found = [*ids_problem(step, "options"), *flag_problem(step, "many")]
        branches = step.option("next", {})
        if not isinstance(branches, Mapping):
            return [*found, f"Step “{step.id}”: next must be a table of option = step."]
        if branches and step.option("many"):
            found.append(f"Step “{step.id}”: next needs a single choice; take out many.")
        found += [
            f"Step “{step.id}”: next names “{option}”, which is not an option."
            for option in branches
            if option not in step.option("options", [])
        ]
        return found

    def said(self, exercise: Exercise, state: State, step: Step, seat: int, body: Body) -> Mapping[str, Any]:
        chosen = names_of(body, "options")
        if not chosen:
            raise Refused("bad-choice")
        known = all(one in step.option("options") for one in chosen)
        if not known or len(set(chosen)) != len(chosen) or (len(chosen) > 1 and not step.option("many")):
            raise Refused("bad-choice")
        return {"options": [one for one in step.option("options") if one in chosen]}

    def leads_to(self, step: Step, said: Mapping[str, Any] | None) -> str:
        return str(step.option("next", {}).get(said["options"][0], "")) if said else ""
