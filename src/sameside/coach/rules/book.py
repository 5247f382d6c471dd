"""Many rules, of which only those are tried whose words are there."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from sameside.coach.patterns import Hit, Index, Pattern, hits
from sameside.coach.rules.guards import Around, allowed
from sameside.coach.rules.rule import Rule


@dataclass(frozen=True)
class Found:
    """`pattern` is the number of the rule's pattern that found it."""

    rule: Rule
    hit: Hit
    pattern: int = 0


@dataclass(frozen=True)
class Book:
    rules: tuple[Rule, ...] = ()

    def found(self, around: Around) -> Iterator[Found]:
        """In the order of the rules, then from left to right. A rule's first pattern that is let through speaks."""
        fillers = around.lists["filling"].words
        spoken: set[str] = set()
        for number in self._index.possible(around.sentence.places.of):
            rule, place, pattern = self._numbered[number]
            if rule.id in spoken:
                continue
            for hit in hits(pattern, around.sentence, fillers):
                if allowed(rule, hit, around):
                    spoken.add(rule.id)
                    yield Found(rule, hit, place)

    @cached_property
    def _numbered(self) -> tuple[tuple[Rule, int, Pattern], ...]:
        return tuple((rule, place, pattern) for rule in self.rules for place, pattern in enumerate(rule.patterns))

    @cached_property
    def _index(self) -> Index:
        return Index.of([pattern for *_, pattern in self._numbered])
