"""Guided exercises for one to eight people: what has happened, what follows, and who may see it.

Pure: no clock, no randomness, no files, no network. Time and salt come in as arguments.
"""

from sameside.engine.decide import Judged, decide, due, judge
from sameside.engine.events import Event, Intent, Refusal
from sameside.engine.exercise import AREAS, AUDIENCES, Audience, Exercise, Step
from sameside.engine.fold import apply, fold, seated
from sameside.engine.state import State
from sameside.engine.view import View, seen_by

__all__ = [
    "AREAS",
    "AUDIENCES",
    "Audience",
    "Event",
    "Exercise",
    "Intent",
    "Judged",
    "Refusal",
    "State",
    "Step",
    "View",
    "apply",
    "decide",
    "due",
    "fold",
    "judge",
    "seated",
    "seen_by",
]
