"""A hot moment, one short step after the other."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sameside.web.beliefs.forms.fields import NUMBERS, ONE_OF_THESE, SENTENCE, Keyed, Said, Seen


class ThoughtForm(Keyed):
    thought = Said(
        _("What is going through your head?"), _("One line, as it comes. Typos are fine."), most=SENTENCE, rows=2
    )


class HappenedForm(Seen):
    happened = Said(_("What happened?"), _("Only what a camera would have seen."), most=1000, rows=3, required=False)


class Strength(Seen):
    """0 to 10 or nothing."""

    @staticmethod
    def grade() -> forms.TypedChoiceField:
        return forms.TypedChoiceField(
            choices=NUMBERS,
            coerce=int,
            empty_value=None,
            required=False,
            widget=forms.RadioSelect,
            error_messages={"invalid_choice": ONE_OF_THESE},
        )


class FeelForm(Strength):
    feel = Said(_("What do you feel?"), _("A word or two: angry, ashamed, alone."), most=SENTENCE, required=False)
    before = Strength.grade()


class WeighForm(Seen):
    for_ = Said(_("What speaks for the thought?"), most=1000, rows=3, required=False)
    against = Said(_("What does not fit it?"), most=1000, rows=3, required=False)

    def __init__(self, *args: Any, there: Mapping[str, Any], **more: Any) -> None:
        super().__init__(*args, there={**there, "for_": there.get("for")}, **more)

    def told_of(self, there: Mapping[str, Any]) -> dict[str, Any]:
        return {"for": there.get("for_"), "against": there.get("against")}


class LineForm(Seen):
    line = Said(
        _("A kinder line, or a truer one"),
        _("What would somebody say who was there, and likes you? It only has to be possible."),
        most=1000, rows=3, required=False,
    )  # fmt: skip


class NowForm(Strength):
    after = Strength.grade()
