"""`sort`: cards into piles, then a short ranked list from the first pile."""

from collections.abc import Mapping
from typing import Any

from sameside.engine.clean import names_of
from sameside.engine.exercise import Exercise, Step
from sameside.engine.refusals import Refused
from sameside.engine.state import State
from sameside.engine.steps.base import Body, Kind, ids_problem, number_problem


class Sort(Kind):
    name = "sort"
    options = ("cards", "piles", "keep")

    def own_problems(self, exercise: Exercise, step: Step) -> list[str]:
        found = [*ids_problem(step, "cards", 4), *ids_problem(step, "piles"), *number_problem(step, "keep", 1, 10)]
        if not found and step.option("keep", 5) > len(step.option("cards")):
            found.append(f"Step “{step.id}”: keep is more than there are cards.")
        return found

    def said(self, exercise: Exercise, state: State, step: Step, seat: int, body: Body) -> Mapping[str, Any]:
        piles = _piles(step, body)
        first = [card for card, pile in piles.items() if pile == step.option("piles")[0]]
        kept = names_of(body, "kept")
        wanted = min(step.option("keep", 5), len(first))
        if len(kept) != wanted or len(set(kept)) != len(kept) or not set(kept) <= set(first):
            raise Refused("bad-pile")
        return {"piles": piles, "kept": list(kept)}


def _piles(step: Step, body: Mapping[str, Any]) -> dict[str, str]:
    raw = body.get("piles")
    cards, names = step.option("cards"), step.option("piles")
    if not isinstance(raw, Mapping) or set(raw) != set(cards):
        raise Refused("bad-pile")
    if not all(isinstance(pile, str) and pile in names for pile in raw.values()):
        raise Refused("bad-pile")
    return {card: raw[card] for card in cards}
