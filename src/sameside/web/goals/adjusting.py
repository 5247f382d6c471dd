"""The form with which a goal is changed: filled with what it says now, and read back into a plan."""

from typing import Any

from django.utils import timezone

from sameside.web.goals.access import Held
from sameside.web.goals.forms.steps import AdjustForm
from sameside.web.goals.making import measure_in, plans_in, rhythm_in
from sameside.web.goals.plan import PARTS, Plan

SAME = ("title", "what", "can", "first", "why", "outcome", "obstacle", "until")


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
