"""What is filled in while a goal is under way: a check-in, a change, a look back, and asking somebody beside it."""

from datetime import date, timedelta
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from sameside.web.goals.forms.fields import FEW, choice, day, line, number, words
from sameside.web.goals.measuring import TEN, YES_NO, Measure

ALONE: Final = "alone"
KEEP, SMALLER, OTHER, DROP = "keep", "smaller", "other", "drop"
SHOWABLE: Final = ("what", "measure", "first", "plans", "until", "can", "why", "outcome", "obstacle")
SHOWN_AT_FIRST: Final = ("what", "measure", "first", "plans", "until")
NEXT_LOOK: Final = timedelta(days=28)


class CheckInForm(forms.Form):
    words = words(_("A word about it"), rows=2, most=FEW * 2)

    def __init__(self, *args: Any, measure: Measure, beside: tuple[str, str] | None = None, **more: Any) -> None:
        """`beside` is the support that is there, and the name of whoever it is."""
        super().__init__(*args, **more)
        self.measure = measure
        self.fields["value"] = _value_field(measure)
        self.order_fields(["value", "words", "shown_to"])
        if beside:
            readers = [(beside[0], _("You and %(name)s") % {"name": beside[1]}), (ALONE, _("You alone"))]
            self.fields["shown_to"] = choice(_("Who reads it?"), readers)
            self.fields["shown_to"].error_messages["required"] = _("Choose who reads this one.")

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if "value" not in self.errors and self.noted is None and not given.get("words") and "words" not in self.errors:
            self.add_error("value", _("Note a value or a word. One of them is enough."))
        return given

    @property
    def noted(self) -> float | None:
        value = self.cleaned_data.get("value")
        return None if value in (None, "") else float(value)

    @property
    def reader(self) -> str:
        shown_to = str(self.cleaned_data.get("shown_to", ALONE))
        return "" if shown_to == ALONE else shown_to


class ChangeForm(forms.Form):
    """Why it rests, ends or goes on, for the history; and then whoever reads the history reads it."""

    because = words(_("A word about it"), rows=3, most=FEW * 2)


class ReviewForm(forms.Form):
    well = words(_("What helped? Also by chance."), rows=2)
    hard = words(_("What made it hard? Days and things first."), rows=2)
    then = choice(
        _("What should become of it?"),
        [
            (KEEP, _("Keep it as it is")),
            (SMALLER, _("Keep it, but smaller")),
            (OTHER, _("Want the same, another way")),
            (DROP, _("Let it go, with thanks")),
        ],
    )
    review = day(_("When do you look again?"), _("If you leave it out, we take four weeks from now."))
    field_order = ["well", "hard", "then", "review"]

    def next_look(self, today: date) -> date:
        chosen: date | None = self.cleaned_data["review"]
        return chosen or today + NEXT_LOOK


class AskForm(forms.Form):
    who = choice(_("Whom do you ask?"), [])
    parts = forms.MultipleChoiceField(
        label=_("What do they see of it?"),
        help_text=_("Its name, and what you choose here. If you change these words later, they see the new ones."),
        required=False,
        error_messages={"invalid_choice": _("Choose from these parts.")},
        widget=forms.CheckboxSelectMultiple,
    )
    note = line(_("A word to them"), _("“Would you ask me about it on Sundays?”"), most=FEW)

    def __init__(self, *args: Any, people: list[tuple[str, str]], parts: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["who"].choices = people  # type: ignore[attr-defined]
        self.fields["parts"].choices = parts  # type: ignore[attr-defined]


class WordForm(forms.Form):
    words = line(_("A short word of support"), _("Only the two of you read it."), required=True, most=FEW)


def _value_field(measure: Measure) -> forms.Field:
    if measure.kind == YES_NO:
        return choice(_("How was it?"), [("1", _("Yes")), ("0", _("No"))], required=False)
    if measure.kind == TEN:
        return choice(measure.name or _("How is it?"), [(str(n), str(n)) for n in range(11)], required=False)
    return number(measure.name or _("How is it?"))
