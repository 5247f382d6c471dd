"""What a person writes here. Whatever is wrong is told in a sentence, and what was typed stays."""

from datetime import date, timedelta
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sameside.web.openness.lines import LONGEST, lines_in

LONGEST_TEXT: Final = 60_000
FARTHEST: Final = timedelta(days=36_525)
TOO_LONG: Final = _("This is very long. Shorten it to 60,000 signs, or keep it in two pieces.")
A_DAY: Final = _("Write the day as year, month and day, like 2027-03-31.")


def _text(label: object, rows: int = 12) -> forms.CharField:
    return forms.CharField(
        label=label,  # type: ignore[arg-type]
        max_length=LONGEST_TEXT,
        error_messages={"required": _("Write a word or two first."), "max_length": TOO_LONG},
        widget=forms.Textarea(attrs={"rows": rows, "class": "paper paper--page", "dir": "auto", "data-burns": ""}),
    )


class NoteForm(forms.Form):
    text = _text(_("What nobody knows"))


class SealForm(forms.Form):
    text = _text(_("What you want to say to yourself on that day"))
    opens_on = forms.DateField(
        label=_("When do you want to read it?"),
        help_text=_("It waits for you on Today when the day has come."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": _("Choose a day."), "invalid": A_DAY},
    )

    def clean_opens_on(self) -> date:
        day: date = self.cleaned_data["opens_on"]
        today = timezone.localdate()
        if not today < day <= today + FARTHEST:
            raise forms.ValidationError(_("Choose a day after today, within a hundred years."))
        return day


class LetterForm(forms.Form):
    to = forms.CharField(
        label=_("To whom?"),
        help_text=_("In your own words: a name, “the girl I was”, “my father, before”."),
        required=False,
        max_length=120,
        error_messages={"max_length": _("Shorten it a little: 120 signs fit here.")},
        widget=forms.TextInput(attrs={"class": "input input--said", "autocomplete": "off", "dir": "auto"}),
    )
    text = _text(_("Your letter"), rows=16)


class LineForm(forms.Form):
    """A line of the note, or one in other words."""

    chosen = forms.ChoiceField(label=_("Which line?"), required=False, widget=forms.RadioSelect)
    own = forms.CharField(
        label=_("In other words"),
        help_text=_("You may say it in a new way, or more gently than you wrote it."),
        required=False,
        max_length=LONGEST,
        error_messages={"max_length": _("Shorten it a little: one line of 300 signs fits here.")},
        widget=forms.TextInput(attrs={"class": "input input--said", "autocomplete": "off", "dir": "auto"}),
    )

    def __init__(self, *args: Any, of: str, **more: Any) -> None:
        super().__init__(*args, **more)
        self.lines = {str(number): line for number, line in enumerate(lines_in(of))}
        self.fields["chosen"].choices = self.lines.items()  # type: ignore[attr-defined]
        self.fields["chosen"].error_messages["invalid_choice"] = _("Choose one of these lines.")
        if not self.lines:
            del self.fields["chosen"]
            self.fields["own"].label, self.fields["own"].required = _("Your line"), True
            self.fields["own"].error_messages["required"] = _("Write one line.")
            self.fields["own"].help_text = _("One sentence is enough. Leave out what you want to keep.")

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not self.errors and not self._line(given):
            raise forms.ValidationError(_("Choose a line, or write one."))
        return given

    @property
    def line(self) -> str:
        return self._line(self.cleaned_data)

    def _line(self, given: dict[str, Any]) -> str:
        return given.get("own", "") or self.lines.get(given.get("chosen", ""), "")
