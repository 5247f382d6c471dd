"""What follows by itself: seats meet, meetings end, those who are away are brought along, a sitting is over."""

from datetime import datetime

from sameside.engine.events import News
from sameside.engine.exercise import Exercise
from sameside.engine.places import is_done
from sameside.engine.state import State
from sameside.engine.steps import kind_of, meeting_of


def what_follows(exercise: Exercise, state: State, now: datetime) -> News | None:
    """The next thing that happens without anybody doing it, or None when all is at rest."""
    if state.over:
        return None
    if (end := _end(exercise, state)) is not None:
        return end
    if state.begun is None or state.pause is not None or not state.present:
        return None
    if state.meeting:
        return _in_meeting(exercise, state, now)
    return _coming_together(exercise, state, now)


def _end(exercise: Exercise, state: State) -> News | None:
    """Over for want of people, or because all have come to the end. Whoever left after finishing is not missed."""
    finished = {seat for seat in state.seats if is_done(exercise, state, seat)}
    if len(finished.union(state.staying)) < exercise.people[0]:
        return News("over", body={"why": "few"})
    if finished and finished.issuperset(state.staying):
        return News("over", body={"why": "finished"})
    return None


def _in_meeting(exercise: Exercise, state: State, now: datetime) -> News | None:
    step = exercise.step(state.meeting)
    meeting = meeting_of(step)
    mended = meeting.mend(state, step, now) if meeting else None
    if mended or meeting is None or not meeting.finished(state, step):
        return mended
    first = next((answer for (one, _), answer in state.answers.items() if one == step.id and not answer.passed), None)
    target = kind_of(step).leads_to(step, first.said) if first else ""
    return News("parted", step=step.id, body={"to": target} if target else {})


def _coming_together(exercise: Exercise, state: State, now: datetime) -> News | None:
    places = {state.places[seat] for seat in state.present}
    place = min(places)
    if len(places) > 1 or place >= len(exercise.steps):
        return None
    step = exercise.steps[place]
    meeting = meeting_of(step)
    if meeting is None:
        return None
    behind = next((seat for seat in state.staying if state.places[seat] < place), None)
    if behind is not None:
        return News("caught_up", behind, step.id)
    return News("met", step=step.id, body=meeting.begin(exercise, state, step, now))
