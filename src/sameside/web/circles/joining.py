"""What else begins when someone joins a circle. Apps above add to this list at start-up (config/wiring.py)."""

from collections.abc import Callable

from sameside.web.circles.models import Circle
from sameside.web.people.models import Person

WHEN_SOMEONE_JOINS: list[Callable[[Person, Circle], None]] = []
