"""One thing for today. Chosen by the calendar from the library alone: nothing a person wrote is read for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sameside.web.library.shelf import Card


@dataclass(frozen=True)
class Suggestion:
    card: Card
    reason: str


def suggest(cards: Sequence[Card], day: date, circle_sizes: Sequence[int]) -> Suggestion | None:
    """A different card each day, in turn, among those this person has company for."""
    company = max([1, *circle_sizes])
    fitting = sorted((card for card in cards if _fits(card, company)), key=lambda card: card.slug)
    if not fitting:
        return None
    card = fitting[day.toordinal() % len(fitting)]
    return Suggestion(card, _reason(card))


def _fits(card: Card, company: int) -> bool:
    """Nothing that waits behind a private check: that door is for a person to choose, not for us to point at."""
    return card.people[0] <= company and card.gate == "none"


def _reason(card: Card) -> str:
    time = ngettext("It takes about %(n)d minute.", "It takes about %(n)d minutes.", card.minutes) % {"n": card.minutes}
    return f"{_company(card)} {time} {_('Each day we show another page of the library. We read nothing of yours to choose.')}"


def _company(card: Card) -> str:
    if card.people[0] > 1:
        return _("You are in a circle, and this is for more than one.")
    if card.people[1] > 1:
        return _("You can do it alone or with your circle.")
    return _("It needs nobody else.")
