"""A question for today, to write about for oneself. The same all day, from what the person chose to work on."""

from collections.abc import Sequence
from datetime import date

from sameside.web.library.shelf import Prompt

STEP = 13


def ask(prompts: Sequence[Prompt], day: date, areas: Sequence[str] = ()) -> Prompt | None:
    """Some lines further each day, so that neighbors in a file do not follow each other."""
    fitting = [prompt for prompt in prompts if prompt.area in areas] or list(prompts)
    return fitting[day.toordinal() * STEP % len(fitting)] if fitting else None
