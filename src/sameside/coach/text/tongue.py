"""What is particular to a language: its short forms, its small words, and how others look beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Tongue:
    """`spellings` are whole words and `endings` ends of words, each with the plain words it stands for."""

    spellings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    endings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    small: frozenset[str] = frozenset()
    foreign: Mapping[str, frozenset[str]] = field(default_factory=dict)
    abbreviations: frozenset[str] = frozenset()
    elisions: frozenset[str] = frozenset()
    speech: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
