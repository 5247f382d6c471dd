"""Many rules, and only those tried whose words are there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from sameside.coach.patterns import Hit, Pattern, hits
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
        for number in self._tried(around.sentence.words):
            rule, place, pattern = self._numbered[number]
            if rule.id in spoken:
                continue
            for hit in hits(pattern, around.sentence, fillers):
                if allowed(rule, hit, around):
                    spoken.add(rule.id)
                    yield Found(rule, hit, place)

    def _tried(self, words: Iterable[str]) -> list[int]:
        numbers = {number for word in set(words) for number in self._by_word.get(word, ())}
        return sorted(numbers | self._everywhere)

    @cached_property
    def _numbered(self) -> tuple[tuple[Rule, int, Pattern], ...]:
        return tuple((rule, place, pattern) for rule in self.rules for place, pattern in enumerate(rule.patterns))

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number, (*_, pattern) in enumerate(self._numbered):
            for word in pattern.needs[0] if pattern.needs else ():
                found.setdefault(word, []).append(number)
        return found

    @cached_property
    def _everywhere(self) -> frozenset[int]:
        return frozenset(number for number, (*_, pattern) in enumerate(self._numbered) if not pattern.needs)
