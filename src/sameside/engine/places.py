"""Where each seat stands in an exercise."""

from sameside.engine.exercise import EACH, Exercise, Step
from sameside.engine.state import State
from sameside.engine.steps import meeting_of


def place_from(exercise: Exercise, role: str, start: int) -> int:
    """The first step at or after `start` that concerns a seat of this role; the number of steps when none does."""
    for place in range(start, len(exercise.steps)):
        step = exercise.steps[place]
        if meeting_of(step) is not None or step.who in (EACH, role):
            return place
    return len(exercise.steps)


def step_at(exercise: Exercise, state: State, seat: int) -> Step | None:
    """The step a seat is at; None when it is done, or when nothing has begun."""
    place = state.places[seat] if state.begun else len(exercise.steps)
    return exercise.steps[place] if place < len(exercise.steps) else None


def is_done(exercise: Exercise, state: State, seat: int) -> bool:
    return state.begun is not None and state.places[seat] >= len(exercise.steps)


def awaited(exercise: Exercise, state: State, seat: int) -> tuple[int, ...]:
    """The present seats that keep this one waiting; none where it has something of its own to do."""
    step = step_at(exercise, state, seat)
    meeting = meeting_of(step) if step else None
    if step is None or meeting is None:
        return ()
    if state.meeting == step.id:
        waited = meeting.awaits(state, step)
        return () if seat in waited else waited
    return tuple(other for other in state.present if state.places[other] < state.places[seat])
