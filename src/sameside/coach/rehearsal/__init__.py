"""Rehearsal: a hard talk tried out with a partner made of written lines and one small equation. Nothing is hidden in it.

Pure, and apart from the rest of the coach: what the marks of a sentence are comes in as `Heard`; time and chance do not
come in at all, only a seed.
"""

from sameside.coach.rehearsal.cast import Cast, read_cast
from sameside.coach.rehearsal.character import Character
from sameside.coach.rehearsal.fields import BadCast
from sameside.coach.rehearsal.heard import Heard, Sound
from sameside.coach.rehearsal.mood import STATES, Mood
from sameside.coach.rehearsal.posture import Posture
from sameside.coach.rehearsal.situation import OWN, Situation
from sameside.coach.rehearsal.talk import MOST_TURNS, Beat, Talk, played
from sameside.coach.rehearsal.walk import AIMS, Stride, walk_back

__all__ = [
    "AIMS",
    "MOST_TURNS",
    "OWN",
    "STATES",
    "BadCast",
    "Beat",
    "Cast",
    "Character",
    "Heard",
    "Mood",
    "Posture",
    "Situation",
    "Sound",
    "Stride",
    "Talk",
    "played",
    "read_cast",
    "walk_back",
]
