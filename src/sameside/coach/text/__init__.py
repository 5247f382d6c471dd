"""What was written, as sentences of plain words that still know where they stood."""

from sameside.coach.text.places import MASK, PARTS, Places
from sameside.coach.text.token import Sentence, Text, Token, beginnings
from sameside.coach.text.tongue import Tongue
from sameside.coach.text.whole import read_before, read_text, read_twice

__all__ = [
    "MASK",
    "PARTS",
    "Places",
    "Sentence",
    "Text",
    "Token",
    "Tongue",
    "beginnings",
    "read_before",
    "read_text",
    "read_twice",
]
