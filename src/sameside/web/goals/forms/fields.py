"""The fields our forms are made of, so that each says the same thing in the same way."""

from datetime import date, timedelta
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sameside.web.goals.plan import LONGEST

FEW, LINE = 300, 200
FARTHEST: Final = timedelta(days=3660)
NOT_A_NUMBER = _("Write a number here, like 3 or 2.5.")
NOT_A_DAY = _("Write a day here, like 2030-12-31.")


def words(label: Any, hint: Any = "", required: bool = False, rows: int = 3, most: int = LONGEST) -> forms.CharField:
    """Some lines of one's own."""
    return forms.CharField(
        label=label,
        help_text=hint,
        required=required,
        max_length=most,
        error_messages=_told(_("Write a word or two here. It can be changed later.")),
        widget=forms.Textarea(attrs={"rows": rows}),
    )


def line(label: Any, hint: Any = "", required: bool = False, most: int = LINE) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        required=required,
        max_length=most,
        error_messages=_told(_("Write a word or two here. It can be changed later.")),
        widget=forms.TextInput(attrs={"class": "input input--said", "autocomplete": "off"}),
    )


def number(label: Any, hint: Any = "", required: bool = False) -> forms.DecimalField:
    told = {name: NOT_A_NUMBER for name in ("invalid", "required")}
    told |= {name: _("That is more than we can draw. Take a rounder number.") for name in ("max_digits", "max_whole_digits", "max_decimal_places")}  # fmt: skip
    return forms.DecimalField(
        label=label,
        help_text=hint,
        required=required,
        max_digits=9,
        decimal_places=2,
        error_messages=told,
        widget=forms.TextInput(attrs={"class": "input", "inputmode": "decimal", "autocomplete": "off"}),
    )


def day(label: Any, hint: Any = "") -> forms.DateField:
    return forms.DateField(
        label=label,
        help_text=hint,
        required=False,
        error_messages={"invalid": NOT_A_DAY},
        validators=[still_to_come],
        widget=forms.DateInput(attrs={"type": "date", "class": "input"}, format="%Y-%m-%d"),
    )


def choice(label: Any, pairs: Any, hint: Any = "", required: bool = True) -> forms.ChoiceField:
    told = _("Choose one of these.")
    return forms.ChoiceField(
        label=label,
        help_text=hint,
        choices=pairs,
        required=required,
        error_messages={"required": told, "invalid_choice": told},
        widget=forms.RadioSelect,
    )


def still_to_come(value: date) -> None:
    today = timezone.localdate()
    if value <= today:
        raise ValidationError(_("Choose a day that is still to come."))
    if value - today > FARTHEST:
        raise ValidationError(_("Choose a day within the next ten years."))


def _told(required: Any) -> dict[str, Any]:
    return {"required": required, "max_length": _("Shorten it a little: %(limit_value)d signs fit here.")}
