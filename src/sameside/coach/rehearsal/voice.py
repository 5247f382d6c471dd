"""What the partner says: a line for the mood and for what was just done, and often one about the matter itself."""

import hashlib
from collections.abc import Collection, Iterable, Sequence

from sameside.coach.rehearsal.character import Character
from sameside.coach.rehearsal.mood import EVEN, SOFTENED, STUNG
from sameside.coach.rehearsal.situation import Situation

MENDING = frozenset(("APOL", "OWN", "REPAIR"))


def opening(character: Character, situation: Situation, seed: str) -> str:
    return _pick(situation.openers or character.openers, (), f"{seed}|opening")


def reply(
    character: Character,
    situation: Situation,
    state: str,
    touch: str,
    codes: Collection[str],
    used: Collection[str],
    seed: str,
) -> tuple[str, ...]:
    """One or two lines, none of which was said before in this talk."""
    general = _first_left((character.lines[state, touch], character.lines[state, EVEN], character.short), used, seed)
    own = _pick(_of_the_matter(situation, state, touch, codes), used, f"{seed}|matter")
    return tuple(line for line in (general, own) if line)


def _of_the_matter(situation: Situation, state: str, touch: str, codes: Collection[str]) -> Sequence[str]:
    """Nobody who is flooded or shut says something soft, and nobody who is shut begins to argue."""
    if state == "calm":
        kind = situation.repairs if MENDING.intersection(codes) else situation.softer
        return {STUNG: situation.complaints, SOFTENED: kind, EVEN: situation.facts}[touch]
    if state == "guarded":
        kind = situation.repairs if MENDING.intersection(codes) else situation.facts
        return {STUNG: situation.complaints, SOFTENED: kind, EVEN: situation.facts}[touch]
    if state == "flooded":
        return situation.complaints if touch == STUNG else ()
    return situation.facts if touch == SOFTENED else ()


def _first_left(lists: Iterable[Sequence[str]], used: Collection[str], seed: str) -> str:
    return next((line for lines in lists if (line := _pick(lines, used, f"{seed}|line"))), "")


def _pick(lines: Sequence[str], used: Collection[str], seed: str) -> str:
    """One of the lines not used yet, the same one for the same seed; nothing when all are used."""
    left = [line for line in lines if line not in used]
    if not left:
        return ""
    return left[int.from_bytes(hashlib.sha256(seed.encode()).digest()[:4]) % len(left)]
