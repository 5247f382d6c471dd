"""What an intent does: the general rules first, then those of the step the seat is at."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from sameside.engine.clean import whole_of
from sameside.engine.events import Intent, News
from sameside.engine.exercise import Exercise, Step
from sameside.engine.places import awaited, is_done, step_at
from sameside.engine.refusals import Refused
from sameside.engine.seal import seal_of
from sameside.engine.state import State
from sameside.engine.steps import kind_of, meeting_of, solo_of

PATIENCE = {"live": timedelta(minutes=3), "own": timedelta(hours=72)}
WRITING = timedelta(minutes=10)
SHORTEST_BREAK, LONGEST_BREAK = 20, 24 * 60


def what_it_does(exercise: Exercise, state: State, intent: Intent, now: datetime) -> Sequence[News]:
    """The news an intent makes; raises Refused."""
    seat = _seat_of(state, intent)
    if intent.kind == "arrive":
        return [] if state.over or state.standing[seat] == "here" else [News("arrived", seat)]
    if is_done(exercise, state, seat) and (state.over or intent.kind != "leave"):
        # Said first: whoever is done must not learn from a refusal whether the others are.
        raise Refused("done")
    if state.over:
        raise Refused("over")
    rule = ALWAYS.get(intent.kind)
    if rule is not None:
        return rule(exercise, state, seat, intent, now)
    if state.begun is None:
        raise Refused("not-begun")
    if state.pause is not None:
        raise Refused("paused")
    return _at_the_step(exercise, state, seat, intent, now)


def _seat_of(state: State, intent: Intent) -> int:
    seat = intent.seat
    if type(seat) is not int or seat not in state.seats:
        raise Refused("not-seated")
    if state.standing[seat] == "left":
        raise Refused("left")
    return seat


def _begin(exercise: Exercise, state: State, seat: int, intent: Intent, now: datetime) -> Sequence[News]:
    """Whoever has not arrived when it begins is not part of it."""
    if state.begun is not None:
        raise Refused("begun")
    if state.standing[seat] != "here":
        raise Refused("not-begun")
    missing = [other for other in state.staying if state.standing[other] == "awaited"]
    if missing and not intent.body.get("without"):
        raise Refused("not-begun")
    if len(state.staying) - len(missing) < exercise.people[0]:
        raise Refused("too-few")
    return [*(News("left", other) for other in missing), News("begun", seat)]


def _leave(exercise: Exercise, state: State, seat: int, intent: Intent, now: datetime) -> Sequence[News]:
    return [News("left", seat)]


def _stop(exercise: Exercise, state: State, seat: int, intent: Intent, now: datetime) -> Sequence[News]:
    return [News("stopped", seat, body={"why": "stopped"})]


def _pause(exercise: Exercise, state: State, seat: int, intent: Intent, now: datetime) -> Sequence[News]:
    _running(state)
    return [News("paused", seat)]


def _time_out(exercise: Exercise, state: State, seat: int, intent: Intent, now: datetime) -> Sequence[News]:
    """Also the way to make a pause of one's own longer."""
    own_pause = state.pause is not None and state.pause.by == seat
    if not own_pause:
        _running(state)
    minutes = whole_of(intent.body, "minutes")
    if not SHORTEST_BREAK <= minutes <= LONGEST_BREAK:
        raise Refused("bad-minutes")
    return [News("paused", seat, body={"back_at": (now + timedelta(minutes=minutes)).isoformat()})]


def _resume(exercise: Exercise, state: State, seat: int, intent: Intent, now: datetime) -> Sequence[News]:
    pause = state.pause
    if pause is None:
        raise Refused("not-paused")
    if pause.back_at and not pause.rang and pause.by != seat and pause.by in state.present:
        raise Refused("not-yet-time")
    return [News("resumed", seat)]


def _go_without(exercise: Exercise, state: State, seat: int, intent: Intent, now: datetime) -> Sequence[News]:
    """Not to wait any longer: whoever is waited for is away until they do something again, and loses only the turn."""
    _running(state)
    who = list(awaited(exercise, state, seat))
    if not who:
        raise Refused("nobody-missing")
    since = max(at for at in (state.heard.get(seat), state.public_at, state.begun) if at is not None)
    if now - since < _patience(exercise, state):
        raise Refused("wait-longer")
    return [News("away", seat, body={"who": who})]


def _running(state: State) -> None:
    if state.begun is None:
        raise Refused("not-begun")
    if state.pause is not None:
        raise Refused("paused")


def _patience(exercise: Exercise, state: State) -> timedelta:
    """How long one waits at least; where a turn is timed, twice as long as the turn. Whoever still writes for themselves
    needs more: it must not be for the quicker one to take the words out of their hands."""
    if state.pace == "live" and not state.meeting:
        return WRITING
    step = exercise.step(state.meeting) if state.meeting else None
    meeting = meeting_of(step) if step else None
    turn = meeting.seconds(step) if meeting and step else 0
    return max(PATIENCE[state.pace], timedelta(seconds=2 * turn + 60))


def _at_the_step(exercise: Exercise, state: State, seat: int, intent: Intent, now: datetime) -> Sequence[News]:
    step = step_at(exercise, state, seat)
    if step is None or intent.body.get("step") != step.id:
        raise Refused("not-here")
    meeting = meeting_of(step)
    if meeting is not None and state.meeting != step.id:
        raise Refused("not-here")
    if meeting is None or meeting.by_answer:
        return _alone(exercise, state, step, seat, intent)
    return meeting.act(state, step, intent, now)


def _alone(exercise: Exercise, state: State, step: Step, seat: int, intent: Intent) -> Sequence[News]:
    solo = solo_of(step)
    done = solo.act(state, step, seat, intent) if solo else ()
    return done or [_answer(exercise, state, step, seat, intent)]


def _answer(exercise: Exercise, state: State, step: Step, seat: int, intent: Intent) -> News:
    if (step.id, seat) in state.answers:
        raise Refused("answered")
    if intent.kind == "pass":
        return News("passed", seat, step.id)
    kind = kind_of(step)
    if intent.kind != ("answer" if kind.writes else "go_on"):
        raise Refused("unknown")
    said = kind.said(exercise, state, step, seat, intent.body)
    target = kind.leads_to(step, said)
    body = {"to": target} if target and meeting_of(step) is None else {}
    if step.audience == "sealed" and said is not None:
        said = {**said, "salt": intent.salt}
        body = {**body, "seal": seal_of(intent.salt, state.sitting, step.id, seat, said)}
    return News("answered", seat, step.id, body, said)


Rule = Callable[[Exercise, State, int, Intent, datetime], Sequence[News]]
ALWAYS: Mapping[str, Rule] = {
    "begin": _begin,
    "leave": _leave,
    "stop": _stop,
    "pause": _pause,
    "time_out": _time_out,
    "resume": _resume,
    "go_without": _go_without,
}
