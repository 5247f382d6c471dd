"""The private check as a form: every question asks for an answer, and "I would rather not say" is one."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sameside.web.safety.questions import NO, QUESTIONS, UNSAID, YES

CHOICES = ((YES, _("Yes")), (NO, _("No")), (UNSAID, _("I would rather not say")))


class CheckForm(forms.Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for question in QUESTIONS:
            self.fields[question.id] = forms.ChoiceField(
                label=question.words,
                choices=CHOICES,
                widget=forms.RadioSelect,
                error_messages={"required": _("Please choose one."), "invalid_choice": _("Please choose one.")},
            )

    @property
    def answers(self) -> dict[str, str]:
        return {question.id: self.cleaned_data[question.id] for question in QUESTIONS}
