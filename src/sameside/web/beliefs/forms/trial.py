"""A test in the world: planned, and looked at."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sameside.web.beliefs.forms.fields import TWO_WEEKS, Keyed, Said, Seen


class TrialForm(Seen):
    do = Said(_("What I will do, where, and with whom"), _("Safe, and small enough to be a bit boring."), rows=3)
    expect = Said(
        _("What the belief says will happen"),
        _("So that one could see it: not “it will be awful”, but what somebody would do or say."), rows=3,
    )  # fmt: skip
    on = forms.DateField(
        label=_("The day I look at how it went"),
        help_text=_("Two weeks is a good time. On that day it waits on your page for today, and nobody else is told."),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "input"}),
        error_messages={
            "required": _("Choose a day. You can change it."),
            "invalid": _("Write the day as year, month, day: 2027-01-31."),
        },
    )

    def told_of(self, there: Mapping[str, Any]) -> dict[str, Any]:
        on = there.get("on")
        return {**there, "on": on.isoformat() if isinstance(on, date) else ""}


class NewTrialForm(Keyed, TrialForm):
    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, there={"on": timezone.localdate() + TWO_WEEKS}, **more)


class LookedForm(Seen):
    happened = Said(_("What happened"), _("First only what a camera would have seen."), rows=4)
    learned = Said(_("What I learned"), rows=3, required=False)
