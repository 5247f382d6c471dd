"""Talks for tests: turns made of marks, and talks of chance."""

import random
from collections.abc import Sequence

from sameside.coach.rehearsal import MOST_TURNS, Character, Heard, Situation, Sound, Talk
from sameside.coach.rehearsal.mood import WEIGHTS
from sameside.coach.shelf import load_cast

CAST = load_cast()
CHARACTERS = tuple(CAST.characters.values())
SITUATIONS = tuple(CAST.situations.values())
CAUTIONS = tuple(code for code, weight in WEIGHTS.items() if weight < 0)
STRENGTHS = tuple(code for code, weight in WEIGHTS.items() if weight > 0)


def heard(*codes: str, text: str = "") -> Heard:
    """A turn with these marks, one after the other."""
    return Heard(text or " ".join(codes), tuple(Sound(code, place, place + 1) for place, code in enumerate(codes)))


KIND = (heard("VALID"), heard("OWN"), heard("OPENQ"))
# The same eight turns for everybody: hard at first, then another way.
SAME = (
    heard("CRIT"), heard("BLAME"), heard("I_FEEL"), heard("APPR"), heard("OWN"), heard("REQ"), heard("VALID", "OPENQ"),
    heard("DEM"),
)  # fmt: skip


def talk(character: Character, *turns: Heard, situation: Situation | None = None, seed: str = "seed") -> Talk:
    return Talk(character, situation or CAST.situations["housework"], seed, turns)


def some_turns(chance: random.Random, codes: Sequence[str], least: int, most: int, silent: float = 0.2) -> list[Heard]:
    """From `least` to `most` turns of one to three of these marks, some without any."""
    found = []
    for _ in range(chance.randint(least, most)):
        marks = chance.sample(codes, chance.randint(1, 3)) if chance.random() >= silent else []
        found.append(heard(*marks))
    return found


def some_talk(chance: random.Random, most: int = MOST_TURNS) -> Talk:
    """Anybody, about anything, with anything said."""
    turns = some_turns(chance, (*CAUTIONS, *STRENGTHS), 0, most)
    return Talk(chance.choice(CHARACTERS), chance.choice(SITUATIONS), str(chance.random()), tuple(turns))
