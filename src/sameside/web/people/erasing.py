"""Who must hear when a person leaves for good. Apps above append here at start-up (config/wiring.py)."""

from collections.abc import Callable

from sameside.web.people.models import Person

WHEN_SOMEONE_GOES: list[Callable[[Person], None]] = []
