"""A small language for what to look for: no loop in it, so that no text can make it slow."""

from sameside.coach.patterns.index import Index
from sameside.coach.patterns.lists import Lists, WordList
from sameside.coach.patterns.match import Hit, hits, stands
from sameside.coach.patterns.parse import BadPattern, Pen, read_pattern, read_with
from sameside.coach.patterns.pattern import Pattern

__all__ = [
    "BadPattern",
    "Hit",
    "Index",
    "Lists",
    "Pattern",
    "Pen",
    "WordList",
    "hits",
    "read_pattern",
    "read_with",
    "stands",
]
