"""With whom, why, and until when."""

from datetime import date, datetime, time, timedelta
from typing import Any, Final
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sameside.web.circles.faces import faces_for
from sameside.web.people.models import Person

LONGEST_PURPOSE: Final = 300
LONGEST: Final = timedelta(days=3660)
CHOOSE: Final = _("Choose who may see it.")
A_DAY: Final = _("Write the day as year, month and day, like 2026-03-31, or leave it out.")


class ShareForm(forms.Form):
    readers = forms.MultipleChoiceField(
        label=_("Who may see it?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": CHOOSE, "invalid_choice": CHOOSE, "invalid_list": CHOOSE},
    )
    purpose = forms.CharField(
        label=_("What is it for?"),
        help_text=_("They read this first. For example: “So that you know why I was quiet. You need not fix it.”"),
        required=False,
        max_length=LONGEST_PURPOSE,
        error_messages={"max_length": _("Shorten it a little: 300 signs fit here.")},
        widget=forms.Textarea(attrs={"rows": 3, "class": "paper"}),
    )
    until = forms.DateField(
        label=_("Until when?"),
        help_text=_("The last day on which they can see it. Left out, it stays open until you take it back."),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": A_DAY},
    )

    def __init__(self, *args: Any, people: list[Person], **more: Any) -> None:
        super().__init__(*args, **more)
        self.people = {str(person.pk): person for person in people}
        names = [face.name for face in faces_for(people)]
        choices = list(zip(self.people, names, strict=True))
        self.fields["readers"].choices = choices  # type: ignore[attr-defined]

    def clean_until(self) -> date | None:
        until: date | None = self.cleaned_data["until"]
        today = timezone.localdate()
        if until is not None and until < today:
            raise forms.ValidationError(_("That day is over. Choose today or a later one."))
        if until is not None and until > today + LONGEST:
            raise forms.ValidationError(_("Choose a day within ten years, or leave it out."))
        return until

    @property
    def chosen(self) -> list[Person]:
        return [self.people[one] for one in self.cleaned_data["readers"]]

    @property
    def ends_at(self) -> datetime | None:
        """The end of the last day, by the clock of whoever shares."""
        until: date | None = self.cleaned_data["until"]
        return end_of(until) if until else None


def end_of(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time.min, tzinfo=timezone.get_current_timezone())


def free(people: list[Person], taken: set[UUID]) -> list[Person]:
    return [person for person in people if person.pk not in taken]
