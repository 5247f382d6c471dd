"""`list`: several short lines, `from` so many `to` so many."""

from collections.abc import Mapping
from typing import Any

from sameside.engine.clean import plain
from sameside.engine.exercise import Exercise, Step
from sameside.engine.refusals import Refused
from sameside.engine.state import State
from sameside.engine.steps.base import Body, Kind, number_problem

LONGEST_LINE = 400


class List(Kind):
    name = "list"
    options = ("from", "to")

    def own_problems(self, exercise: Exercise, step: Step) -> list[str]:
        found = [*number_problem(step, "from", 1, 12), *number_problem(step, "to", 1, 12)]
        if not found and step.option("from", 1) > step.option("to", 5):
            found.append(f"Step “{step.id}”: from must not be more than to.")
        return found

    def said(self, exercise: Exercise, state: State, step: Step, seat: int, body: Body) -> Mapping[str, Any]:
        lines = [line for line in map(plain, _raw_lines(body)) if line]
        if not lines:
            raise Refused("empty")
        if len(lines) < step.option("from", 1):
            raise Refused("too-few-lines")
        if len(lines) > step.option("to", 5):
            raise Refused("too-many-lines")
        if max(map(len, lines)) > LONGEST_LINE:
            raise Refused("too-long")
        return {"lines": lines}


def _raw_lines(body: Mapping[str, Any]) -> list[str]:
    raw = body.get("lines", [])
    found = raw.split("\n") if isinstance(raw, str) else raw
    if not isinstance(found, list) or len(found) > 100 or not all(isinstance(line, str) for line in found):
        raise Refused("unknown")
    return [line.replace("\n", " ") for line in found]
