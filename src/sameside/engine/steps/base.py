"""What a kind of step has to say. A kind is one small file that says only what differs.

A step is either answered by each seat at its own speed (`Kind.said`), or it is a meeting: all present seats
come together there, and a stage (a frozen value of the meeting's own) holds what has happened in it. A step may also be
a solo: answered alone, after several moves that nobody else learns of.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, ClassVar

from sameside.engine.events import Event, Intent, News
from sameside.engine.exercise import ANYONE, EACH, Exercise, Step
from sameside.engine.refusals import Refused
from sameside.engine.state import State

Body = Mapping[str, Any]


class Meeting(ABC):
    """A joint step: how it begins, what may happen in it, when it is over, what a seat sees of it.

    `by_answer`: a seat answers here as it would alone. The stage is what `open_stage` and `apply` make of the events.
    """

    by_answer: ClassVar[bool] = False

    def begin(self, exercise: Exercise, state: State, step: Step, now: datetime) -> Mapping[str, Any]:
        """The body of the `met` event."""
        return {}

    @abstractmethod
    def open_stage(self, event: Event) -> Any:
        """The stage as it is when all have met."""

    def act(self, state: State, step: Step, intent: Intent, now: datetime) -> Sequence[News]:
        """What follows from an intent of a present seat; raises Refused."""
        raise Refused("unknown")

    @abstractmethod
    def apply(self, stage: Any, event: Event) -> Any:
        """The stage after the event."""

    @abstractmethod
    def awaits(self, state: State, step: Step) -> tuple[int, ...]:
        """The present seats that the others are waiting for."""

    @abstractmethod
    def moves(self, state: State, step: Step, seat: int) -> tuple[str, ...]:
        """What a seat may do here, the main thing first."""

    def mend(self, state: State, step: Step, now: datetime) -> News | None:
        """What has to happen because somebody left, or went away, or is back."""
        return None

    def finished(self, state: State, step: Step) -> bool:
        return not self.awaits(state, step)

    def end(self, state: State) -> Any:
        """The stage as it is kept once all have parted."""
        return state.stage

    def seconds(self, step: Step) -> int:
        """How long a turn is meant to last; 0 where nothing is timed."""
        return 0

    def due(self, state: State) -> datetime | None:
        return None

    def shift(self, stage: Any, by: timedelta) -> Any:
        """The stage after a pause of that length."""
        return stage

    def shown(self, step: Step, stage: Any, seat: int) -> Mapping[str, Any]:
        """What a seat may see of a stage, also afterwards: so it cannot depend on what came later."""
        return {}

    def ahead(self, state: State, step: Step) -> Mapping[str, Any]:
        """What is to be seen besides while it is going on."""
        return {}


class Solo(ABC):
    """What a seat does alone, in several moves, before it answers. Of none of them others get any notice.

    What is held of it is what `apply` makes of the events, from None on.
    """

    @abstractmethod
    def act(self, state: State, step: Step, seat: int, intent: Intent) -> Sequence[News]:
        """What follows from an intent; nothing where it is not one of these moves. Raises Refused."""

    @abstractmethod
    def apply(self, held: Any, event: Event) -> Any:
        """What is held after the event."""

    @abstractmethod
    def moves(self, step: Step, held: Any) -> tuple[str, ...]:
        """What the seat may do here, the main thing first."""

    @abstractmethod
    def shown(self, step: Step, held: Any) -> Mapping[str, Any]:
        """What the seat sees of it, also afterwards."""


class Kind(ABC):
    """A kind of step. `options` names what an author may set; `audiences` what may be said about who reads it."""

    name: ClassVar[str]
    options: ClassVar[tuple[str, ...]] = ()
    audiences: ClassVar[tuple[str, ...]] = ("me", "practitioner", "sealed", "circle")
    writes: ClassVar[bool] = True

    def problems(self, exercise: Exercise, step: Step) -> list[str]:
        """What an author has to mend, one sentence each."""
        return [
            *self._option_problems(step),
            *self._audience_problems(step),
            *self._who_problems(step),
            *self.own_problems(exercise, step),
        ]

    @abstractmethod
    def own_problems(self, exercise: Exercise, step: Step) -> list[str]:
        """What has to be mended in the options of this kind."""

    def meeting(self, step: Step) -> Meeting | None:
        """The meeting this step is, or None where each answers alone."""
        return FIRST if step.who == ANYONE else None

    def solo(self) -> Solo | None:
        """What each does here before answering, if it is more than one thing."""
        return None

    def said(self, exercise: Exercise, state: State, step: Step, seat: int, body: Body) -> Mapping[str, Any] | None:
        """The answer in the body, as it will be kept; raises Refused."""
        raise Refused("unknown")

    def leads_to(self, step: Step, said: Mapping[str, Any] | None) -> str:
        """The id of the step an answer leads to, or nothing for the next one."""
        return ""

    def _option_problems(self, step: Step) -> list[str]:
        return [
            f"Step “{step.id}” has “{name}”, which a {self.name} step does not know. "
            f"It knows: {', '.join(self.options) or 'no options'}."
            for name in step.options
            if name not in self.options
        ]

    def _audience_problems(self, step: Step) -> list[str]:
        if not self.writes:
            return [] if step.audience is None else [f"Step “{step.id}” is not written in: leave out its audience."]
        if step.audience is None:
            return [f"Step “{step.id}” must say its audience: {', '.join(self.audiences)}."]
        if step.audience not in self.audiences:
            return [f"Step “{step.id}” can only have the audience {' or '.join(self.audiences)}."]
        if step.who == ANYONE and step.audience != "circle":
            return [f"Step “{step.id}” is answered by anyone for all, so its audience is circle."]
        return []

    def _who_problems(self, step: Step) -> list[str]:
        meeting = self.meeting(step)
        if step.who == ANYONE and not self.writes:
            return [f"Step “{step.id}” cannot be done by anyone for all: leave out who."]
        if step.who != EACH and meeting is not None and not meeting.by_answer:
            return [f"Step “{step.id}” is where everyone meets: leave out who."]
        return []


class First(Meeting):
    """One seat answers for all; the first to do so decides."""

    by_answer = True

    def open_stage(self, event: Event) -> Any:
        return ()

    def apply(self, stage: Any, event: Event) -> Any:
        return (*stage, event.seat)

    def finished(self, state: State, step: Step) -> bool:
        answered = any(not state.answers[step.id, seat].passed for seat in state.stage)
        return answered or not self.awaits(state, step)

    def awaits(self, state: State, step: Step) -> tuple[int, ...]:
        return tuple(seat for seat in state.present if (step.id, seat) not in state.answers)

    def moves(self, state: State, step: Step, seat: int) -> tuple[str, ...]:
        return () if (step.id, seat) in state.answers else ("answer", "pass")


FIRST = First()


def number_problem(step: Step, name: str, least: int, most: int) -> list[str]:
    """An option that may be left out."""
    value = step.option(name, least)
    if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
        return []
    return [f"Step “{step.id}”: {name} must be a whole number from {least} to {most}."]


def ids_problem(step: Step, name: str, least: int = 2) -> list[str]:
    """An option that lists ids: at least so many, each once."""
    value = step.option(name)
    fine = isinstance(value, list | tuple) and all(isinstance(one, str) and one for one in value)
    if fine and len(value) >= least and len(set(value)) == len(value):
        return []
    return [f"Step “{step.id}”: {name} must list at least {least} different ids."]


def flag_problem(step: Step, *names: str) -> list[str]:
    return [
        f"Step “{step.id}”: {name} must be true or false."
        for name in names
        if not isinstance(step.option(name, False), bool)
    ]


def company_problem(exercise: Exercise, step: Step) -> list[str]:
    if exercise.people[0] >= 2:
        return []
    return [f"Step “{step.id}” needs two people or more: raise the smallest number in people."]
