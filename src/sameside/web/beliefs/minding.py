"""What the coach may do with these words: show a help card, or ask whether a thinking trap is in them. Never both."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from sameside.coach import BadCoach, Trap, name_traps
from sameside.web.coaching import actions as coaching
from sameside.web.coaching.cards import Card
from sameside.web.coaching.look import LONGEST, cards_of, clean, safety_of
from sameside.web.coaching.queries import TrapLine, notes_of, traps_of
from sameside.web.people.models import Person

ENDS: Final = re.compile(r"(?<=[.!?…])\s+|\n+")
SHORTEST, LONGEST_RULE, READ, MOST_HEARD = 8, 300, 6000, 3


@dataclass(frozen=True)
class Helps:
    """What is drawn. It is true only where a card is sure: a small one is shown, and holds nothing up."""

    cards: tuple[Card, ...]

    def __iter__(self) -> Iterator[Card]:
        return iter(self.cards)

    def __bool__(self) -> bool:
        return any(not card.small for card in self.cards)


def cards_in(person: Person, texts: Iterable[str]) -> Helps:
    """One card of a kind. Each stretch of words is looked at whole, however much there is."""
    notes = notes_of(person)
    found: dict[str, Card] = {}
    for stretch in _stretches(texts):
        for card in cards_of(stretch, notes):
            found.setdefault(card.id, card)
    sure = tuple(card for card in found.values() if not card.small)
    return Helps(sure or tuple(found.values()))


def silence(person: Person, texts: Iterable[str], card_id: str) -> None:
    """It was a figure of speech, says the person. What nobody says as one cannot be silenced."""
    notes = notes_of(person)
    for stretch in _stretches(texts):
        for card in safety_of(stretch, notes):
            if card.id == card_id:
                for phrase in card.figures:
                    coaching.silence(person, phrase)


def traps_to_ask(person: Person, texts: Iterable[str]) -> tuple[tuple[Trap, ...], list[TrapLine]]:
    """Up to three from the coach, and all of the person's own. Where a help card is shown, none of the coach's: nobody is
    asked to think more kindly of being hurt."""
    told, own = list(texts), traps_of(person)
    if cards_in(person, told):
        return (), []
    return name_traps(clean("\n".join(told)), own=[line.own for line in own]).best, own


@dataclass(frozen=True)
class Heard:
    """A sentence of the person's own, and the thinking trap that the coach would ask about in it."""

    words: str
    trap: str


def rules_heard(person: Person, text: str) -> tuple[Heard, ...]:
    """Up to three sentences in which a rule may speak, the surest first. None where a help card is shown, or without a coach."""
    if cards_in(person, [text]):
        return ()
    told = [part.strip() for part in ENDS.split(clean(text)[:READ]) if SHORTEST <= len(part.strip()) <= LONGEST_RULE]
    try:
        found = [(words, name_traps(words).best) for words in dict.fromkeys(told)]
    except BadCoach:
        return ()
    sure = sorted(((words, best[0]) for words, best in found if best), key=lambda one: -one[1].score)
    return tuple(Heard(words, trap.name) for words, trap in sure[:MOST_HEARD])


def _stretches(texts: Iterable[str]) -> Iterable[str]:
    """As few as fit what the coach reads at once."""
    stretch = ""
    for text in texts:
        if stretch and len(stretch) + len(text) + 2 > LONGEST:
            yield stretch
            stretch = ""
        stretch = f"{stretch}\n\n{text}" if stretch else text[:LONGEST]
    if stretch:
        yield stretch
