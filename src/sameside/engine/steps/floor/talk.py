"""The meeting behind the turn-taking talk: its rules for intents are in `rules`, its reading of events in `replay`."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sameside.engine.events import Event, Intent, News
from sameside.engine.exercise import Exercise, Step
from sameside.engine.state import State
from sameside.engine.steps.base import Meeting
from sameside.engine.steps.floor import replay, rules
from sameside.engine.steps.floor.stage import Floor, next_holder, next_mirror


class Talk(Meeting):
    def begin(self, exercise: Exercise, state: State, step: Step, now: datetime) -> Mapping[str, Any]:
        return {"holder": state.present[0], **rules.until(state, step, now)}

    def open_stage(self, event: Event) -> Any:
        holder = event.body["holder"]
        return Floor(turn=1, holder=holder, offered={holder: 1}, until=replay.time_of(event))

    def act(self, state: State, step: Step, intent: Intent, now: datetime) -> Sequence[News]:
        return rules.act(state, step, intent, now)

    def apply(self, stage: Any, event: Event) -> Any:
        return replay.apply(stage, event)

    def mend(self, state: State, step: Step, now: datetime) -> News | None:
        floor: Floor = state.stage
        if floor.phase == "over":
            return None
        if floor.holder not in state.present or len(state.present) < 2:
            return rules.pass_on(state, step, now, None, kind="floor.moved")
        if floor.phase in ("say_back", "sense") and floor.mirror not in state.present:
            return News("floor.mirror", None, step.id, {"mirror": next_mirror(state, floor)})
        return None

    def finished(self, state: State, step: Step) -> bool:
        floor: Floor = state.stage
        return floor.phase == "over"

    def awaits(self, state: State, step: Step) -> tuple[int, ...]:
        floor: Floor = state.stage
        who = floor.mirror if floor.phase in ("say_back", "sense") else floor.holder
        return () if who is None else (who,)

    def due(self, state: State) -> datetime | None:
        floor: Floor = state.stage
        return None if floor.rang or floor.phase not in ("speak", "more") else floor.until

    def shift(self, stage: Any, by: timedelta) -> Any:
        return replay.shift(stage, by)

    def moves(self, state: State, step: Step, seat: int) -> tuple[str, ...]:
        return rules.moves(state, seat)

    def seconds(self, step: Step) -> int:
        return rules.turn_seconds(step)

    def shown(self, step: Step, stage: Any, seat: int) -> Mapping[str, Any]:
        floor: Floor = stage
        return {
            "turn": floor.turn,
            "holder": floor.holder,
            "mirror": floor.mirror,
            "phase": floor.phase,
            "asked": seat in floor.queue,
            "chunks": floor.chunks,
            "until": floor.until,
            "rang": floor.rang,
            "rest": floor.rest_is_offered,
        }

    def ahead(self, state: State, step: Step) -> Mapping[str, Any]:
        floor: Floor = state.stage
        queue = tuple(seat for seat in floor.queue if seat in state.present)
        return {"next": next_holder(state, floor, rules.rounds(step)), "queue": queue}


TALK = Talk()
