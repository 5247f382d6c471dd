"""How steps, numbers and records are told on a page."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.forms import BoundField
from django.utils.translation import gettext as _

from sameside.web.beliefs.forms.belief import TrapsForm
from sameside.web.beliefs.steps import TEXTS, Step

register = template.Library()


@register.filter
def step(slug: str) -> Step:
    return TEXTS[slug]


@register.filter
def holds(field: BoundField, number: str) -> bool:
    """Whether this number is chosen: by what was typed, or what stands there."""
    return str(field.value()) == number


@register.filter
def chose(form: TrapsForm, name: str) -> bool:
    return name in (form.data.getlist("traps") if form.is_bound else form.chosen)  # type: ignore[attr-defined]


@register.filter
def told_rows(body: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """(step, question, words) of a hot moment."""
    return [
        ("happened", _("What happened"), body["happened"]),
        ("feel", _("What I felt"), body["feel"]),
        ("weigh", _("What speaks for it"), body["for"]),
        ("weigh", _("What does not fit it"), body["against"]),
        ("line", _("A kinder or truer line"), body["line"]),
    ]


@register.filter
def cooling(body: Mapping[str, Any]) -> str:
    """How strong it was and is, without a verdict."""
    before, after = body["before"], body["after"]
    if before is None or after is None:
        return ""
    if after < before:
        return _("It was %(before)d of 10 strong, and %(after)d after you had looked at it.") % {
            "before": before,
            "after": after,
        }
    return _("It was %(before)d of 10 strong, and is %(after)d now. Some take longer. Twenty quiet minutes help before you "
             "answer anyone.") % {"before": before, "after": after}  # fmt: skip
