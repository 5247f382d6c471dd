"""Small things the account pages need from a template."""

import json
from typing import Any

from django import template
from django.template import Context

from sameside.web.people import drafting
from sameside.web.people.models import Person

register = template.Library()


@register.inclusion_tag("people/draft.html", takes_context=True)
def draft(context: Context, name: str = "") -> dict[str, Any]:
    """Stands in a form: what is typed there is kept, and offered again. A form that came back has its words already."""
    request = context["request"]
    place = f"{request.get_full_path()}#{name}"[: drafting.LONG_NAME]
    fresh = request.method != "POST" and isinstance(request.user, Person)
    return {"place": place, "words": drafting.kept_of(request.user, place) if fresh else []}


@register.filter
def as_json(value: Any) -> str:
    """For a data attribute; the template escapes it."""
    return json.dumps(value)


@register.filter
def in_fours(text: str) -> str:
    """A long code in small groups, so that it can be typed and fits a narrow page."""
    return " ".join(text[start : start + 4] for start in range(0, len(text), 4))
