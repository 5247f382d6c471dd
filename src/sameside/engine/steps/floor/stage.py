"""What a talk has come to: who holds the floor, in which phase, and all that was said."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sameside.engine.state import State

OFFER_REST_AFTER = 3


@dataclass(frozen=True)
class Back:
    """One saying back, and what the speaker made of it: yes, partly, no, or nothing yet. `fix` is their correction."""

    seat: int
    said: Mapping[str, Any] | None
    verdict: str = ""
    fix: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Chunk:
    """One to three sentences of the speaker, how they were said back, and what made sense to the other."""

    turn: int
    seat: int
    said: Mapping[str, Any] | None
    backs: tuple[Back, ...] = ()
    sense: tuple[int, Mapping[str, Any] | None] | None = None


@dataclass(frozen=True)
class Floor:
    """`turn` counts the holdings of the floor. `phase` is speak, say_back, check, sense, more or over.

    `offered[seat]` counts how often a seat was offered the floor, `mirrored[seat]` how often it said back.
    `until` is when the turn's time is up; `rang` says that it was. `queue` are the seats that asked for the floor.
    """

    turn: int
    holder: int
    phase: str = "speak"
    mirror: int | None = None
    offered: Mapping[int, int] = field(default_factory=dict)
    mirrored: Mapping[int, int] = field(default_factory=dict)
    queue: tuple[int, ...] = ()
    chunks: tuple[Chunk, ...] = ()
    until: datetime | None = None
    rang: bool = False

    @property
    def chunk(self) -> Chunk:
        return self.chunks[-1]

    @property
    def rest_is_offered(self) -> bool:
        """Three sayings back, and none fitted yet: a pause is offered, or to go on."""
        return self.phase in ("check", "say_back") and len(self.chunk.backs) >= OFFER_REST_AFTER


def next_holder(state: State, floor: Floor, rounds: int) -> int | None:
    """Who is offered the floor next: among those offered it least, first who asked for it, then by seat."""
    if len(state.present) < 2:
        return None
    least = min(floor.offered.get(seat, 0) for seat in state.present)
    if least >= rounds:
        return None
    waiting = [seat for seat in state.present if floor.offered.get(seat, 0) == least]
    asked = [seat for seat in floor.queue if seat in waiting]
    later = [seat for seat in waiting if seat > floor.holder]
    return (asked or later or waiting)[0]


def next_mirror(state: State, floor: Floor) -> int | None:
    """Who says back next: the present seat that did it least, starting behind the holder."""
    others = [seat for seat in state.present if seat != floor.holder]
    order = sorted(others, key=lambda seat: (floor.mirrored.get(seat, 0), seat < floor.holder, seat))
    return order[0] if order else None
