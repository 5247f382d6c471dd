"""Reading the log: what the events amount to. Every event is applied by one small function, found by its kind."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from sameside.engine.changed import changed
from sameside.engine.events import Event
from sameside.engine.exercise import Exercise
from sameside.engine.places import place_from
from sameside.engine.state import Answer, Parting, Pause, Standing, State
from sameside.engine.steps import meeting_of, solo_of
from sameside.engine.steps.base import Solo


def fold(exercise: Exercise, events: Iterable[Event], onto: State | None = None) -> State:
    """The state after the events, from the beginning or on top of an earlier state."""
    state = onto or State()
    for event in events:
        state = apply(exercise, state, event)
    return state


def seated(sitting: str, people: int, pace: str, now: datetime, roles: tuple[str, ...] = ()) -> Event:
    """The first event of every log: who sits where. Roles go round by seat."""
    given = [roles[seat % len(roles)] if roles else "" for seat in range(people)]
    return Event(1, now, None, "seated", body={"sitting": sitting, "pace": pace, "roles": given})


def apply(exercise: Exercise, state: State, event: Event) -> State:
    after = APPLY.get(event.kind, _staged)(exercise, state, event)
    heard = state.heard if event.seat is None else {**state.heard, event.seat: event.at}
    return changed(
        after,
        seq=event.seq,
        last_at=event.at,
        keys=after.keys | {event.key} if event.key else after.keys,
        heard=heard,
        public_at=event.at if _is_public(exercise, state, event) else state.public_at,
    )


def _seated(exercise: Exercise, state: State, event: Event) -> State:
    roles = tuple(event.body["roles"])
    own = event.body["pace"] == "own"
    awaited: Standing = "awaited"
    return changed(
        state,
        sitting=event.body["sitting"],
        pace=event.body["pace"],
        roles=roles,
        standing=(awaited,) * len(roles),
        places=tuple(place_from(exercise, role, 0) for role in roles),
        begun=event.at if own else None,
    )


def _arrived(exercise: Exercise, state: State, event: Event) -> State:
    return state if event.seat is None else state.stand(event.seat, "here")


def _begun(exercise: Exercise, state: State, event: Event) -> State:
    return changed(state, begun=event.at)


def _answered(exercise: Exercise, state: State, event: Event) -> State:
    seat, step = event.seat or 0, exercise.step(event.step)
    answer = Answer(seat, step.id, event.kind == "passed", event.said, str(event.body.get("seal", "")), event.seq)
    kept = state.keep(answer)
    meeting = meeting_of(step)
    if meeting is not None:
        return changed(kept, stage=meeting.apply(state.stage, event))
    return kept.move(seat, _next_place(exercise, state, seat, event))


def _met(exercise: Exercise, state: State, event: Event) -> State:
    step = exercise.step(event.step)
    meeting = meeting_of(step)
    opened = dict.fromkeys(step.option("of"), event.seq) if step.kind == "open" else {}
    stage = meeting.open_stage(event) if meeting else None
    return changed(state, meeting=step.id, stage=stage, opened={**opened, **state.opened})


def _staged(exercise: Exercise, state: State, event: Event) -> State:
    if event.seat is not None and (solo := _solo(exercise, event)):
        return state.hold(event.step, event.seat, solo.apply(state.held.get((event.step, event.seat)), event))
    if not event.step or event.step != state.meeting:
        return state
    meeting = meeting_of(exercise.step(event.step))
    return changed(state, stage=meeting.apply(state.stage, event)) if meeting else state


def _solo(exercise: Exercise, event: Event) -> Solo | None:
    return solo_of(exercise.step(event.step)) if event.step else None


def _parted(exercise: Exercise, state: State, event: Event) -> State:
    step = exercise.step(event.step)
    meeting = meeting_of(step)
    held = meeting.end(state) if meeting else state.stage
    after = changed(state, meeting="", stage=None, stages={**state.stages, step.id: held})
    for seat in state.staying:
        after = after.move(seat, _next_place(exercise, state, seat, event))
    return after


def _caught_up(exercise: Exercise, state: State, event: Event) -> State:
    """Somebody who is away is brought to where the others are; what they missed counts as passed."""
    seat, goal = event.seat or 0, exercise.index(event.step)
    after = state
    for step in exercise.steps[state.places[seat] : goal]:
        if (
            step.audience is not None
            and (step.id, seat) not in state.answers
            and step.who in ("each", state.roles[seat])
        ):
            after = after.keep(Answer(seat, step.id, passed=True, seq=event.seq))
    return after.move(seat, goal)


def _paused(exercise: Exercise, state: State, event: Event) -> State:
    back_at = event.body.get("back_at")
    start = state.pause.at if state.pause else event.at
    return changed(state, pause=Pause(event.seat or 0, start, datetime.fromisoformat(back_at) if back_at else None))


def _resumed(exercise: Exercise, state: State, event: Event) -> State:
    if state.pause is None:
        return state
    stage = state.stage
    meeting = meeting_of(exercise.step(state.meeting)) if state.meeting else None
    if meeting is not None:
        stage = meeting.shift(stage, event.at - state.pause.at)
    return changed(state, pause=None, stage=stage)


def _rang(exercise: Exercise, state: State, event: Event) -> State:
    if state.pause is not None and not event.step:
        return changed(state, pause=changed(state.pause, rang=True))
    return _staged(exercise, state, event)


def _left(exercise: Exercise, state: State, event: Event) -> State:
    seat = event.seat or 0
    after = state.stand(seat, "left")
    parting = Parting(after.standing, state.meeting, state.stage)
    return changed(after, left_at={**state.left_at, seat: event.seq}, parting={**state.parting, seat: parting})


def _away(exercise: Exercise, state: State, event: Event) -> State:
    after = state
    for seat in event.body["who"]:
        after = after.stand(seat, "away")
    return after


def _over(exercise: Exercise, state: State, event: Event) -> State:
    return changed(state, over=event.body["why"], over_at=event.at, pause=None)


def _next_place(exercise: Exercise, state: State, seat: int, event: Event) -> int:
    target = event.body.get("to")
    start = exercise.index(target) if target else exercise.index(event.step) + 1
    return place_from(exercise, state.roles[seat], start)


def _is_public(exercise: Exercise, state: State, event: Event) -> bool:
    """Whether every seat may notice that somebody did something. What is private or sealed is not to be noticed, nor
    who is ready; and where each comes in their own time, neither is who came by."""
    if event.kind in ("answered", "passed"):
        return exercise.step(event.step).audience == "circle"
    if event.kind in ("arrived", "away"):
        return state.pace != "own"
    if event.seat is not None and _solo(exercise, event):
        return False
    return event.kind not in ("gather.ready", "caught_up", "rang")


Apply = Callable[[Exercise, State, Event], State]
APPLY: Mapping[str, Apply] = {
    "seated": _seated,
    "arrived": _arrived,
    "begun": _begun,
    "answered": _answered,
    "passed": _answered,
    "met": _met,
    "parted": _parted,
    "caught_up": _caught_up,
    "paused": _paused,
    "resumed": _resumed,
    "rang": _rang,
    "left": _left,
    "away": _away,
    "stopped": _over,
    "over": _over,
}
