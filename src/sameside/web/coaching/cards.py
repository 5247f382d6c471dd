"""The help card: for the writer alone, calm, about nothing but what they might need. The numbers come from content/help/."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sameside.coach import PERHAPS_CARD, SafetyHit, load_coach
from sameside.web.safety.lines import Line, lines_that_help

Words = str | Promise


@dataclass(frozen=True)
class Card:
    """`small`: one folded line, where danger is no more than suspected. `hidden`: folded where the other may sit beside the writer. `figures` are phrases they may silence: all or none."""

    id: str
    heading: Words
    text: Words
    hidden: bool
    words: str
    phrases: tuple[str, ...]
    figures: tuple[str, ...]
    small: bool = False

    @property
    def lines(self) -> tuple[Line, ...]:
        """Whom to call. Where the country of this server has no such line, the page "Help now" has others."""
        if self.id == "hurting":
            return lines_that_help("hurting") or lines_that_help("self")
        if self.small:
            return tuple(dict.fromkeys((*lines_that_help("harm"), *lines_that_help("self"))))
        return lines_that_help("self" if self.id == "self" else "harm")


SELF = (
    _("You may be carrying a lot"),
    _("If you are thinking of hurting yourself, you do not have to be alone with it. Somebody can talk with you now."),
)
HARM = (
    _("If somebody hurts or threatens you"),
    _(
        "It is not your fault, and it is not a matter of better words. You can call just to ask. You decide what happens."
    ),
)
CONTROL = (
    _("If somebody decides over you"),
    _("When somebody keeps your money, your phone or your friends from you, finding better words is not your task. "
      "There are people to ask, and you decide what happens."),
)  # fmt: skip
OTHERS = (
    _("Something that may matter more"),
    _("If somebody could get hurt, talk to a person first. You can call just to ask."),
)
HURTING = (
    _("If you are afraid of what you might do"),
    _(
        "Step away first, so that nobody gets hurt. Then talk with somebody. You can call before anything happens, or after."
    ),
)
# It says nothing of the writer, because it is wrong more often than right.
MAYBE = (
    _("If something here frightens you"),
    _(
        "Or if you think of hurting yourself: somebody can listen, and you can call just to ask. If it is not so, close this; it means nothing."
    ),
)
WORDS = {"self": SELF, "violence": HARM, "control": CONTROL, "hurting": HURTING, PERHAPS_CARD: MAYBE}


def cards_for(text: str, hits: Iterable[SafetyHit], closed: Iterable[str]) -> tuple[Card, ...]:
    """One card of a kind, with the first words that called for it."""
    left_closed = set(closed)
    by_card: dict[str, list[SafetyHit]] = {}
    for hit in hits:
        by_card.setdefault(hit.card, []).append(hit)
    return tuple(_card(text, id, found) for id, found in by_card.items() if not left_closed.issuperset(_phrases(found)))


def _card(text: str, id: str, hits: list[SafetyHit]) -> Card:
    heading, words = WORDS.get(id, OTHERS)
    phrases, first = _phrases(hits), hits[0]
    small = id == PERHAPS_CARD
    figures = () if small or any(map(_is_firm, phrases)) else phrases
    return Card(id, heading, words, id != "self", text[first.start : first.end], phrases, figures, small)


def _phrases(hits: list[SafetyHit]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(hit.phrase for hit in hits))


def _is_firm(phrase: str) -> bool:
    """What nobody says as a figure of speech cannot be silenced."""
    return any(rule.id == phrase and rule.firm for rule in load_coach().safety.rules)
