"""A step of the making, as a page: what was written, what we ask back, and where the next step is."""

from datetime import date
from typing import Any
from uuid import UUID

from django.forms import Form
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from sameside.web.circles.models import Circle
from sameside.web.coaching.cards import Card
from sameside.web.coaching.look import safety_of
from sameside.web.coaching.queries import notes_of
from sameside.web.goals.actions import making as actions
from sameside.web.goals.asking import asks
from sameside.web.goals.forms.steps import STEP_FORMS, StepForm
from sameside.web.goals.making import LOOK, WAYS, Step, after, before, plan_of, step_at, title_in
from sameside.web.goals.models import Sketch
from sameside.web.goals.plan import Plan
from sameside.web.goals.queries.goals import Inside
from sameside.web.goals.showing import TOLD
from sameside.web.people.models import Person

DAYS = ("until", "review")


def step_of(row: Sketch, step: str) -> Step:
    found = step_at(row.body["way"], step)
    if found is None:
        raise Http404
    return found


def form_for(row: Sketch, step: Step, data: Any = None) -> StepForm:
    body = row.body
    kept = body["steps"].get(step.id, {})
    return STEP_FORMS[(body["way"], step.id)](data, initial=kept)


def taken(person: Person, row: Sketch, step: Step, form: StepForm, today: date) -> str:
    """Keeps the answer. We ask back once at most; after that, whatever it says, it goes on."""
    asked_before = step.id in row.body["asked"]
    stop = not asked_before and bool(cards_of(person, form.kept) or asks(step.id, form.cleaned_data, today))
    actions.answer(row, step.id, form.kept, stop)
    return address(row.pk, step.id if stop else after(row.body["way"], step.id))


def page_of(person: Person, row: Sketch, step: Step, form: Form, today: date) -> dict[str, Any]:
    body = row.body
    kept = body["steps"].get(step.id, {})
    asked = step.id in body["asked"]
    cards = cards_of(person, kept) if asked else ()
    back = before(body["way"], step.id)
    return {
        "sketch": row,
        "step": step,
        "form": form,
        "cards": cards,
        # Where a help card is shown, nobody is asked to think about their words.
        "asks": asks(step.id, _with_days(kept), today) if asked and not cards else [],
        "back": address(row.pk, back) if back else None,
        "trail": trail_of(row, step.id),
    }


def trail_of(row: Sketch, here: str) -> list[tuple[Step, str, bool]]:
    """(step, address if one has been there, whether it is done)"""
    done = row.body["steps"]
    return [
        (one, address(row.pk, one.id) if one.id in done and one.id != here else "", one.id in done)
        for one in WAYS[row.body["way"]]
    ]


def cards_of(person: Person, kept: dict[str, Any]) -> tuple[Card, ...]:
    text = "\n".join(value for value in kept.values() if isinstance(value, str))
    return safety_of(text, notes_of(person)) if text.strip() else ()


def first_step(row: Sketch) -> str:
    """Where to go on: the first question that has no answer yet."""
    body = row.body
    return next(
        (address(row.pk, one.id) for one in WAYS[body["way"]] if one.id not in body["steps"]), address(row.pk, LOOK)
    )


def plan_in(row: Sketch, title: str, today: date) -> Plan:
    return plan_of(row.body, title or title_in(row.body), today)


def whole(row: Sketch) -> bool:
    """Whether the first question has its answer: without it there is no goal."""
    body = row.body
    return WAYS[body["way"]][0].id in body["steps"]


def whole_page(row: Sketch, plan: Plan) -> dict[str, Any]:
    return {"sketch": row, "parts": plan.parts(*TOLD), "trail": trail_of(row, LOOK)}


def fits(circle: Circle | None, form: Form) -> bool:
    """With the sentence on the form if the circle has taken up too much already."""
    if circle is None or actions.has_room(circle):
        return True
    form.add_error(
        None, _("Your circle has taken up several goals lately. Begin this one tomorrow; it is kept for you.")
    )
    return False


def circle_in(row: Sketch, insides: dict[UUID, Inside]) -> Circle | None:
    """The circle it was begun for, as long as one is in it."""
    chosen = row.body["circle"]
    inside = insides.get(UUID(chosen)) if chosen else None
    return inside.circle if inside else None


def address(sketch_id: UUID, step: str) -> str:
    return reverse("goals:look", args=[sketch_id]) if step == LOOK else reverse("goals:make", args=[sketch_id, step])


def _with_days(kept: dict[str, Any]) -> dict[str, Any]:
    return {
        name: date.fromisoformat(value) if name in DAYS and isinstance(value, str) and value else value
        for name, value in kept.items()
    }
