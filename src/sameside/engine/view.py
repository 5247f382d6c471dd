"""What one seat may see and do: the only way from a state to anybody's screen. Closed by default.

Two states that differ only in what a seat may not see give that seat equal views.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sameside.engine.decide import due
from sameside.engine.exercise import Exercise, Step
from sameside.engine.places import awaited, is_done, step_at
from sameside.engine.seal import in_words
from sameside.engine.shown import Past, Shown, answers_to, lowest_for, own_answer, past_of
from sameside.engine.state import Pause, State
from sameside.engine.steps import kind_of, meeting_of, solo_of

__all__ = ["Past", "Shown", "View", "Waiting", "seen_by"]


@dataclass(frozen=True)
class Waiting:
    """Why nothing can be done: `who` is empty when there are several others. `sealed` tells, of two, that the
    other has sealed or passed; `seal` are the words of their seal."""

    who: tuple[int, ...] = ()
    sealed: bool = False
    seal: str = ""


@dataclass(frozen=True)
class View:
    """`phase` is lobby, step, waiting, paused, done, over or left. `moves` are the intents that make sense now;
    `target` is the step that is guessed at, `lowest` the point at which all have met."""

    seat: int
    phase: str
    standing: tuple[str, ...]
    role: str
    step: Step | None
    place: int
    places: int
    moves: tuple[str, ...]
    stage: Mapping[str, Any] | None
    opened: tuple[tuple[Step, tuple[Shown, ...]], ...]
    mine: Shown | None
    waiting: Waiting | None
    pause: Pause | None
    past: tuple[Past, ...]
    due: datetime | None
    topic: str
    over: str
    agreements: tuple[tuple[str, date | None], ...]
    target: Step | None = None
    lowest: str = ""


def seen_by(exercise: Exercise, state: State, seat: int) -> View:
    """The view of one seat; raises IndexError for a seat that does not exist."""
    phase = phase_of(exercise, state, seat)
    step = step_at(exercise, state, seat) if phase in ("step", "waiting", "paused") else None
    met = step is not None and state.meeting == step.id
    return View(
        seat=seat,
        phase=phase,
        standing=_standing(state, seat),
        role=state.roles[seat],
        step=step,
        place=state.places[seat] if phase not in ("lobby", "left") else 0,
        places=len(exercise.steps),
        moves=_moves(exercise, state, seat, step, phase),
        stage=_stage(state, step, seat, met) if step else None,
        opened=_opened(exercise, state, seat, step) if met and step else (),
        mine=own_answer(state, step, seat),
        waiting=_waiting(exercise, state, seat) if phase == "waiting" else None,
        pause=state.pause if phase == "paused" else None,
        past=past_of(exercise, state, seat),
        due=due(exercise, state) if met or phase == "paused" else None,
        topic=_topic(state, step),
        over=state.over if phase == "over" else "",
        agreements=_agreements(state) if phase in ("done", "over") else (),
        target=exercise.step(step.option("of")) if step is not None and step.kind == "guess" else None,
        lowest=lowest_for(exercise, state, seat) if step else "",
    )


def phase_of(exercise: Exercise, state: State, seat: int) -> str:
    if state.standing[seat] == "left":
        return "left"
    if is_done(exercise, state, seat):
        return "done"
    if state.over:
        return "over"
    if state.begun is None:
        return "lobby"
    if state.pause is not None:
        return "paused"
    step = step_at(exercise, state, seat)
    meeting = meeting_of(step) if step else None
    if step is None or meeting is None:
        return "step"
    return "step" if state.meeting == step.id else "waiting"


def _standing(state: State, seat: int) -> tuple[str, ...]:
    """Where people do it each in their own time, nobody learns who has been there, or how lately; and who has left
    learns nothing new."""
    parting = state.parting.get(seat)
    known = parting.standing if parting else state.standing
    return tuple("left" if one == "left" else "here" for one in known) if state.pace == "own" else known


def _moves(exercise: Exercise, state: State, seat: int, step: Step | None, phase: str) -> tuple[str, ...]:
    if phase in ("left", "done", "over"):
        return ()
    back = ("arrive",) if state.standing[seat] != "here" else ()
    if phase == "lobby":
        return (*(back or ("begin",)), "leave")
    if phase == "paused":
        return (*back, *_pause_moves(state, seat))
    own = _own_moves(state, seat, step) if phase == "step" and step else ()
    without = ("go_without",) if seat in state.present and awaited(exercise, state, seat) else ()
    return (*back, *own, *without, "pause", "leave", "stop")


def _own_moves(state: State, seat: int, step: Step) -> tuple[str, ...]:
    meeting = meeting_of(step)
    if meeting is not None:
        return meeting.moves(state, step, seat)
    solo = solo_of(step)
    if solo is not None:
        return solo.moves(step, state.held.get((step.id, seat)))
    return ("answer", "pass") if kind_of(step).writes else ("go_on",)


def _pause_moves(state: State, seat: int) -> tuple[str, ...]:
    pause = state.pause
    free = pause is None or pause.rang or not pause.back_at or pause.by == seat or pause.by not in state.present
    longer = ("time_out",) if pause and pause.by == seat else ()
    return (*(("resume",) if free else ()), *longer, "leave", "stop")


def _stage(state: State, step: Step, seat: int, met: bool) -> Mapping[str, Any] | None:
    meeting, solo = meeting_of(step), solo_of(step)
    if solo is not None:
        return solo.shown(step, state.held.get((step.id, seat)))
    if not met:
        return None
    return {**meeting.shown(step, state.stage, seat), **meeting.ahead(state, step)} if meeting else None


def _opened(exercise: Exercise, state: State, seat: int, step: Step) -> tuple[tuple[Step, tuple[Shown, ...]], ...]:
    """What an `open` step lays side by side."""
    if step.kind != "open":
        return ()
    return tuple((exercise.step(one), answers_to(exercise.step(one), state, seat)) for one in step.option("of"))


def _waiting(exercise: Exercise, state: State, seat: int) -> Waiting:
    """Of two people in a live sitting, one may know that the other has sealed; of more, only that others are awaited."""
    others = tuple(other for other in state.present if other != seat)
    if len(others) != 1:
        return Waiting()
    if len(state.seats) > 2 or state.pace == "own":
        return Waiting(others)
    step = step_at(exercise, state, seat)
    of = step.option("of") if step and step.kind == "open" else None
    answer = state.answers.get((of[0], others[0])) if of else None
    return Waiting(others, answer is not None, in_words(answer.seal) if answer and answer.seal else "")


def _topic(state: State, step: Step | None) -> str:
    """What is on the table: the words of the agreement that a talk is about."""
    stage = state.stages.get(step.option("topic", "")) if step else None
    said = getattr(stage, "said", None)
    return str(said["text"]) if said else ""


def _agreements(state: State) -> tuple[tuple[str, date | None], ...]:
    return tuple((step, stage.review_on) for step, stage in state.stages.items() if getattr(stage, "agreed", False))
