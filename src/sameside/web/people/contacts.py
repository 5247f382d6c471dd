"""Who must hear when a person calls their address safe. Apps above append here at start-up (config/wiring.py)."""

from collections.abc import Callable

from sameside.web.people.models import Person

WHEN_MAIL_IS_SAFE: list[Callable[[Person], None]] = []
