"""The exercises we ship come to their end, and the laws of the engine hold while people play them."""

from itertools import product
from pathlib import Path

import pytest

from sameside.catalogue import load
from sameside.engine import Exercise
from sameside.engine.testing.play import play_through
from tests.engine.laws.chance import mischief

CONTENT = Path(__file__).parents[2] / "content"
SHIPPED = {slug: entry.exercise for slug, entry in sorted(load([CONTENT]).exercises.items())}
EVERY = pytest.mark.parametrize("exercise", list(SHIPPED.values()), ids=list(SHIPPED))


def paces(exercise: Exercise) -> tuple[str, ...]:
    return ("live", "own") if exercise.pace == "either" else (exercise.pace,)


@EVERY
def test_every_allowed_number_of_people_comes_to_the_end(exercise: Exercise) -> None:
    """7 Termination, by those who always answer and by those who always pass."""
    least, most = exercise.people
    for people, player, pace in product(range(least, most + 1), ("answers", "passes"), paces(exercise)):
        assert play_through(exercise, people, player, pace).over == "finished"


@EVERY
def test_every_law_holds_in_it(exercise: Exercise) -> None:
    least, most = exercise.people
    for seed, pace in product(range(3), paces(exercise)):
        mischief(exercise, min(most, least + seed), pace, seed)
