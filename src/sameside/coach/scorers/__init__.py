"""Linear scorers: learned elsewhere, read from JSON, added up here, and explained exactly."""

from sameside.coach.scorers.best import Best, best, evened
from sameside.coach.scorers.features import Seen, features
from sameside.coach.scorers.names import Lettered, Names, lettered
from sameside.coach.scorers.scorer import Score, Scorer, read_scorer
from sameside.coach.scorers.sides import Sides, read_sides

__all__ = [
    "Best",
    "Lettered",
    "Names",
    "Score",
    "Scorer",
    "Seen",
    "Sides",
    "best",
    "evened",
    "features",
    "lettered",
    "read_scorer",
    "read_sides",
]
