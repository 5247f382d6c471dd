"""What an author writes down as one rule."""

from dataclasses import dataclass, field
from typing import Literal

from sameside.coach.patterns import Pattern
from sameside.coach.reading import Certainty

TARGETS = ("any", "you", "self", "third", "nobody")
POLARITIES = ("any", "negative", "positive", "not negative", "not positive")


@dataclass(frozen=True)
class Place:
    file: str = ""
    line: int = 1


@dataclass(frozen=True)
class Example:
    text: str
    before: str = ""


@dataclass(frozen=True)
class Guards:
    """`target`: whom the clause is about. `polarity`: how good or bad what it says is. `unless`, `only`: names of flags.

    `besides` must stand in the same sentence too, `never` must not, and `nowhere` in no sentence of the text;
    `before` stands in what the other said last.
    `echo` is how much of the sentence must come from there, from 0 to 1.
    """

    target: Literal["any", "you", "self", "third", "nobody"] = "any"
    polarity: Literal["any", "negative", "positive", "not negative", "not positive"] = "any"
    unless: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    besides: tuple[Pattern, ...] = ()
    never: tuple[Pattern, ...] = ()
    nowhere: tuple[Pattern, ...] = ()
    needs_before: bool = False
    before: tuple[Pattern, ...] = ()
    echo: float = 0.0


@dataclass(frozen=True)
class Rule:
    """`weight` counts for traps only, `card` for safety. A firm phrase of safety is never a figure of speech, and a firm
    rule of drafts is what every book of couples begins with: it needs nobody to agree."""

    id: str
    code: str
    patterns: tuple[Pattern, ...]
    guards: Guards = Guards()
    certainty: Certainty = "clear"
    why: str = ""
    suggestion: str = ""
    weight: float = 1.0
    card: str = ""
    firm: bool = False
    positive: tuple[Example, ...] = ()
    negative: tuple[Example, ...] = ()
    place: Place = field(default=Place(), compare=False)
