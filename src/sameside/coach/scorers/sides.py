"""The sides of a word, as numbers: words that stand in like company have like sides, so that what a scorer learned of
“sad” it knows a little of “gloomy” too.

The table is made by `tools/coach/sides.py`. A sentence has the sum of what its words have, less of it where they are many.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

SIGNS = "ABCDEFGHIJKLMNOPQRSTUVW-YZabcdefghijklmnopqrstuvwxyz0123456789+/"
# The sign that stands for 0; those before it are below.
MIDDLE = 32
# As if so many words more stood there that say nothing, so that one word alone is not loud.
MORE_WORDS = 4
PLACES = bytes.maketrans(SIGNS.encode(), bytes(range(len(SIGNS))))


@dataclass(frozen=True)
class Sides:
    """`of` holds for each word one byte for each side; `unit` is what one step of a byte is worth."""

    of: Mapping[str, bytes] = field(default_factory=dict)
    unit: float = 1.0

    @property
    def number(self) -> int:
        return len(next(iter(self.of.values()), b""))

    def told(self, words: Iterable[str]) -> tuple[float, ...]:
        """The sides of a sentence; none where no word of it is known."""
        known = [self.of[word] for word in words if word in self.of]
        share = self.unit / math.sqrt(len(known) + MORE_WORDS)
        middle = MIDDLE * len(known)
        return tuple([share * (sum(column) - middle) for column in zip(*known, strict=True)])


def read_sides(file: Mapping[str, object]) -> Sides:
    """From a file with a `unit`, and for each of its `words` one sign for each side; raises ValueError with a sentence."""
    unit, words = file.get("unit"), file.get("words")
    if not isinstance(unit, float) or not isinstance(words, dict) or not words:
        raise ValueError("The sides of words need a “unit” with a point in it and a table of “words”.")
    for word, signs in words.items():
        if not isinstance(signs, str) or not set(signs) <= set(SIGNS) or len(signs) != len(next(iter(words.values()))):
            raise ValueError(
                f"The sides of “{word}” are not as many as those of the first word, or no letters and digits."
            )
    return Sides({word: signs.encode().translate(PLACES) for word, signs in words.items()}, unit)
