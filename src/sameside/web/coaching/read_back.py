"""One's own turns of a talk that is over, read once more: one's own marks, and plain facts. Nobody is compared."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from sameside.web.coaching.cards import Card
from sameside.web.coaching.look import Look, look_at
from sameside.web.coaching.memory import Memory
from sameside.web.coaching.queries import notes_of
from sameside.web.people.models import Person

Kind = Literal["said", "said back", "made sense", "asked"]


@dataclass(frozen=True)
class OwnTurn:
    """`before` is what the other had said. `rounds`: how often it was said back, or the how-manieth try this was."""

    kind: Kind
    text: str
    before: str = ""
    rounds: int = 0
    fits: bool = False


@dataclass(frozen=True)
class TurnRead:
    turn: OwnTurn
    look: Look

    @property
    def length(self) -> int:
        return len(self.turn.text.split())


@dataclass(frozen=True)
class ReadBack:
    turns: tuple[TurnRead, ...]
    cards: tuple[Card, ...]

    @property
    def lengths(self) -> tuple[int, int] | None:
        """Words of the shortest and the longest turn."""
        own = [read.length for read in self.turns if read.turn.kind == "said"]
        return (min(own), max(own)) if own else None

    @property
    def said(self) -> int:
        return self._count("said")

    @property
    def tries(self) -> int:
        return self._count("said back")

    @property
    def fitted(self) -> int:
        """How often one's own saying back was what the other had meant."""
        return sum(read.turn.kind == "said back" and read.turn.fits for read in self.turns)

    def _count(self, kind: Kind) -> int:
        return sum(read.turn.kind == kind for read in self.turns)


def read_back(person: Person, turns: Sequence[OwnTurn]) -> ReadBack:
    notes = notes_of(person)
    looks = [look_at(turn.text, turn.before, notes, Memory(), turn.kind == "said back") for turn in turns]
    read = tuple(TurnRead(turn, look) for turn, look in zip(turns, looks, strict=True))
    return ReadBack(read, tuple(_first_of_each(card for look in looks for card in look.cards)))


def _first_of_each(cards: Iterable[Card]) -> Iterable[Card]:
    return {card.id: card for card in reversed(list(cards))}.values()
