"""English or not, by the small words. Dialect and learner's English keep enough of them to count as English."""

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from sameside.coach.text.tongue import Tongue

FEW_WORDS = 6


def language_of(text: str, words: Sequence[str], tongue: Tongue) -> Literal["en", "other", "unsure"]:
    if _in_another_script(text):
        return "other"
    own = sum(word in tongue.small or word in tongue.known for word in words)
    others = Counter(name for word in words for name in tongue.foreign_words.get(word, ()))
    other = max(others.values(), default=0)
    if other >= 2 and other > own:
        return "other"
    if len(words) < FEW_WORDS:
        return "en" if own else "unsure"
    if own * 8 >= len(words):
        return "en"
    return "other" if own * 12 < len(words) else "unsure"


def _in_another_script(text: str) -> bool:
    if text.isascii():
        return False
    letters = [sign for sign in text if sign.isalpha()]
    # Latin letters end before U+0250; those beyond are other scripts, or fancy forms of ours.
    beyond = sum("\u0250" <= sign < "\u1d00" or "\u3040" <= sign < "\ufb00" for sign in letters)
    return beyond * 2 > len(letters)
