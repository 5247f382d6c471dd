"""The rounds of telling and asking: who tells, who asks, and who comes next."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sameside.engine.events import Event, News
from sameside.engine.exercise import Step
from sameside.engine.state import State


@dataclass(frozen=True)
class Line:
    """One thing said: `how` is told, asked, answered or passed."""

    seat: int
    how: str
    said: Mapping[str, Any] | None


@dataclass(frozen=True)
class Round:
    """`turn` counts the rounds; `phase` is tell, ask or answer; `told` are the seats whose round is over."""

    turn: int
    teller: int
    asker: int
    phase: str = "tell"
    asked: int = 0
    told: tuple[int, ...] = ()
    lines: tuple[tuple[int, Line], ...] = ()
    until: datetime | None = None
    rang: bool = False
    over: bool = False


def after(state: State, teller: int) -> int:
    others = [seat for seat in state.present if seat != teller]
    return next((seat for seat in others if seat > teller), others[0] if others else teller)


def next_round(state: State, step: Step, now: datetime, seat: int | None) -> News:
    """On to the next teller who is here and has not told yet, or the end."""
    done = (*state.stage.told, state.stage.teller)
    teller = next((one for one in state.present if one not in done), None)
    if teller is None:
        return News("ask.next", seat, step.id, {"over": True})
    return News("ask.next", seat, step.id, {"teller": teller, "asker": after(state, teller), **until(state, step, now)})


def new_asker(state: State, step: Step, now: datetime) -> News | None:
    asker = after(state, state.stage.teller)
    if asker == state.stage.teller:
        return next_round(state, step, now, None)
    return News("ask.asker", None, step.id, {"asker": asker})


def moved_on(stage: Round, event: Event) -> Round:
    told = (*stage.told, stage.teller)
    if event.body.get("over"):
        return replace(stage, over=True, told=told)
    return Round(
        stage.turn + 1, event.body["teller"], event.body["asker"], told=told, lines=stage.lines, until=time_of(event)
    )


def until(state: State, step: Step, now: datetime) -> dict[str, str]:
    seconds = seconds_of(step)
    return {"until": (now + timedelta(seconds=seconds)).isoformat()} if seconds and state.pace == "live" else {}


def time_of(event: Event) -> datetime | None:
    return datetime.fromisoformat(event.body["until"]) if "until" in event.body else None


def seconds_of(step: Step) -> int:
    return int(step.option("seconds", 0))


def questions_of(step: Step) -> int:
    return int(step.option("questions", 3))
