"""What the catalogue holds: exercises with their words, and the text they came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sameside.catalogue.problem import Problem
from sameside.catalogue.prompts import Prompt
from sameside.catalogue.words import Words
from sameside.engine.exercise import Exercise


@dataclass(frozen=True)
class Entry:
    """`source` is the whole text of the folder, `digest` its SHA-256: together they pin what a sitting began with."""

    exercise: Exercise
    evidence: str
    words: dict[str, Words]
    source: str
    digest: str

    def words_in(self, language: str) -> Words:
        """The words in that language, or in its base language, or in the first one there is."""
        for code in (language, language.split("-")[0]):
            if code in self.words:
                return self.words[code]
        return next(iter(self.words.values()))


@dataclass(frozen=True)
class Catalogue:
    """`broken` are the slugs of folders that are there and cannot be used, `unread` the areas with a file of prompts
    that cannot be; `problems` say why."""

    exercises: Mapping[str, Entry] = field(default_factory=dict)
    prompts: Mapping[str, Prompt] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()
