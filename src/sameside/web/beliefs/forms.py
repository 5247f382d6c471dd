"""What a person fills in. Whatever is wrong is told in a sentence, and what was typed stays."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sameside.web.beliefs.bodies import AGAINST, FOR, TOP
from sameside.web.beliefs.digest import digest
from sameside.web.beliefs.keys import fresh
from sameside.web.beliefs.starters import STARTERS

Words = str | Promise
SENTENCE, LINE, LONG = 300, 500, 4000
TWO_WEEKS = timedelta(days=14)
NUMBERS = [(str(number), str(number)) for number in range(TOP + 1)]
ONE_OF_THESE = _("Choose one of these, or leave it out.")


class Said(forms.CharField):
    """Words of the person. `rows`: on paper; without, on a line."""

    def __init__(self, label: Words, hint: Words = "", most: int = LONG, rows: int = 0, **more: Any) -> None:
        widget = (
            forms.Textarea(attrs={"rows": rows})
            if rows
            else forms.TextInput(attrs={"class": "input input--said", "autocomplete": "off"})
        )
        messages = {
            "required": _("Write a word or two here."),
            "max_length": _("Shorten it a little: %(limit_value)d signs fit here, and these are %(show_value)d."),
        }
        super().__init__(
            label=label,  # type: ignore[arg-type]
            help_text=hint,  # type: ignore[arg-type]
            max_length=most,
            widget=widget,
            error_messages=messages,
            **more,
        )
        # What is too long is said in a sentence; a browser would cut it off without a word.
        widget.attrs.pop("maxlength", None)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {}

    def to_python(self, value: Any) -> str:
        return super().to_python(str(value or "").replace("\0", " ").replace("\r\n", "\n")) or ""


class Keyed(forms.Form):
    """Something new. The key makes a double tap one thing."""

    key = forms.CharField(widget=forms.HiddenInput, required=False, max_length=80)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.initial.setdefault("key", fresh())


class Seen(forms.Form):
    """Something that stands there already. `seen` tells what the page had shown, so that no window writes over another."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=80)

    def __init__(self, *args: Any, there: Mapping[str, Any], **more: Any) -> None:
        names = [name for name in self.base_fields if name not in ("seen", "key")]
        self.there = {name: there.get(name) for name in names}
        more["initial"] = {**self.there, "seen": digest(self.told_of(self.there))}
        super().__init__(*args, **more)

    def told_of(self, there: Mapping[str, Any]) -> dict[str, Any]:
        """What goes into the body, and is compared with it."""
        return dict(there)

    @property
    def told(self) -> dict[str, Any]:
        return self.told_of({name: self.cleaned_data.get(name) for name in self.there})

    def clashes_with(self, there: Mapping[str, Any]) -> None:
        """Both versions stay on the page. Saving once more keeps what was typed here."""
        words = " / ".join(str(one) for one in there.values() if one not in (None, ""))
        self.add_error(
            None,
            _("This was changed in another window. It says there: “%(words)s” Below is what you typed here. Save it once "
              "more to keep yours, or copy the other in.") % {"words": words},
        )  # fmt: skip
        data = QueryDict(mutable=True)
        data.update(self.data)
        data["seen"] = digest(there)
        self.data = data


class FindForm(Keyed):
    """A sentence from the list stands in where nothing else was written."""

    found = Said(_("What happened, or what went through your head"), rows=4, required=False)
    starter = forms.ChoiceField(
        label=_("Does one of these sound like you?"),
        widget=forms.RadioSelect,
        choices=[(str(place), words) for place, words in enumerate(STARTERS)],
        required=False,
        error_messages={"invalid_choice": ONE_OF_THESE},
    )
    words = Said(
        _("The rule, in one sentence"),
        _("As it sounds in your head. It often goes: “If…, then I…” or “I must always…”"),
        most=SENTENCE, rows=2,
    )  # fmt: skip

    def __init__(self, data: QueryDict | None = None, **more: Any) -> None:
        listed = dict(self.base_fields["starter"].choices)  # type: ignore[attr-defined]
        chosen = data.get("heard") or listed.get(data.get("starter", "")) if data is not None else None
        if data is not None and chosen and not data.get("words", "").strip():
            data = data.copy()
            data["words"] = str(chosen)
        super().__init__(data, **more)
        self.fields["words"].error_messages["required"] = _(
            "Write it in a sentence, or choose one from the list. You can change it later."
        )


class WordsForm(Seen):
    words = Said(_("The rule, in one sentence"), most=SENTENCE, rows=2)
    found = Said(_("What happened, or what went through your head"), rows=4, required=False)


class OriginForm(Seen):
    origin = Said(_("When and where might I have learned this? What was it good for then?"), rows=6, required=False)


class CostForm(Seen):
    cost = Said(_("What do I do, or leave, because of it? What does that cost me, and others?"), rows=6, required=False)


class InsteadForm(Seen):
    instead = Said(
        _("It may be truer to say…"),
        _("Words like “some,” “mostly,” “so far” and “yet” help. If you would not believe it, make it smaller."),
        most=1000, rows=3, required=False,
    )  # fmt: skip


class EvidenceForm(Keyed):
    side = forms.ChoiceField(choices=[(FOR, FOR), (AGAINST, AGAINST)], widget=forms.HiddenInput)
    text = Said(_("One fact"), most=LINE, rows=2)


class RateForm(Keyed):
    value = forms.ChoiceField(
        choices=NUMBERS,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a number, or go back without one."), "invalid_choice": ONE_OF_THESE},
    )


class TrapsForm(Seen):
    """`choices` are the names that may be chosen."""

    answer = Said(_("What comes up when you ask yourself that?"), rows=3, required=False)

    def __init__(self, *args: Any, choices: Iterable[str], chosen: Iterable[str], **more: Any) -> None:
        super().__init__(*args, **more)
        names = [(name, name) for name in choices]
        self.fields["traps"] = forms.MultipleChoiceField(
            choices=names, required=False, error_messages={"invalid_choice": ONE_OF_THESE}
        )
        self.chosen = set(chosen)


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


class FactForm(Keyed):
    did = Said(_("What I did"), _("Something that happened, small or large."), most=1000, rows=2)
    part = Said(_("What I had a hand in"), _("Your part in it: what would have gone otherwise without you?"), most=1000,
                rows=2, required=False)  # fmt: skip
    who = Said(_("Who said so"), _("A person, a mark, a letter, a thank-you. In their words, if you have them."),
               most=1000, rows=2, required=False)  # fmt: skip


class OldFactForm(Seen):
    did, part, who = FactForm.base_fields["did"], FactForm.base_fields["part"], FactForm.base_fields["who"]


class CantForm(Keyed):
    cant = Said(_("“I can’t…”"), _("As you say it to yourself."), most=SENTENCE, rows=2)


class YetForm(Seen):
    learn = Said(_("What I want to learn"), _("Not to be good at it: to learn one thing about how it goes."), rows=2,
                 required=False)  # fmt: skip
    step = Said(_("A first small step"), _("So small that you could do it this week."), rows=2, required=False)
    so_far = Said(_("What I have found out so far"), rows=3, required=False)
    yet = Said(
        _("The sentence above"), _("We put the last word in. Change it until you can believe it."), most=LINE, rows=2
    )
