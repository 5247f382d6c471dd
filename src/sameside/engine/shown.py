"""What one seat may read of what was answered and said, by whom and until when."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sameside.engine.exercise import Exercise, Step
from sameside.engine.seal import in_words
from sameside.engine.state import Answer, State
from sameside.engine.steps import meeting_of, solo_of

TALKS = ("floor", "ask", "agree")


@dataclass(frozen=True)
class Shown:
    """One answer as a seat sees it. `seal` is given with the salt once it is open, so that anybody can check it."""

    seat: int
    passed: bool
    said: Mapping[str, Any] | None
    seal: str = ""
    salt: str = ""

    @property
    def seal_words(self) -> str:
        return in_words(self.seal) if self.seal else ""


@dataclass(frozen=True)
class Past:
    """A step behind this seat, or one where others have said something to everyone."""

    step: Step
    answers: tuple[Shown, ...]
    stage: Mapping[str, Any] | None = None


def answers_to(step: Step, state: State, seat: int) -> tuple[Shown, ...]:
    """The answers to a step that this seat may read, by seat."""
    found = [
        _shown(answer, _opened(step, state, seat) is not None)
        for (one, _), answer in sorted(state.answers.items(), key=lambda item: item[0][1])
        if one == step.id and _may_read(step, state, seat, answer)
    ]
    return tuple(found)


def _may_read(step: Step, state: State, seat: int, answer: Answer) -> bool:
    """One's own always; what is for the circle at once; what is sealed from its opening on. Nothing after leaving,
    and what somebody had sealed before they left is never opened."""
    if answer.seat == seat:
        return step.audience is not None
    if step.audience == "circle":
        return _was_there(state, seat, answer.seq)
    opened = _opened(step, state, seat)
    return step.audience == "sealed" and opened is not None and state.left_at.get(answer.seat, opened) >= opened


def _opened(step: Step, state: State, seat: int) -> int | None:
    """When the seals of a step were opened, as far as this seat was there to see it. Where all meet at the lowest, never."""
    if step.option("meet"):
        return None
    opened = state.opened.get(step.id)
    return opened if opened is not None and _was_there(state, seat, opened) else None


def _was_there(state: State, seat: int, seq: int) -> bool:
    left = state.left_at.get(seat)
    return left is None or seq < left


def _shown(answer: Answer, opened: bool) -> Shown:
    if answer.said is None:
        return Shown(answer.seat, answer.passed, None, answer.seal)
    said = {name: value for name, value in answer.said.items() if name != "salt"}
    return Shown(answer.seat, answer.passed, said, answer.seal, str(answer.said.get("salt", "")) if opened else "")


def own_answer(state: State, step: Step | None, seat: int) -> Shown | None:
    answer = state.answers.get((step.id, seat)) if step else None
    return _shown(answer, False) if answer else None


def past_of(exercise: Exercise, state: State, seat: int) -> tuple[Past, ...]:
    """Everything that this seat may look back on, step by step."""
    found = []
    for place, step in enumerate(exercise.steps):
        answers, stage = answers_to(step, state, seat), _looked_back_on(state, step, place, seat)
        if answers or stage is not None:
            found.append(Past(step, answers, stage))
    return tuple(found)


def _looked_back_on(state: State, step: Step, place: int, seat: int) -> Mapping[str, Any] | None:
    solo = solo_of(step)
    if solo is not None:
        held = state.held.get((step.id, seat))
        return solo.shown(step, held) if held and not _is_at(state, place, seat) else None
    meeting, stage = meeting_of(step), _held(state, step, place, seat)
    if step.kind == "open" and stage is not None and stage.lowest:
        return {"lowest": stage.lowest}
    if step.kind not in TALKS or meeting is None or stage is None:
        return None
    return meeting.shown(step, stage, seat)


def lowest_for(exercise: Exercise, state: State, seat: int) -> str:
    """The point at which all met last, as far as this seat was part of it."""
    found = ""
    for place, step in enumerate(exercise.steps):
        if step.kind == "open":
            stage = state.stage if state.meeting == step.id else _held(state, step, place, seat)
            found = (stage.lowest if stage is not None else "") or found
    return found


def _is_at(state: State, place: int, seat: int) -> bool:
    return state.places[seat] == place and not state.over and state.standing[seat] != "left"


def _held(state: State, step: Step, place: int, seat: int) -> Any:
    """The meeting held at a step, as far as this seat was part of it."""
    parting = state.parting.get(seat)
    if parting is not None and parting.meeting == step.id:
        return parting.stage
    if state.over and parting is None and state.meeting == step.id:
        return state.stage
    return state.stages.get(step.id) if place < state.places[seat] else None
