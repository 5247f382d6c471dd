"""A meeting where each goes on when ready: the ground of `read` together, `open` and `quiet`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sameside.engine.changed import changed
from sameside.engine.events import Event, Intent, News
from sameside.engine.exercise import Step
from sameside.engine.refusals import Refused
from sameside.engine.state import State
from sameside.engine.steps.base import Meeting


@dataclass(frozen=True)
class Gathering:
    """Who is ready to go on; for timed steps also until when it lasts and whether that time has come."""

    since: datetime
    ready: frozenset[int] = frozenset()
    until: datetime | None = None
    rang: bool = False


class Gather(Meeting):
    def open_stage(self, event: Event) -> Any:
        until = event.body.get("until")
        return Gathering(event.at, until=datetime.fromisoformat(until) if until else None)

    def act(self, state: State, step: Step, intent: Intent, now: datetime) -> Sequence[News]:
        if intent.kind not in ("go_on", "pass"):
            raise Refused("unknown")
        if intent.seat in state.stage.ready:
            raise Refused("answered")
        return [News("gather.ready", intent.seat, step.id)]

    def apply(self, stage: Any, event: Event) -> Any:
        if event.kind == "rang":
            return changed(stage, rang=True)
        return changed(stage, ready=stage.ready | {event.seat})

    def awaits(self, state: State, step: Step) -> tuple[int, ...]:
        return tuple(seat for seat in state.present if seat not in state.stage.ready)

    def due(self, state: State) -> datetime | None:
        stage: Gathering = state.stage
        return None if stage.rang else stage.until

    def shift(self, stage: Any, by: timedelta) -> Any:
        return changed(stage, until=stage.until + by) if stage.until and not stage.rang else stage

    def moves(self, state: State, step: Step, seat: int) -> tuple[str, ...]:
        return () if seat in state.stage.ready else ("go_on",)

    def shown(self, step: Step, stage: Any, seat: int) -> Mapping[str, Any]:
        return {"ready": seat in stage.ready, "until": stage.until, "since": stage.since, "rang": stage.rang}


GATHER = Gather()
