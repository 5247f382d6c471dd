"""The seal of an answer: proof, before it is opened, of what it will say.

SHA-256 over a canonical JSON list [salt, sitting, step, seat, said]. The four words are the first 64 bits,
sixteen bits a word, each as consonant-vowel-consonant-vowel-consonant (the scheme known as proquint).
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

CONSONANTS = "bdfghjklmnprstvz"
VOWELS = "aiou"


def seal_of(salt: str, sitting: str, step: str, seat: int, said: Mapping[str, Any]) -> str:
    """64 hexadecimal digits."""
    words = {name: value for name, value in said.items() if name != "salt"}
    canonical = json.dumps(
        [salt, sitting, step, seat, words], ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    return hashlib.sha256(canonical.encode()).hexdigest()


def in_words(seal: str) -> str:
    """Four short words to read aloud or to keep."""
    return " ".join(_word(int(seal[start : start + 4], 16)) for start in (0, 4, 8, 12))


def _word(bits: int) -> str:
    return (
        CONSONANTS[bits >> 12 & 15]
        + VOWELS[bits >> 10 & 3]
        + CONSONANTS[bits >> 6 & 15]
        + VOWELS[bits >> 4 & 3]
        + CONSONANTS[bits & 15]
    )
