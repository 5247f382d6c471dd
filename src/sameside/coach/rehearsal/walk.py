"""The walk back: turn by turn, which words moved what, and where the person did what they had come to do."""

from collections.abc import Mapping
from dataclasses import dataclass

from sameside.coach.rehearsal.mood import Push
from sameside.coach.rehearsal.talk import Talk, played

# What somebody may want to practice, and the marks in which it shows.
AIMS: Mapping[str, frozenset[str]] = {
    "begin": frozenset(("I_FEEL", "I_SIT")),
    "hear": frozenset(("VALID", "REFL", "OPENQ")),
    "ask": frozenset(("I_NEED", "REQ")),
    "mend": frozenset(("APOL", "OWN", "REPAIR")),
    "limit": frozenset(("BOUND", "BREAK")),
}


@dataclass(frozen=True)
class Stride:
    """One turn, looked back on. `way` is softened, stung or nothing much; `aim`: it did what the person had come for."""

    turn: int
    text: str
    way: str
    before: str
    after: str
    pushes: tuple[Push, ...]
    aim: bool
    halted: bool


def walk_back(talk: Talk, aim: str = "") -> tuple[Stride, ...]:
    beats = played(talk)
    wanted = AIMS.get(aim, frozenset())
    return tuple(
        Stride(
            place, heard.text, beat.touch, last.state, beat.state, beat.pushes, bool(wanted & heard.codes), beat.halted
        )
        for place, (heard, last, beat) in enumerate(zip(talk.turns, beats, beats[1:], strict=False))
    )
