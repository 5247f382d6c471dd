"""A question for today, to write about for oneself. The same all day, from what the person chose to work on."""

from collections.abc import Sequence
from datetime import date

from sameside.web.journal.prompts import Prompt

STEP = 13


def ask(shelf: Sequence[Prompt], awake: Sequence[Prompt], day: date, areas: Sequence[str] = ()) -> Prompt | None:
    """Some lines further each day, so that neighbors in a file do not follow each other; what rests is passed over."""
    fitting = [prompt for prompt in shelf if prompt.area in areas] or shelf
    if not fitting:
        return None
    start = day.toordinal() * STEP % len(fitting)
    return next((prompt for prompt in (*fitting[start:], *fitting[:start]) if prompt in awake), None)
