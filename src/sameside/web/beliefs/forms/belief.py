"""A belief: found, named, looked at from all sides, rated."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from sameside.web.beliefs.bodies import AGAINST, FOR
from sameside.web.beliefs.forms.fields import LINE, NUMBERS, ONE_OF_THESE, SENTENCE, Keyed, Said, Seen
from sameside.web.beliefs.starters import STARTERS


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
