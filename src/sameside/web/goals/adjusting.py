"""The form with which a goal is changed: filled with what it says now, and read back into a plan."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.forms import BoundField
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sameside.web.goals.access import Held
from sameside.web.goals.forms.steps import AdjustForm
from sameside.web.goals.making import measure_in, plans_in, rhythm_in
from sameside.web.goals.plan import PARTS, Plan

SECTIONS: Final[Mapping[str | Promise, tuple[str, ...]]] = {
    _("What it is"): ("title", "what"),
    _("How you will know"): ("kind", "unit", "start", "target", "way"),
    _("How it begins"): ("can", "first"),
    _("Why you want it"): ("why", "outcome"),
    _("When something gets in the way"): ("obstacle", "when_1", "then_1", "when_2", "then_2"),
    _("When you look at it"): ("rhythm", "days", "until", "review"),
}
# Which parts of the plan stand beside a folded section, by one of its fields.
SAID: Final[Mapping[str, str]] = {
    "title": "title",
    "kind": "measure",
    "can": "can",
    "first": "first",
    "why": "why",
    "outcome": "outcome",
    "obstacle": "obstacle",
    "when_1": "plans",
    "rhythm": "rhythm",
    "until": "until",
}
SAME = ("title", "what", "can", "first", "why", "outcome", "obstacle", "until")


@dataclass(frozen=True)
class Section:
    """A part of the form, folded away. `says` is what stands there now, so that one opens only what should change."""

    title: str | Promise
    says: str
    fields: list[BoundField]
    is_open: bool


def sections(form: AdjustForm, plan: Plan, unfold: bool = False) -> list[Section]:
    found = []
    for title, names in SECTIONS.items():
        fields = [form[name] for name in names]
        says = " · ".join(filter(None, (plan.said(SAID[name]) for name in names if name in SAID)))
        found.append(Section(title, says, fields, unfold or any(field.errors for field in fields)))
    return found


def form_for(held: Held, data: Any = None) -> AdjustForm:
    plan = held.plan
    known = frozenset(day for day in (plan.until, plan.review) if day)
    return AdjustForm(data, known=known, initial=filled(plan))


def filled(plan: Plan) -> dict[str, Any]:
    found: dict[str, Any] = {name: getattr(plan, name) for name in (*SAME, "review")}
    for number, one in enumerate(plan.plans, start=1):
        found |= {f"when_{number}": one.when, f"then_{number}": one.then}
    measure = plan.measure
    ends = {name: _figure(getattr(measure, name)) for name in ("start", "target")}
    found |= {"kind": measure.kind, "unit": measure.unit, "way": measure.way, **ends}
    return found | {"rhythm": plan.rhythm.kind, "days": [str(one) for one in plan.rhythm.days]}


def plan_in(held: Held, form: AdjustForm) -> Plan:
    """The days of a rhythm are counted from where they were, unless it is another rhythm now."""
    given = form.kept
    same = given["rhythm"] == held.plan.rhythm.kind
    anchor = held.plan.rhythm.anchor if same else timezone.localdate()
    return Plan(
        **{name: form.cleaned_data[name] for name in SAME},
        review=form.cleaned_data["review"],
        plans=plans_in(given),
        measure=measure_in(given),
        rhythm=rhythm_in(given, anchor),
    )


def version_in(data: Any, plan: Plan) -> int:
    text = str(data.get("version", ""))
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else plan.version


def named(changes: list[list[str]]) -> list[tuple[str, str, str]]:
    """Changes with the names of their parts, for reading."""
    return [(str(PARTS[part]), was, now) for part, was, now in changes if part in PARTS]


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:.12g}"
