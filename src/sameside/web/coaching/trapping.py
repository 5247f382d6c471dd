"""What was written in private, and the traps it might have stepped into."""

from collections.abc import Mapping
from dataclasses import dataclass

from sameside.coach import BadCoach, Trap, name_traps
from sameside.web.coaching import actions
from sameside.web.coaching.cards import Card
from sameside.web.coaching.look import cards_of, clean, safety_of
from sameside.web.coaching.memory import Memory, unpacked
from sameside.web.coaching.queries import notes_of, traps_of
from sameside.web.people.models import Person


@dataclass(frozen=True)
class Found:
    """Where a help card is shown, no trap is, unless it is the small one: nobody is asked to think more kindly of being hurt. `away`: nobody looked."""

    text: str
    traps: tuple[Trap, ...]
    cards: tuple[Card, ...]
    memory: Memory
    away: bool = False


def traps_in(person: Person, data: Mapping[str, str]) -> Found:
    text, memory = clean(data.get("text", "")), unpacked(data.get("memory", ""))
    press, _, card = data.get("look", "").partition(".")
    notes = notes_of(person)
    pressed = [one for one in cards_of(text, notes, memory) if one.id == card]
    if press == "close":
        memory = memory.closing([phrase for one in pressed for phrase in one.phrases])
    if press == "figure":
        for phrase in (phrase for one in pressed for phrase in one.figures):
            actions.silence(person, phrase)
        notes = notes_of(person)
    fired = bool(safety_of(text, notes))
    try:
        traps = () if fired else name_traps(text, own=[line.own for line in traps_of(person)]).best
    except BadCoach:
        return Found(text, (), (), memory, away=True)
    return Found(text, traps, cards_of(text, notes, memory), memory)
