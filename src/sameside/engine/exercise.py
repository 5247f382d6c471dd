"""What an exercise is: a frozen value made of steps. Words live beside it, in the catalogue."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

Audience = Literal["me", "practitioner", "sealed", "circle"]
Pace = Literal["live", "own", "either"]
Gate = Literal["none", "safety"]

AREAS = (
    "listening", "speaking", "conflict", "wordless", "empathy",
    "reflection", "beliefs", "goals", "selfcare", "openness",
)  # fmt: skip
AUDIENCES: tuple[Audience, ...] = ("me", "practitioner", "sealed", "circle")
EACH, ANYONE = "each", "anyone"


class NotLent(Exception):
    """Raised by what a step is lent, where that cannot be had just now."""


@dataclass(frozen=True)
class Step:
    """One part of an exercise. `who` is "each", "anyone" or the id of a role; `options` belong to the kind. `lent` is what a
    kind needs of another pure package: the catalogue hands it in."""

    id: str
    kind: str
    audience: Audience | None = None
    who: str = EACH
    options: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    lent: Callable[..., Any] | None = field(default=None, compare=False, repr=False)

    def option(self, name: str, default: Any = None) -> Any:
        return self.options.get(name, default)


@dataclass(frozen=True)
class Exercise:
    """`people` is the smallest and the largest number of seats; `pace` may be decided by each sitting."""

    id: str
    version: int
    area: str
    people: tuple[int, int]
    pace: Pace
    minutes: int
    gate: Gate
    roles: tuple[str, ...]
    steps: tuple[Step, ...]
    sources: tuple[str, ...] = ()

    def index(self, step_id: str) -> int:
        """The place of a step; raises KeyError when there is none of that id."""
        for place, step in enumerate(self.steps):
            if step.id == step_id:
                return place
        raise KeyError(step_id)

    def step(self, step_id: str) -> Step:
        return self.steps[self.index(step_id)]
