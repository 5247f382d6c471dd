"""Small things the account pages need from a template."""

import json
from typing import Any

from django import template

register = template.Library()


@register.filter
def as_json(value: Any) -> str:
    """For a data attribute; the template escapes it."""
    return json.dumps(value)


@register.filter
def in_fours(text: str) -> str:
    """A long code in small groups, so that it can be typed and fits a narrow page."""
    return " ".join(text[start : start + 4] for start in range(0, len(text), 4))
