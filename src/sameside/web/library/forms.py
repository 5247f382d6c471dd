"""Narrowing the shelf: with whom, how long, which area."""

from collections.abc import Callable, Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from sameside.web.library.areas import AREAS
from sameside.web.library.shelf import Card

COMPANY: dict[str, Callable[[Card], bool]] = {
    "alone": lambda card: card.people[0] == 1,
    "two": lambda card: card.people[0] <= 2 <= card.people[1],
    "more": lambda card: card.people[1] > 2,
}
TIME: dict[str, Callable[[Card], bool]] = {
    "5": lambda card: card.minutes <= 5,
    "15": lambda card: card.minutes <= 15,
    "longer": lambda card: card.minutes > 15,
}
NOT_ONE = {"invalid_choice": _("That is not one of the choices. Choose one from the list.")}


class Narrow(forms.Form):
    company = forms.ChoiceField(
        label=_("With"),
        required=False,
        error_messages=NOT_ONE,
        choices=[("", _("Anyone")), ("alone", _("On my own")), ("two", _("Two of us")), ("more", _("More than two"))],
    )
    time = forms.ChoiceField(
        label=_("Time"),
        required=False,
        error_messages=NOT_ONE,
        choices=[("", _("Any")), ("5", _("Up to 5 min")), ("15", _("Up to 15 min")), ("longer", _("Longer"))],
    )
    area = forms.ChoiceField(
        label=_("Area"),
        required=False,
        error_messages=NOT_ONE,
        choices=[("", _("All")), *((area.id, area.name) for area in AREAS)],
    )

    @property
    def is_narrow(self) -> bool:
        return any(value for value in self.data.values())

    def narrowed(self, cards: Iterable[Card]) -> list[Card]:
        """A choice that is not one narrows nothing."""
        self.full_clean()
        chosen = self.cleaned_data
        company = COMPANY.get(chosen.get("company", ""), bool)
        time = TIME.get(chosen.get("time", ""), bool)
        area = chosen.get("area", "")
        return [card for card in cards if company(card) and time(card) and area in ("", card.area)]
