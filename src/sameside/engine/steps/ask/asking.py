"""The meeting behind `ask`: who may do what in a round, and what follows."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sameside.engine.changed import changed
from sameside.engine.clean import text_of
from sameside.engine.events import Event, Intent, News
from sameside.engine.exercise import Exercise, Step
from sameside.engine.refusals import Refused
from sameside.engine.state import State
from sameside.engine.steps.ask.question import open_question
from sameside.engine.steps.ask.round import (
    Line,
    Round,
    after,
    moved_on,
    new_asker,
    next_round,
    questions_of,
    seconds_of,
    time_of,
    until,
)
from sameside.engine.steps.base import Meeting

LONGEST = 2000


class Asking(Meeting):
    def begin(self, exercise: Exercise, state: State, step: Step, now: datetime) -> Mapping[str, Any]:
        teller = state.present[0]
        return {"teller": teller, "asker": after(state, teller), **until(state, step, now)}

    def open_stage(self, event: Event) -> Any:
        return Round(1, event.body["teller"], event.body["asker"], until=time_of(event))

    def act(self, state: State, step: Step, intent: Intent, now: datetime) -> Sequence[News]:
        stage: Round = state.stage
        _right_turn(stage, intent)
        if intent.kind == "enough" and _may_end(stage, intent.seat):
            return [next_round(state, step, now, intent.seat)]
        seat, moves = {"tell": (stage.teller, ("tell", "pass")), "ask": (stage.asker, ("ask", "pass"))}.get(
            stage.phase, (stage.teller, ("answer", "pass"))
        )
        if intent.seat != seat:
            raise Refused("only-listen" if intent.kind in ("tell", "ask", "answer") else "not-your-part")
        if intent.kind not in moves:
            raise Refused("moved-on")
        if intent.kind == "pass" and stage.phase != "answer":
            return [next_round(state, step, now, intent.seat)]
        return [_line(step, intent)]

    def apply(self, stage: Any, event: Event) -> Any:
        if event.kind == "ask.next":
            return moved_on(stage, event)
        if event.kind == "rang":
            return changed(stage, rang=True)
        if event.kind == "ask.asker":
            return changed(stage, asker=event.body["asker"])
        how = event.kind.removeprefix("ask.")
        line = Line(event.seat if event.seat is not None else stage.teller, how, event.said)
        asked = stage.asked + (how == "asked")
        phase = "answer" if how == "asked" else "ask"
        return changed(stage, phase=phase, asked=asked, lines=(*stage.lines, (stage.turn, line)))

    def mend(self, state: State, step: Step, now: datetime) -> News | None:
        stage: Round = state.stage
        if stage.over:
            return None
        used_up = stage.phase == "ask" and stage.asked >= questions_of(step)
        if used_up or stage.teller not in state.present:
            return next_round(state, step, now, None)
        if stage.asker not in state.present or stage.asker == stage.teller:
            return new_asker(state, step)
        return None

    def finished(self, state: State, step: Step) -> bool:
        stage: Round = state.stage
        return stage.over

    def awaits(self, state: State, step: Step) -> tuple[int, ...]:
        stage: Round = state.stage
        return (stage.asker if stage.phase == "ask" else stage.teller,)

    def seconds(self, step: Step) -> int:
        return seconds_of(step)

    def due(self, state: State) -> datetime | None:
        stage: Round = state.stage
        return None if stage.rang or stage.over else stage.until

    def shift(self, stage: Any, by: timedelta) -> Any:
        return changed(stage, until=stage.until + by) if stage.until and not stage.rang else stage

    def moves(self, state: State, step: Step, seat: int) -> tuple[str, ...]:
        stage: Round = state.stage
        if stage.phase == "ask":
            return ("ask", "pass") if seat == stage.asker else ("enough",) if seat == stage.teller else ()
        if seat == stage.teller:
            return (stage.phase, "pass", "enough") if stage.phase == "answer" else ("tell", "pass")
        return ()

    def shown(self, step: Step, stage: Any, seat: int) -> Mapping[str, Any]:
        return {
            "turn": stage.turn,
            "teller": stage.teller,
            "asker": stage.asker,
            "phase": stage.phase,
            "left": questions_of(step) - stage.asked,
            "until": stage.until,
            "rang": stage.rang,
            "over": stage.over,
            "lines": stage.lines,
        }


def _may_end(stage: Round, seat: int | None) -> bool:
    """The teller once they have told, the asker where a question is awaited from them."""
    return stage.phase != "tell" and (seat == stage.teller or (seat == stage.asker and stage.phase == "ask"))


def _right_turn(stage: Round, intent: Intent) -> None:
    turn = intent.body.get("turn")
    if turn is not None and str(turn) != str(stage.turn):
        raise Refused("moved-on")


def _line(step: Step, intent: Intent) -> News:
    if intent.kind == "pass":
        return News("ask.passed", intent.seat, step.id)
    how = {"tell": "told", "ask": "asked", "answer": "answered"}[intent.kind]
    text = text_of(intent.body, "text", 1, LONGEST)
    if intent.kind == "ask":
        open_question(text)
    return News(f"ask.{how}", intent.seat, step.id, said={"text": text})


ASKING = Asking()
