"""The form of a check-in: what it is offered with, and who may read it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from sameside.web.goals.access import Held
from sameside.web.goals.actions import checking
from sameside.web.goals.forms.ways import ALONE, CheckInForm
from sameside.web.goals.measuring import NUMBER
from sameside.web.goals.models import CheckIn
from sameside.web.goals.queries.one import last_choice
from sameside.web.goals.showing import beside_choice, beside_of
from sameside.web.people.models import Person


def form_for(person: Person, held: Held, data: Any = None) -> CheckInForm:
    """Who reads it is offered as it was last time with this supporter; the first time one chooses."""
    support = beside_of(person, held).get("support")
    last = last_choice(held.goal, person, support.made_at) if support else None
    shown_to = ALONE if last == "" else last
    beside = beside_choice(person, held)
    return CheckInForm(data, measure=held.plan.measure, beside=beside, initial={"shown_to": shown_to})


def form_of(person: Person, held: Held, row: CheckIn, data: Any = None) -> CheckInForm:
    body, beside = row.body, beside_choice(person, held)
    value = body.get("value")
    said = "" if value is None else f"{value:g}" if held.plan.measure.kind != NUMBER else f"{value:.12g}"
    shown = beside and body.get("shown_to") == beside[0]
    initial = {"value": said, "words": body.get("words", ""), "shown_to": body["shown_to"] if shown else ALONE}
    return CheckInForm(data, measure=held.plan.measure, beside=beside, initial=initial)


def noted(person: Person, held: Held, key: UUID, form: CheckInForm) -> bool:
    """With the sentence on the form if it was not kept."""
    said = (form.noted, form.cleaned_data["words"], form.reader)
    if checking.check_in(person, held.goal, held.plan, key, *said):
        return True
    form.add_error(
        "words", _("You have noted a lot here today. Keep this one for tomorrow, or change one that is there.")
    )
    return False


def key_in(data: Mapping[str, Any]) -> UUID | None:
    try:
        return UUID(str(data.get("key", "")))
    except ValueError:
        return None
