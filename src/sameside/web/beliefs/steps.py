"""The steps of looking at a belief. Any of them, in any order, and left at any time."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise


@dataclass(frozen=True)
class Step:
    """`why` is said before anything is asked, `short` where nothing is written yet."""

    slug: str
    title: Words
    why: Words
    short: Words = ""


TEXTS: Mapping[str, Step] = {
    step.slug: step
    for step in (
        Step(
            "name",
            _("The rule, in one sentence"),
            _("A rule you can read is one you can look at. Change the words until you think: yes, that is it."),
        ),
        Step(
            "origin",
            _("Where it comes from"),
            _("A rule like this was often good for something once. It may have kept the peace, or kept you in the group. "
              "If it has a voice, whose is it? If something gets too close, stop. That belongs in a room with someone "
              "trained."),
            _("When and where you might have learned it, and what it was good for then."),
        ),
        Step(
            "cost",
            _("What it costs"),
            _("Every rule has a price. What have you left undone, or done too often, to keep to it? You may also write "
              "what it gives you."),
            _("What you do or leave because of it, and what that costs."),
        ),
        Step(
            "instead",
            _("A fairer sentence"),
            _("Not the sunny opposite. You would not believe it, and neither would we. Look for a sentence that has room "
              "for both lists."),
            _("In your own words, and one you would believe."),
        ),
    )
}  # fmt: skip
MOMENT = ("happened", "feel", "weigh", "line", "now")
MOMENT_IN_DANGER = ("happened", "feel")
"""Where somebody is hurt or may be, nobody is asked to weigh it or to put it more kindly."""
