"""What a pattern is made of."""

from dataclasses import dataclass
from typing import Literal

from sameside.coach.patterns.lists import NOTHING, WordList

WIDEST_GAP = 8
MOST_PIECES = 24


@dataclass(frozen=True, slots=True)
class Piece:
    """`words`: one of the list. `not`: one word that is not. `gap`: up to `most` words. `rest`: all to the clause's end.

    `within` are the names of the brackets it stands in. Gaps and the rest are no cues.
    """

    kind: Literal["words", "not", "gap", "rest", "start", "stop", "end"]
    words: WordList = NOTHING
    most: int = 0
    crosses: bool = False
    optional: bool = False
    within: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False, slots=True)
class Pattern:
    """Of each set in `needs` one word must be in a sentence for the pattern to match there; the rarest set is first."""

    pieces: tuple[Piece, ...]
    needs: tuple[frozenset[str], ...] = ()

    @property
    def names(self) -> frozenset[str]:
        return frozenset(name for piece in self.pieces for name in piece.within)
