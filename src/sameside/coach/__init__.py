"""A draft in; marks, reasons and suggestions out. It decides nothing, scores nobody and remembers nothing."""

from sameside.coach.ask import check_safety, name_traps, read_draft, read_reply
from sameside.coach.check import check_content
from sameside.coach.coach import Coach
from sameside.coach.codes import (
    CAUTIONS,
    DRAFT_CODES,
    HUSHES_ALL,
    LEVELS,
    LIGHTS,
    OWN_TRAP,
    PART_CODES,
    PARTS,
    SAFETY,
    STRENGTHS,
    TRAPS,
)
from sameside.coach.reading import (
    Certainty,
    Language,
    Level,
    Light,
    Mark,
    OwnTrap,
    Part,
    Question,
    Reading,
    Reply,
    SafetyHit,
    Span,
    Trap,
    Traps,
)
from sameside.coach.safety import PERHAPS_CARD
from sameside.coach.shelf import faults_of, load_cast, load_coach, try_coach
from sameside.coach.written import BadCoach, Fault

__all__ = [
    "CAUTIONS",
    "DRAFT_CODES",
    "HUSHES_ALL",
    "LEVELS",
    "LIGHTS",
    "OWN_TRAP",
    "PARTS",
    "PERHAPS_CARD",
    "PART_CODES",
    "SAFETY",
    "STRENGTHS",
    "TRAPS",
    "BadCoach",
    "Certainty",
    "Coach",
    "Fault",
    "Language",
    "Level",
    "Light",
    "Mark",
    "OwnTrap",
    "Part",
    "Question",
    "Reading",
    "Reply",
    "SafetyHit",
    "Span",
    "Trap",
    "Traps",
    "check_content",
    "check_safety",
    "faults_of",
    "load_cast",
    "load_coach",
    "name_traps",
    "read_draft",
    "read_reply",
    "try_coach",
]
