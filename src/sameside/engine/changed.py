"""A frozen value with some fields changed, as dataclasses.replace makes it. That one asks every field of its class first,
and an event changes a state of two dozen fields three or four times."""

from typing import TYPE_CHECKING, Any

__all__ = ["changed"]

if TYPE_CHECKING:
    from dataclasses import replace as changed
else:

    def changed(value: Any, /, **fields: Any) -> Any:
        """Raises TypeError for a field that the value does not have."""
        held = vars(value)
        if not fields.keys() <= held.keys():
            raise TypeError(f"{type(value).__name__} has no {', '.join(sorted(fields.keys() - held.keys()))}.")
        new = object.__new__(type(value))
        vars(new).update(held, **fields)
        return new
