"""The making of a goal, a question a form; and all of it on one page, to change it later."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from sameside.web.goals.forms.fields import choice, day, line, number, words
from sameside.web.goals.measuring import KINDS, LONGEST_UNIT, TEN, WAYS
from sameside.web.goals.plan import LONGEST_TITLE, SMART, WOOP
from sameside.web.goals.rhythm import CHOSEN, NAMES


class BeginForm(forms.Form):
    way = choice(
        _("How do you want to make it?"),
        [
            (SMART, _("Step by step. Six questions that turn something you want into something you can see (SMART).")),
            (WOOP, _("From a wish. You look at the good in it, then at the snag, and plan for that (WOOP).")),
        ],
    )
    whose = choice(_("Whose goal is it?"), [], _("You can make it alone also if it is about the two of you."))

    def __init__(self, *args: Any, circles: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        alone = ("", _("Mine alone. Nobody else sees it, or that it is there."))
        self.fields["whose"].choices = [alone, *circles]  # type: ignore[attr-defined]
        self.fields["whose"].required = False
        if not circles:
            del self.fields["whose"]


class StepForm(forms.Form):
    """`kept` is what a sketch keeps of it: plain values only."""

    @property
    def kept(self) -> dict[str, Any]:
        return {name: _plain(value) for name, value in self.cleaned_data.items()}


class WhatForm(StepForm):
    what = words(_("In your own words"), _("“On weekdays we put the phones away at dinner.”"), required=True)


class MeasureForm(StepForm):
    kind = choice(_("What would you look at?"), KINDS.items())
    unit = line(
        _("What is counted?"),
        _("“evenings a week,” “minutes,” “cups.” With 0 to 10: what it is about, like “how close I feel.”"),
        most=LONGEST_UNIT,
    )
    start = number(_("Where is it now?"))
    target = number(_("Where would you like it to be?"))
    way = choice(_("Which way?"), WAYS.items(), required=False)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        for name in ("start", "target"):
            value = given.get(name)
            if given.get("kind") == TEN and value is not None and not 0 <= value <= 10:
                self.add_error(name, _("From 0 to 10, please."))
        return given


class DoableForm(StepForm):
    can = words(_("What makes it doable?"), _("“Dinner is at seven anyway. The drawer is right there.”"), rows=2)
    first = line(_("The first step"), _("So small that you could do it within two days. “Tonight I empty the drawer.”"))


class WhyForm(StepForm):
    why = words(_("It matters to me, because"), _("“I want to know how their day was before it is over.”"))


class OutcomeForm(StepForm):
    outcome = words(_("The best thing about it"), required=True)


class ObstacleForm(StepForm):
    obstacle = words(_("What may get in the way"), required=True)


class IfThenForm(StepForm):
    when_1 = line(_("If"), _("“my hand goes to my pocket”"))
    then_1 = line(_("then I will"), _("“I pass the salt”"))
    when_2 = line(_("Or if"))
    then_2 = line(_("then I will"))

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        for number_ in (1, 2):
            halves = [f"when_{number_}", f"then_{number_}"]
            empty = [name for name in halves if name not in self.errors and not given.get(name)]
            if len(empty) == 1:
                self.add_error(empty[0], _("Add this half too, or leave both empty."))
        return given


class SnagForm(IfThenForm):
    obstacle = words(_("What may get in the way"), _("“A message comes in, and I only look for a second.”"), rows=2)
    field_order = ["obstacle"]


class FirstForm(IfThenForm):
    first = line(_("The first step"), _("So small that you could do it within two days."))


class TimeForm(StepForm):
    rhythm = choice(_("How often do you want to look at it?"), NAMES.items())
    days = forms.MultipleChoiceField(
        label=_("On which days?"),
        choices=[(str(number), name) for number, name in WEEKDAYS.items()],
        required=False,
        error_messages={"invalid_choice": _("Choose from these days.")},
        widget=forms.CheckboxSelectMultiple,
    )
    until = day(_("Until when?"), _("A day on which it may be done, or may end."))
    review = day(_("When do you look back on it?"), _("If you leave it out, we take the last day, or four weeks."))

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("rhythm") == CHOSEN and not given.get("days"):
            self.add_error("days", _("Choose one day or more."))
        return given


class TitleForm(forms.Form):
    title = line(_("Its name"), _("A few words that you will know it by."), required=True, most=LONGEST_TITLE)


class AdjustForm(TimeForm, SnagForm, OutcomeForm, WhyForm, DoableForm, MeasureForm, WhatForm, TitleForm):
    """All parts at once."""

    because = words(_("What made you change it?"), rows=2)
    field_order = [
        "title", "what", "kind", "unit", "start", "target", "way", "can", "first", "why", "outcome", "obstacle", "when_1",
        "then_1", "when_2", "then_2", "rhythm", "days", "until", "review", "because",
    ]  # fmt: skip

    def __init__(self, *args: Any, known: frozenset[date] = frozenset(), **more: Any) -> None:
        """A day that was set before may stay, also when it is past."""
        super().__init__(*args, **more)
        self.fields["outcome"].required = False
        for name in ("until", "review"):
            validators = self.fields[name].validators
            self.fields[name].validators = [_unless_known(known, one) for one in validators]


STEP_FORMS: Final[dict[tuple[str, str], type[StepForm]]] = {
    (SMART, "specific"): WhatForm,
    (SMART, "doable"): DoableForm,
    (SMART, "why"): WhyForm,
    (SMART, "plan"): SnagForm,
    (WOOP, "wish"): WhatForm,
    (WOOP, "outcome"): OutcomeForm,
    (WOOP, "obstacle"): ObstacleForm,
    (WOOP, "plan"): FirstForm,
    **{(way, "measure"): MeasureForm for way in (SMART, WOOP)},
    **{(way, "time"): TimeForm for way in (SMART, WOOP)},
}


def _unless_known(known: frozenset[date], check: Any) -> Any:
    return lambda value: None if value in known else check(value)


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return float(value) if isinstance(value, Decimal) else value
