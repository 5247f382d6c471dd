"""What must hold of the partner over many talks, counted. The tests run it small, bench/rehearsal.py large."""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sameside.coach.rehearsal import Heard, Talk, played
from sameside.coach.rehearsal.mood import Mood, after, pushes
from tests.coach.rehearsal.talks import CAUTIONS, CHARACTERS, KIND, STRENGTHS, heard, some_talk, some_turns

MANY_KIND, MANY_HARD = 9, 6


@dataclass(frozen=True)
class Stuck:
    """Of talks that ended in each state: how many did kind turns not bring to calm, how many did hard turns not bring away
    from where they were (from calm and guarded), and how many lines came twice."""

    ended: Counter[str]
    not_to_calm: Counter[str]
    not_away: Counter[str]
    left: Counter[str]
    lines_twice: int


def stuck(talks: int, seed: int = 1) -> Stuck:
    chance = random.Random(seed)
    found = Stuck(Counter(), Counter(), Counter(), Counter(), 0)
    twice = 0
    for _ in range(talks):
        some = some_talk(chance)
        beats = played(some)
        states = [beat.state for beat in beats]
        found.ended[states[-1]] += 1
        found.left.update(one for one, then in zip(states, states[1:], strict=False) if then != one)
        found.not_to_calm[states[-1]] += "calm" not in _on(some, [*KIND] * (MANY_KIND // 3))
        if states[-1] in ("calm", "guarded"):
            hard = [heard(chance.choice(CAUTIONS)) for _ in range(MANY_HARD)]
            found.not_away[states[-1]] += not {"flooded", "withdrawn"} & set(_on(some, hard))
        lines = [line for beat in beats for line in beat.lines]
        twice += len(lines) - len(set(lines))
    return replace(found, lines_twice=twice)


def _on(some: Talk, turns: Sequence[Heard]) -> list[str]:
    """The states that follow when it goes on like this, beyond the length of a talk."""
    mood, before, states = played(some)[-1].mood, some.turns[-1].codes if some.turns else frozenset[str](), []
    for one in turns:
        temper = some.character.temper
        mood, before = after(temper, mood, pushes(temper, mood, one, before)), one.codes
        states.append(mood.state)
    return states


def calm_after_criticism(talks: int, seed: int = 2) -> int:
    """Of talks in which every turn criticizes, how many ended calm."""
    chance = random.Random(seed)
    ends = Counter[str]()
    for _ in range(talks):
        turns = some_turns(chance, CAUTIONS, 1, 12, silent=0)
        some = replace(some_talk(chance, 0), turns=tuple(turns))
        ends[played(some)[-1].state] += 1
    return ends["calm"]


def calmer_after_kindness(talks: int, seed: int = 3) -> Counter[tuple[str, bool]]:
    """By the state where they began after a stretch of anything at all: did validating, owning and asking end calmer?"""
    chance = random.Random(seed)
    found: Counter[tuple[str, bool]] = Counter()
    for _ in range(talks):
        some = some_talk(chance, 6)
        start = played(some)[-1].mood
        end = played(replace(some, turns=(*some.turns, *KIND)))[-1].mood
        found[start.state, calmer(start, end)] += 1
    return found


def calmer(start: Mood, end: Mood) -> bool:
    return end.ease > start.ease or (end.ease == start.ease == 1 and end.heat <= start.heat)


@dataclass(frozen=True)
class Paths:
    """Of random talks with the same turns for all six: in how many were all six paths of mood different, in how many all six
    paths of states, and all six sets of words."""

    talks: int
    moods: int
    states: int
    words: int


def paths(talks: int, seed: int = 4) -> Paths:
    chance = random.Random(seed)
    counts = Counter[str]()
    for _ in range(talks):
        turns = tuple(some_turns(chance, (*CAUTIONS, *STRENGTHS), 8, 12))
        plays = [played(replace(some_talk(random.Random(0), 0), character=one, turns=turns)) for one in CHARACTERS]
        counts["moods"] += len({tuple(beat.mood for beat in play) for play in plays}) == len(plays)
        counts["states"] += len({tuple(beat.state for beat in play) for play in plays}) == len(plays)
        counts["words"] += len({tuple(beat.lines for beat in play) for play in plays}) == len(plays)
    return Paths(talks, counts["moods"], counts["states"], counts["words"])
