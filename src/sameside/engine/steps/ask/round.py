"""The rounds of telling and asking: who tells, who asks, and who comes next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sameside.engine.changed import changed
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
    """`turn` counts the rounds; `phase` is tell, ask or answer; `told` are the seats whose rounds came before."""

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
    """The next one who is here, round the table; the teller where nobody else is."""
    return min(state.present, key=lambda seat: (seat <= teller, seat))


def next_round(state: State, step: Step, now: datetime, seat: int | None) -> News:
    """On to the next teller who is here and has not told yet, or the end."""
    done = (*state.stage.told, state.stage.teller)
    teller = next((one for one in state.present if one not in done), None)
    if teller is None:
        return _all_told(step, seat)
    return News("ask.next", seat, step.id, {"teller": teller, "asker": after(state, teller), **until(state, step, now)})


def new_asker(state: State, step: Step) -> News | None:
    asker = after(state, state.stage.teller)
    if asker == state.stage.teller:
        return _all_told(step, None)
    return News("ask.asker", None, step.id, {"asker": asker})


def moved_on(stage: Round, event: Event) -> Round:
    if event.body.get("over"):
        return changed(stage, over=True)
    told = (*stage.told, stage.teller)
    return Round(
        stage.turn + 1, event.body["teller"], event.body["asker"], told=told, lines=stage.lines, until=time_of(event)
    )


def _all_told(step: Step, seat: int | None) -> News:
    return News("ask.next", seat, step.id, {"over": True})


def until(state: State, step: Step, now: datetime) -> dict[str, str]:
    seconds = seconds_of(step)
    return {"until": (now + timedelta(seconds=seconds)).isoformat()} if seconds and state.pace == "live" else {}


def time_of(event: Event) -> datetime | None:
    return datetime.fromisoformat(event.body["until"]) if "until" in event.body else None


def seconds_of(step: Step) -> int:
    return int(step.option("seconds", 0))


def questions_of(step: Step) -> int:
    return int(step.option("questions", 3))
