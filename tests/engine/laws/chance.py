"""The same people and the same mischief, driven by a seeded die: faster than Hypothesis, which explains better."""

import random
from collections.abc import Callable, Sequence
from typing import Any

from sameside.engine import Exercise
from tests.engine import strategies
from tests.engine.laws.machine import HOW_LONG, HOW_MANY, Sitting

MOVES = 24
KINDS = ("go_without", "pause", "resume", "time_out", "arrive")
GOING = ("leave", "leave", "leave", "stop", "begin")


class Die:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def pick(self, some: Sequence[Any]) -> Any:
        return self.random.choice(some)

    def number(self, least: int, most: int) -> int:
        return self.random.randint(least, most)

    def flip(self) -> bool:
        return self.random.random() < 0.5

    def small(self) -> int:
        return self.number(0, 11)


def one_sitting(seed: int) -> Sitting:
    """A random exercise with random people. Raises AssertionError where a law is broken."""
    die = Die(seed)
    people = die.pick(HOW_MANY)
    return _play(die, strategies.written_by(die, people), people, die.pick(("live", "live", "own")))


def mischief(exercise: Exercise, people: int, pace: str, seed: int) -> None:
    _play(Die(seed), exercise, people, pace)


def _play(die: Die, exercise: Exercise, people: int, pace: str) -> Sitting:
    sitting = Sitting()
    sitting.begin(exercise, people, pace, die.number(0, 9) > 0)
    for _ in range(MOVES):
        if not sitting.going():
            break
        _something(die, sitting)
    sitting.teardown()
    return sitting


def _something(die: Die, sitting: Sitting) -> None:
    die.pick(DEEDS)(sitting, die)


Deed = Callable[[Sitting, Die], None]
COMMON: tuple[Deed, ...] = (
    lambda sitting, die: sitting.one_moves(who=die.small(), what=die.small(), variant=die.small()),
    lambda sitting, die: sitting.each_moves(variant=die.small(), passing=die.number(0, 3)),
)
RARE: tuple[Deed, ...] = (
    lambda sitting, die: sitting.one_waits(who=die.small(), variant=die.small(), kind=die.pick(KINDS)),
    lambda sitting, die: sitting.one_goes(who=die.small(), kind=die.pick(GOING)),
    lambda sitting, die: sitting.time_passes(seconds=die.pick(HOW_LONG)),
    lambda sitting, die: sitting.one_has_waited_enough(who=die.small(), seconds=die.pick(HOW_LONG)),
    lambda sitting, die: sitting.one_answers_again(who=die.small(), which=die.small(), variant=die.small()),
    lambda sitting, die: sitting.one_does_what_is_not_offered(who=die.small(), variant=die.small(), what=die.small()),
    lambda sitting, die: sitting.a_key_comes_again(which=die.small(), kind=die.pick(strategies.KINDS), body={}),
)
DEEDS = (*COMMON * 6, *RARE, *RARE[-2:], RARE[1], RARE[3])


def sittings_until_broken(most: int) -> tuple[int, AssertionError | None]:
    """How many sittings it took to break a law, and how it broke; None when none broke in so many."""
    for seed in range(most):
        try:
            one_sitting(seed)
        except AssertionError as broken:
            return seed + 1, broken
    return most, None
