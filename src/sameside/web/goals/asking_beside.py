"""Asking somebody to stand beside a goal: who can be asked, and exactly what they would see."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from sameside.web.circles.models import Circle
from sameside.web.goals.access import Held
from sameside.web.goals.actions import supporting
from sameside.web.goals.forms.ways import SHOWN_AT_FIRST, AskForm
from sameside.web.goals.showing import parts_to_show, people_to_ask
from sameside.web.people.models import Person


@dataclass(frozen=True)
class Preview:
    """What the other would read before they answer."""

    circle: Circle
    supporter: Person
    name: str
    parts: list[tuple[str, str]]
    chosen: list[str]
    note: str


def form_for(person: Person, held: Held, data: Any = None) -> AskForm:
    """With the sentence on it if somebody has been asked too often lately."""
    parts = parts_to_show(held.plan)
    shown = [name for name, _words in parts if name in SHOWN_AT_FIRST]
    people = people_to_ask(person, held.insides)
    form = AskForm(data, people=people, parts=parts, initial={"parts": shown})
    if form.is_valid() and not supporting.may_ask(person, _found(held, form)[1]):
        form.add_error(
            "who", _("You have asked them a few times lately. Leave them a week, and talk about it in between.")
        )
    return form


def preview(held: Held, form: AskForm) -> Preview:
    circle, supporter = _found(held, form)
    chosen = form.cleaned_data["parts"]
    face = next(one for one in held.insides[circle.pk].faces if one.person_id == supporter.pk)
    return Preview(circle, supporter, face.name, held.plan.parts(*chosen), chosen, form.cleaned_data["note"])


def ask(held: Held, shown: Preview) -> None:
    supporting.ask(held.goal, shown.circle, shown.supporter, shown.chosen, shown.note)


def _found(held: Held, form: AskForm) -> tuple[Circle, Person]:
    """The form takes nobody who is not in a circle of one's own now."""
    circle_id, _colon, person_id = form.cleaned_data["who"].partition(":")
    return held.insides[UUID(circle_id)].circle, Person.objects.get(pk=person_id)
