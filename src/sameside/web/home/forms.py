"""What would you like to work on? Ten answers in plain words, any number of them, or none."""

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PLAIN_WORDS: dict[str, str | Promise] = {
    "listening": _("Listening better, and being less in a hurry to answer"),
    "speaking": _("Saying what I need, and what I like about people"),
    "conflict": _("Arguments that do less harm and end sooner"),
    "wordless": _("Reading faces and voices, and being close without talk"),
    "empathy": _("Understanding what it is like to be the other person"),
    "reflection": _("Knowing what I think, want and value"),
    "beliefs": _("Loosening old rules and harsh thoughts about myself"),
    "goals": _("Changing one thing, step by step"),
    "selfcare": _("Resting, and being kinder to myself"),
    "openness": _("Letting myself be known a little more"),
}


class WorkOnForm(forms.Form):
    areas = forms.MultipleChoiceField(
        label=_("What would you like to work on?"),
        choices=list(PLAIN_WORDS.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("One of these is not on the list any more. Look through it once again.")},
    )
