"""A question for today, to write about for oneself: as often as can be from what the person chose.

The journal remembers which one a person was shown, so that it stays all day and then rests. Which one comes is told by
the day, through a round that is longer than that rest. A few areas alone have too few: their questions are spread over the
round, and between them stand others.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from sameside.web.journal import given, prompts
from sameside.web.journal.given import REST
from sameside.web.journal.prompts import Prompt
from sameside.web.people.models import Person

STEP = 13
ROUND = REST.days + 1


def todays(person: Person, day: date, areas: Sequence[str], noting: bool) -> Prompt | None:
    """None when each was shown or drawn within the 90 days. `noting` says that the person is about to see it."""
    shelf = prompts.on_the_shelf()
    return given.todays(person, day, lambda awake: ask(shelf, awake, day, areas), noting)


def turn(person: Person, day: date, areas: Sequence[str]) -> None:
    """After other areas were chosen: whoever goes back to today's page finds one of these, if one is left."""
    shelf = prompts.on_the_shelf()
    if areas:
        given.turn(person, day, areas, lambda left: ask(shelf, left, day, areas))


def ask(shelf: Sequence[Prompt], awake: Sequence[Prompt], day: date, areas: Sequence[str] = ()) -> Prompt | None:
    """Where that of the day rests another comes: one without a day, or whose day is far. `awake` are those that do not."""
    return next((prompt for prompt in _offered(shelf, areas, day.toordinal()) if prompt in awake), None)


def _offered(shelf: Sequence[Prompt], areas: Sequence[str], number: int) -> Iterator[Prompt]:
    chosen = _mixed([prompt for prompt in shelf if prompt.area in areas])
    others = _mixed([prompt for prompt in shelf if prompt.area not in areas])
    between = max(0, ROUND - len(chosen)) if chosen else len(others)
    order, left = _spread(chosen, others[:between]), others[between:]
    yield from order[number % len(order) :][:1] if order else ()
    yield from _turned(left, number)
    yield from _turned(order, number + len(order) // 2)


def _mixed(prompts: Sequence[Prompt]) -> list[Prompt]:
    """Some lines further each time, so that neighbors in a file do not follow each other."""
    left, mixed, place = list(prompts), list[Prompt](), 0
    while left:
        place = (place + STEP) % len(left)
        mixed.append(left.pop(place))
    return mixed


def _spread(chosen: Sequence[Prompt], others: Sequence[Prompt]) -> list[Prompt]:
    """Each in its own order, evenly."""
    marked = [((place + 0.5) / len(some), prompt) for some in (chosen, others) for place, prompt in enumerate(some)]
    return [prompt for _where, prompt in sorted(marked, key=lambda one: one[0])]


def _turned(prompts: Sequence[Prompt], number: int) -> Sequence[Prompt]:
    start = number % len(prompts) if prompts else 0
    return (*prompts[start:], *prompts[:start])
