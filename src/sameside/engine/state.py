"""What the events amount to. Derived from the log, never stored as truth."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, Self

from sameside.engine.changed import changed

Standing = Literal["awaited", "here", "away", "left"]


@dataclass(frozen=True)
class Answer:
    """One seat's answer to one step. `said` is None when it was passed, or when its words were erased."""

    seat: int
    step: str
    passed: bool = False
    said: Mapping[str, Any] | None = None
    seal: str = ""
    seq: int = 0


@dataclass(frozen=True)
class Pause:
    """`back_at` is set for a time-out: when the caller means to return. `rang` once that time has come."""

    by: int
    at: datetime
    back_at: datetime | None = None
    rang: bool = False


@dataclass(frozen=True)
class Parting:
    """How it stood when a seat left: after that it learns nothing new."""

    standing: tuple[Standing, ...]
    meeting: str = ""
    stage: Any = None


@dataclass(frozen=True)
class State:
    """`places[seat]` is the index of the step a seat is at; the number of steps means it is done.

    `stage` is what a joint step is up to, `stages` what the joint steps before it came to.
    `held[step, seat]` is what a seat is up to at a step that it does alone in several moves.
    `opened[step]` is the seq at which its seals were opened, `left_at[seat]` the seq at which a seat left, and
    `parting[seat]` how things stood then.
    `public_at` is when somebody last did something that every seat may notice, `heard[seat]` that of the seat's own.
    """

    seq: int = 0
    sitting: str = ""
    pace: str = "live"
    standing: tuple[Standing, ...] = ()
    roles: tuple[str, ...] = ()
    places: tuple[int, ...] = ()
    begun: datetime | None = None
    over: str = ""
    over_at: datetime | None = None
    answers: Mapping[tuple[str, int], Answer] = field(default_factory=dict)
    opened: Mapping[str, int] = field(default_factory=dict)
    meeting: str = ""
    stage: Any = None
    stages: Mapping[str, Any] = field(default_factory=dict)
    held: Mapping[tuple[str, int], Any] = field(default_factory=dict)
    pause: Pause | None = None
    left_at: Mapping[int, int] = field(default_factory=dict)
    parting: Mapping[int, Parting] = field(default_factory=dict)
    keys: frozenset[str] = frozenset()
    heard: Mapping[int, datetime] = field(default_factory=dict)
    public_at: datetime | None = None
    last_at: datetime | None = None

    @property
    def seats(self) -> range:
        return range(len(self.standing))

    @property
    def present(self) -> tuple[int, ...]:
        """The seats that others wait for. In a sitting done each in their own time, that includes who has yet to come."""
        waited = ("here", "awaited") if self.pace == "own" else ("here",)
        return tuple(seat for seat in self.seats if self.standing[seat] in waited)

    @property
    def staying(self) -> tuple[int, ...]:
        return tuple(seat for seat in self.seats if self.standing[seat] != "left")

    def stand(self, seat: int, standing: Standing) -> Self:
        return changed(self, standing=(*self.standing[:seat], standing, *self.standing[seat + 1 :]))

    def move(self, seat: int, place: int) -> Self:
        return changed(self, places=(*self.places[:seat], place, *self.places[seat + 1 :]))

    def hold(self, step: str, seat: int, what: Any) -> Self:
        return changed(self, held={**self.held, (step, seat): what})

    def keep(self, answer: Answer) -> Self:
        return changed(self, answers={**self.answers, (answer.step, answer.seat): answer})
