"""What a person fills in. Whatever does not fit is told in a sentence, and what was typed stays."""

import uuid
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from sameside.web.selfcare.habit import Habit
from sameside.web.selfcare.practices import practices
from sameside.web.selfcare.words import DAYS, KINDS, RHYTHMS

NAME, LINE, PAPER = 120, 300, 600
CHOOSE: Final = {"required": _("Choose one from the list."), "invalid_choice": _("Choose one from the list.")}


def _said(label: Any, most: int, hint: Any = "", required: bool = False, rows: int = 0) -> forms.CharField:
    too_long = _("That is long for here. Shorten it to %(limit_value)d signs.")
    attrs = {"autocomplete": "off", **({"rows": rows} if rows else {"class": "input input--said"})}
    return forms.CharField(
        label=label,
        help_text=hint,
        required=required,
        max_length=most,
        error_messages={"required": _("Write a word or two here."), "max_length": too_long},
        widget=forms.Textarea(attrs=attrs) if rows else forms.TextInput(attrs=attrs),
    )


class Keyed(forms.Form):
    """A key made with the form, so that sending it twice makes one thing."""

    key = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["key"].initial = uuid.uuid4

    def clean_key(self) -> uuid.UUID | None:
        key: uuid.UUID | None = self.cleaned_data["key"]
        return key

    def add_error(self, field: str | None, error: Any) -> None:
        """A key that is none is no key; nobody typed it."""
        if field != "key":
            super().add_error(field, error)
        else:
            self.cleaned_data["key"] = None


class RitualForm(Keyed):
    name = _said(_("What is it?"), NAME, required=True)
    kind = forms.ChoiceField(label=_("It is for"), choices=KINDS.items(), error_messages=CHOOSE)
    rhythm = forms.ChoiceField(
        label=_("How often?"), choices=RHYTHMS.items(), widget=forms.RadioSelect, initial="free", error_messages=CHOOSE
    )
    days = forms.MultipleChoiceField(
        label=_("Which days?"),
        choices=DAYS.items(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Choose from the seven days.")},
    )
    at = forms.TimeField(
        label=_("At a time of day"),
        help_text=_("Then it stands on your page for today around that time. Nothing rings unless you say so."),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time", "class": "input input--time"}, format="%H:%M"),
        error_messages={"invalid": _("Write the time like 7:30 or 19:00.")},
    )
    remind = forms.BooleanField(
        label=_("Remind me then"),
        help_text=_(
            "A short message that names nothing, in the way you chose under Reminders. Every day, or on certain days."
        ),
        required=False,
    )
    hope = _said(_("What I hope it does for me"), LINE, rows=2)
    practice = forms.ChoiceField(label=_("Do it with a quiet practice"), required=False, error_messages=CHOOSE)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        offered = [("", _("No, thank you")), *((one.id, one.title) for one in practices().values())]
        self.fields["practice"].choices = offered  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("rhythm") == "days" and not given.get("days") and "days" not in self.errors:
            self.add_error("days", _("Choose at least one day, or another rhythm."))
        if given.get("remind") and not self._has_a_time(given):
            self.add_error("remind", _("For that it needs a time, and a rhythm of every day or certain days."))
        return given

    @staticmethod
    def _has_a_time(given: dict[str, Any]) -> bool:
        return bool(given.get("at")) and given.get("rhythm") in ("daily", "days")

    @property
    def habit(self) -> Habit:
        given = self.cleaned_data
        at, days = given["at"], given["days"] if given["rhythm"] == "days" else []
        return Habit(
            given["name"],
            given["kind"],
            given["rhythm"],
            tuple(sorted(int(day) for day in days)),
            at.strftime("%H:%M") if at else "",
            given["hope"],
            given["practice"],
            remind=given["remind"],
        )

    @staticmethod
    def filled(habit: Habit) -> dict[str, Any]:
        return habit.record() | {"days": [str(day) for day in habit.days], "at": habit.clock}


class WordForm(forms.Form):
    word = _said(_("What it did for me"), PAPER, rows=2)


class BoundaryForm(Keyed):
    not_okay = _said(_("What is not okay with me"), PAPER, _("“Being shouted at.” “Reading my messages.”"), True, 2)
    okay = _said(_("What is okay"), PAPER, _("So that the other one knows where the door is."), rows=2)
    will_do = _said(
        _("What I will do when it happens"),
        PAPER,
        _("Something you can do yourself, whatever the other one does. “I leave the room for an hour.”"),
        rows=2,
    )
    line = _said(
        _("A line to say it with"),
        LINE,
        _("Short, and about you. “I stop when we shout. I will be back at eight.”"),
        rows=2,
    )

    @property
    def body(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in ("okay", "not_okay", "will_do", "line")}
