"""All that the coach knows in one language, as a frozen value."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from sameside.coach.kinds import Kinds
from sameside.coach.listed import Listed, listed_of
from sameside.coach.patterns import Lists, Pattern
from sameside.coach.rules import Book, Place
from sameside.coach.scorers import Lettered, Names, Scorer, Sides, lettered
from sameside.coach.text import Tongue

QUESTION, REFLECTION, LIGHTS = "question", "reflection", "lights"


@dataclass(frozen=True)
class Saying:
    """What is said about a code where a rule has no words of its own."""

    name: str = ""
    why: str = ""
    suggestion: str = ""


@dataclass(frozen=True)
class TrapLines:
    """A trap's score begins at `base`; a thought is offered candidates from `offer` on, and is distorted from `distorted` on."""

    base: float = -2.0
    offer: float = 0.3
    distorted: float = 0.5


@dataclass(frozen=True)
class Calm:
    """What may stand anywhere without a mark: the check of the content reads it."""

    sentences: tuple[str, ...] = ()
    place: Place = Place()


@dataclass(frozen=True)
class Coach:
    """`figures` are figures of speech, `elsewhere` tells of films and news: both hold back what is not `firm`."""

    language: str = "en"
    tongue: Tongue = Tongue()
    lists: Lists = field(default_factory=Lists)
    kinds: Kinds = Kinds()
    rules: Book = Book()
    lights: Book = Book()
    traps: Book = Book()
    safety: Book = Book()
    figures: tuple[Pattern, ...] = ()
    elsewhere: tuple[Pattern, ...] = ()
    sayings: Mapping[str, Saying] = field(default_factory=dict)
    part_questions: Mapping[str, str] = field(default_factory=dict)
    quiet: Mapping[str, str] = field(default_factory=dict)
    light_sayings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    trap_names: Mapping[str, Saying] = field(default_factory=dict)
    trap_lines: TrapLines = TrapLines()
    scorers: Mapping[str, Scorer] = field(default_factory=dict)
    sides: Sides = Sides()
    calm: Calm = Calm()

    @cached_property
    def lights_of(self) -> Mapping[str, Book]:
        """The rules of `lights` by the scorer that they belong to."""
        return {
            name: Book(tuple(rule for rule in self.lights.rules if _scorer_of(rule.code) == name))
            for name in (QUESTION, REFLECTION, LIGHTS)
        }

    @cached_property
    def listed(self) -> Listed:
        return listed_of(self.lists, self.tongue.small)

    def names(self) -> Names:
        """For one call and then gone."""
        return Names(self.known_names, self.sides, self.known_letters)

    @cached_property
    def known_names(self) -> Mapping[str, str] | None:
        """Every name of a feature that some scorer has a weight for; nothing where one keeps them in buckets."""
        if any(scorer.buckets for scorer in self.scorers.values()):
            return None
        return {name: name for scorer in self.scorers.values() for name in scorer.weights}

    @cached_property
    def known_letters(self) -> Lettered:
        """The letters of the words that several scorers weigh: few words, and most of what people write."""
        if self.known_names is None:
            return {}
        weighed = Counter(name for scorer in self.scorers.values() for name in scorer.weights)
        words = (name[2:] for name, often in weighed.items() if often > 1 and name.startswith("w:") and " " not in name)
        sizes = {tuple(scorer.channels["char"]) for scorer in self.scorers.values() if "char" in scorer.channels}
        return lettered(words, sizes, self.known_names)


def _scorer_of(code: str) -> str:
    kind = code.partition(":")[0]
    return kind if kind in (QUESTION, REFLECTION) else LIGHTS
