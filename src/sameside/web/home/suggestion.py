"""One thing for today: from what a person chose to work on, or else by the calendar. Nothing they wrote is read for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sameside.web.library.shelf import Card
from sameside.web.sittings.queries import MOST_TRACED, Trace

A_WHILE = timedelta(days=14)


@dataclass(frozen=True)
class Suggestion:
    card: Card
    reason: str


@dataclass(frozen=True)
class Past:
    """When each exercise was last begun, and which are still open. `whole`: none was too long ago to be looked at."""

    begun: dict[str, date]
    open: frozenset[str]
    whole: bool = True


def suggest(
    cards: Sequence[Card],
    day: date,
    company: int,
    areas: Sequence[str] = (),
    traces: Sequence[Trace] = (),
    touched: Mapping[str, date] | None = None,
) -> Suggestion | None:
    """The same all day, unless something is begun. `company` is the size of the largest circle; whoever is alone has a
    company of one. `touched`: when something of one's own was last begun in an area, other than an exercise."""
    past = past_from(traces)
    fitting = sorted((card for card in cards if _fits(card, company, past)), key=lambda card: card.slug)
    chosen = [card for card in fitting if card.area in areas]
    if chosen:
        return _from_the_chosen(chosen, _last_in_each(cards, past, touched or {}), day, past)
    if not fitting:
        return None
    return Suggestion(card := fitting[day.toordinal() % len(fitting)], _reason(card, _by_the_calendar(areas), past))


def past_from(traces: Sequence[Trace]) -> Past:
    begun: dict[str, date] = {}
    for trace in traces:
        on = timezone.localtime(trace.began_at).date()
        begun[trace.slug] = max(on, begun.get(trace.slug, on))
    return Past(begun, frozenset(trace.slug for trace in traces if trace.open), len(traces) < MOST_TRACED)


def _fits(card: Card, company: int, past: Past) -> bool:
    """Nothing that is open already, and nothing that waits behind a private check: that door is for a person to choose,
    not for us to point at."""
    return card.people[0] <= company and card.gate == "none" and card.slug not in past.open


def _last_in_each(cards: Sequence[Card], past: Past, touched: Mapping[str, date]) -> dict[str, date]:
    last = dict(touched)
    for card in cards:
        if card.slug in past.begun:
            last[card.area] = max(past.begun[card.slug], last.get(card.area, date.min))
    return last


def _from_the_chosen(chosen: Sequence[Card], last: dict[str, date], day: date, past: Past) -> Suggestion:
    """An area they have not been in for a while comes first; where several are so, they take turns by the day."""
    areas = sorted({card.area for card in chosen})
    turns = [area for area in areas if area not in last or day - last[area] >= A_WHILE] or areas
    area = turns[day.toordinal() % len(turns)]
    there = [card for card in chosen if card.area == area]
    new = [card for card in there if card.slug not in past.begun]
    if not new:
        card = min(there, key=lambda one: past.begun[one.slug])
        return Suggestion(
            card, _reason(card, _("You chose its area. You know this one; it may be another one by now."), past)
        )
    card = new[day.toordinal() // len(turns) % len(new)]
    return Suggestion(card, _reason(card, _of_the_chosen(area in last, past), past))


def _of_the_chosen(touched: bool, past: Past) -> str:
    """Only what is known: what is not there now may have been burned, or was too long ago to be looked at."""
    if not past.whole:
        return _("You chose its area, and you have not begun this one lately.")
    if touched:
        return _("You chose its area, and this one is new to you.")
    return _("You chose its area, and nothing of yours is there now.")


def _by_the_calendar(areas: Sequence[str]) -> str:
    if areas:
        return _("Nothing in what you chose fits today without preparation, so this is another page of the library.")
    return _("Each day we show another page of the library. We read nothing of yours to choose.")


def _reason(card: Card, found: str, past: Past) -> str:
    time = ngettext("It takes about %(n)d minute.", "It takes about %(n)d minutes.", card.minutes) % {"n": card.minutes}
    more = _("You have something begun, too. One of them is plenty.") if past.open else ""
    return " ".join(part for part in (found, _company(card), time, more) if part)


def _company(card: Card) -> str:
    if card.people[0] > 1:
        return _("You are in a circle, and this is for more than one.")
    if card.people[1] > 1:
        return _("You can do it alone or with your circle.")
    return _("It needs nobody else.")
