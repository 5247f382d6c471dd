"""The one door for change: an intent comes in, new events or a refusal come out.

Before the intent is looked at, every deadline that has passed rings at its own time, so that the log is the
same whoever woke it. After it, everything that follows by itself follows: waits are looked at again.
"""

from dataclasses import dataclass
from datetime import datetime

from sameside.engine.events import Event, Intent, News, Refusal
from sameside.engine.exercise import Exercise
from sameside.engine.fold import apply
from sameside.engine.follow import what_follows
from sameside.engine.refusals import Refused
from sameside.engine.rules import what_it_does
from sameside.engine.state import State
from sameside.engine.steps import meeting_of


@dataclass(frozen=True)
class Judged:
    """New events in order, none for a key already known, and the state that they lead to."""

    events: tuple[Event, ...]
    state: State


def decide(exercise: Exercise, state: State, intent: Intent, now: datetime) -> tuple[Event, ...] | Refusal:
    """New events in order, none for a key already known, or why nothing happens. `now` carries a time zone."""
    judged = judge(exercise, state, intent, now)
    return judged if isinstance(judged, Refusal) else judged.events


def judge(exercise: Exercise, state: State, intent: Intent, now: datetime) -> Judged | Refusal:
    """The same with the state behind the events, so that nobody need fold them once more."""
    if intent.stored_key and intent.stored_key in state.keys:
        return Judged((), state)
    writing = Writing(exercise, state, now)
    try:
        writing.take(intent)
    except Refused as refused:
        return refused.refusal
    return Judged(tuple(writing.events), writing.state)


def due(exercise: Exercise, state: State) -> datetime | None:
    """When something will happen by itself: a turn's time is up, a stillness ends, a break is over."""
    if state.over or state.begun is None:
        return None
    if state.pause is not None:
        return None if state.pause.rang else state.pause.back_at
    meeting = meeting_of(exercise.step(state.meeting)) if state.meeting else None
    return meeting.due(state) if meeting else None


class Writing:
    """The events an intent leads to, and the state they lead to, grown one event at a time."""

    def __init__(self, exercise: Exercise, state: State, now: datetime) -> None:
        self.exercise, self.state, self.events = exercise, state, list[Event]()
        self.now = max(now, state.last_at) if state.last_at else now

    def take(self, intent: Intent) -> None:
        self.ring()
        if intent.kind == "tick":
            if not self.events:
                raise Refused("not-due")
            return
        if self._comes_back(intent):
            self.add(News("arrived", intent.seat))
        key = intent.stored_key
        for news in what_it_does(self.exercise, self.state, intent, self.now):
            self.add(news, key)
            key = ""
        self.settle()

    def ring(self) -> None:
        """Every deadline that has passed, each at its own time."""
        while (at := due(self.exercise, self.state)) is not None and at <= self.now:
            step = "" if self.state.pause else self.state.meeting
            self.add(News("rang", step=step, at=max(at, self.state.last_at or at)))

    def settle(self) -> None:
        while news := what_follows(self.exercise, self.state, self.now):
            self.add(news)

    def add(self, news: News, key: str = "") -> None:
        event = Event(
            self.state.seq + 1, news.at or self.now, news.seat, news.kind, news.step, news.body, news.said, key
        )
        self.state = apply(self.exercise, self.state, event)
        self.events.append(event)

    def _comes_back(self, intent: Intent) -> bool:
        seat = intent.seat
        if type(seat) is not int or seat not in self.state.seats or self.state.over:
            return False
        return self.state.standing[seat] == "away" and intent.kind != "leave"
