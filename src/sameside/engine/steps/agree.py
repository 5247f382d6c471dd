"""`agree`: one drafts, the others accept or change; it ends as a written agreement, with a day to look at it again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sameside.engine.changed import changed
from sameside.engine.clean import text_of, whole_of
from sameside.engine.events import Event, Intent, News
from sameside.engine.exercise import Exercise, Step
from sameside.engine.refusals import Refused
from sameside.engine.state import State
from sameside.engine.steps.base import Kind, Meeting, number_problem

LONGEST = 1000


@dataclass(frozen=True)
class Draft:
    """`version` counts the changes, so that nobody accepts words they have not seen. `by` is the last writer.
    `agreed` is settled when all part: everybody in the sitting, also who is away for now, has accepted."""

    version: int = 0
    by: int | None = None
    said: Mapping[str, Any] | None = None
    accepted: frozenset[int] = frozenset()
    passed: frozenset[int] = frozenset()
    review_on: date | None = None
    agreed: bool = False


class Agreeing(Meeting):
    def begin(self, exercise: Exercise, state: State, step: Step, now: datetime) -> Mapping[str, Any]:
        days = step.option("review_days")
        return {"review_on": (now + timedelta(days=days)).date().isoformat()} if days else {}

    def open_stage(self, event: Event) -> Any:
        review_on = event.body.get("review_on")
        return Draft(review_on=date.fromisoformat(review_on) if review_on else None)

    def act(self, state: State, step: Step, intent: Intent, now: datetime) -> Sequence[News]:
        draft: Draft = state.stage
        if intent.kind == "pass":
            return _pass(draft, step, intent)
        if intent.kind not in ("draft", "accept"):
            raise Refused("unknown")
        if whole_of(intent.body, "version") != draft.version:
            raise Refused("moved-on")
        if intent.kind == "accept":
            return _accept(draft, step, intent)
        text = text_of(intent.body, "text", step.option("min", 1), step.option("max", LONGEST))
        return [News("agree.drafted", intent.seat, step.id, said={"text": text})]

    def apply(self, stage: Any, event: Event) -> Any:
        draft: Draft = stage
        seat: frozenset[Any] = frozenset({event.seat})
        if event.kind == "agree.drafted":
            again = changed(draft, version=draft.version + 1, by=event.seat, said=event.said)
            return changed(again, accepted=seat, passed=draft.passed - seat)
        if event.kind == "agree.accepted":
            return changed(draft, accepted=draft.accepted | seat, passed=draft.passed - seat)
        return changed(draft, passed=draft.passed | seat, accepted=draft.accepted - seat)

    def end(self, state: State) -> Any:
        draft: Draft = state.stage
        return changed(draft, agreed=bool(draft.accepted) and draft.accepted.issuperset(state.staying))

    def awaits(self, state: State, step: Step) -> tuple[int, ...]:
        draft: Draft = state.stage
        return tuple(seat for seat in state.present if seat not in draft.accepted | draft.passed)

    def moves(self, state: State, step: Step, seat: int) -> tuple[str, ...]:
        draft: Draft = state.stage
        if seat in draft.accepted or seat in draft.passed:
            return ("draft",)
        return ("accept", "draft", "pass") if draft.version else ("draft", "pass")

    def shown(self, step: Step, stage: Any, seat: int) -> Mapping[str, Any]:
        draft: Draft = stage
        return {
            "version": draft.version,
            "by": draft.by,
            "text": (draft.said or {}).get("text"),
            "accepted": seat in draft.accepted,
            "passed": seat in draft.passed,
            "agreed": draft.agreed,
            "review_on": draft.review_on,
        }


def _pass(draft: Draft, step: Step, intent: Intent) -> Sequence[News]:
    if intent.seat in draft.passed:
        raise Refused("answered")
    return [News("agree.passed", intent.seat, step.id)]


def _accept(draft: Draft, step: Step, intent: Intent) -> Sequence[News]:
    if draft.version == 0:
        raise Refused("moved-on")
    if intent.seat in draft.accepted:
        raise Refused("answered")
    return [News("agree.accepted", intent.seat, step.id)]


AGREEING = Agreeing()


class Agree(Kind):
    name = "agree"
    options = ("review_days", "min", "max")
    audiences = ("circle",)

    def own_problems(self, exercise: Exercise, step: Step) -> list[str]:
        return [
            *number_problem(step, "review_days", 0, 365),
            *number_problem(step, "min", 1, LONGEST),
            *number_problem(step, "max", 1, LONGEST),
        ]

    def meeting(self, step: Step) -> Meeting | None:
        return AGREEING
