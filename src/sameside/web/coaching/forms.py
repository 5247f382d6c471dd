"""What a person fills in. Whatever is wrong is told in a sentence, and what was typed stays."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sameside.web.coaching.sentence import PARTS
from sameside.web.coaching.stage import AIMS, LONGEST, characters

LONG = 300
TOO_LONG = _("Shorten it a little: 300 signs fit here.")


NOBODY = _("Choose who sits down with you.")


def _field(label: object, hint: object = "", required: bool = False, most: int = LONG) -> forms.CharField:
    messages = {"max_length": TOO_LONG, "required": _("Write a word or two here.")}
    return forms.CharField(
        label=label,  # type: ignore[arg-type]
        help_text=hint,  # type: ignore[arg-type]
        required=required,
        max_length=most,
        error_messages=messages,
        widget=forms.TextInput(attrs={"class": "input input--said", "autocomplete": "off"}),
    )


class BuildForm(forms.Form):
    """The four parts of a sentence, each of which may be left out."""

    happened, feel, need, ask = (_field(part.label, part.hint) for part in PARTS.values())


class TrapForm(forms.Form):
    name = _field(_("What you call it"), _("“The midnight court”, “Dad’s voice”"), required=True, most=60)
    cues = _field(
        _("Words that give it away"), _("With commas between them. “never enough, lazy, should have”"), required=True
    )
    question = _field(_("A question you want to be asked then"), _("“What would I say to a friend?”"), required=True)

    @property
    def cues_given(self) -> list[str]:
        return [cue for cue in (one.strip() for one in self.cleaned_data["cues"].split(",")) if cue][:20]


class MeetForm(forms.Form):
    """Who sits down, what one wants to practice, and for a situation of one's own what it is about."""

    described = forms.CharField(
        label=_("What is the talk about?"),
        help_text=_("A sentence or two, for yourself. The partner knows only your words in the talk."),
        max_length=LONG,
        required=False,
        error_messages={"max_length": TOO_LONG},
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    character = forms.ChoiceField(label=_("Who sits down with you?"), widget=forms.RadioSelect)
    aim = forms.ChoiceField(label=_("What do you want to practice?"), choices=AIMS.items(), required=False)

    def __init__(self, *args: Any, own: bool, **more: Any) -> None:
        super().__init__(*args, **more)
        cast = [(one.id, one) for one in characters()]
        self.fields["character"].choices = cast  # type: ignore[attr-defined]
        self.fields["character"].error_messages = {"required": NOBODY, "invalid_choice": NOBODY}
        self.fields["aim"].error_messages["invalid_choice"] = _("Choose one from the list.")
        if not own:
            del self.fields["described"]


class SayForm(forms.Form):
    text = forms.CharField(
        max_length=LONGEST,
        error_messages={
            "required": _("Say a sentence first."),
            "max_length": _("That is long for one turn. Shorten it to 600 signs; the rest can come after."),
        },
    )
