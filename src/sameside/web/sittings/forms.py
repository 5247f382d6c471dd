"""What a form sends, as the body of an intent. The engine judges it; here it only gets its shape."""

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

OURS = ("csrfmiddlewaretoken", "kind", "key", "look", "memory", "before", "reply")
SEVERAL = ("lines", "options", "kept")
MOST_FIELDS = 250


def intent_of(data: QueryDict) -> tuple[str, dict[str, Any], str]:
    """(kind, body, key). Fields named "piles.card" become one mapping, ranks "kept.1" a list in their order."""
    return data.get("kind", ""), body_of(data), _storable(data.get("key", ""))


def body_of(data: QueryDict) -> dict[str, Any]:
    body: dict[str, Any] = {}
    names = [name for name in list(data)[:MOST_FIELDS] if name not in OURS]
    for name in names:
        if "." in name:
            group, _, one = name.partition(".")
            _grouped(body, group, one, data.get(name, ""))
        else:
            body[name] = data.getlist(name) if name in SEVERAL else _storable(data.get(name, ""))
    return {name: _in_order(value) if name == "kept" else value for name, value in body.items()}


def _storable(text: str) -> str:
    """PostgreSQL refuses NUL in text, and SQLite would cut there."""
    return text.replace("\0", "")


def _grouped(body: dict[str, Any], group: str, one: str, value: str) -> None:
    held = body.setdefault(group, {})
    if isinstance(held, dict):
        held[one] = value


def _in_order(value: Any) -> Any:
    if not isinstance(value, Mapping):
        return value
    return [value[rank] for rank in sorted(value) if value[rank]]
