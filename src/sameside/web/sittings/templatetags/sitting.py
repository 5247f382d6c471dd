"""Two look-ups that templates lack."""

from collections.abc import Mapping
from typing import Any

from django import template

register = template.Library()


@register.filter
def at(values: Any, place: int) -> Any:
    """values[place], or nothing."""
    return values[place] if isinstance(values, list | tuple) and place < len(values) else ""


@register.filter
def of(values: Any, name: str) -> Any:
    """values[name], or nothing."""
    return values.get(name, "") if isinstance(values, Mapping) else ""
