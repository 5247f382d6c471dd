"""What is particular to a language: its short forms, its small words, and how others look beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from sameside.coach.text.shapes import Shapes


@dataclass(frozen=True)
class Tongue:
    """`spellings` are whole words and `endings` ends of words, each with the plain words it stands for.
    `whole` are words that look as if a letter were left out at their end."""

    spellings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    endings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    small: frozenset[str] = frozenset()
    foreign: Mapping[str, frozenset[str]] = field(default_factory=dict)
    abbreviations: frozenset[str] = frozenset()
    elisions: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()
    speech: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    shapes: Shapes = Shapes()

    @cached_property
    def foreign_words(self) -> Mapping[str, tuple[str, ...]]:
        """For each small word of others, whose it is."""
        found: dict[str, tuple[str, ...]] = {}
        for name, words in self.foreign.items():
            for word in words:
                found[word] = (*found.get(word, ()), name)
        return found
