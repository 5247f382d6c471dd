"""A question for today, to write about for oneself. The same all day, as often as can be from what the person chose.

The days go through a round that is longer than the 90 days for which a question rests, so that none comes twice within
them. A few areas alone have too few: their questions are spread over the round, and between them stand others.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from sameside.web.journal.prompts import REST, Prompt

STEP = 13
ROUND = REST.days + 1


def ask(shelf: Sequence[Prompt], awake: Sequence[Prompt], day: date, areas: Sequence[str] = ()) -> Prompt | None:
    """Where today's was given lately another comes: one without a day, or whose day is far."""
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
