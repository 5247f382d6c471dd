"""Law 7: every exercise comes to its end, for each number of people, also when everyone would rather not."""

from collections.abc import Iterator
from itertools import product

from sameside.catalogue.problem import Problem
from sameside.catalogue.shape import Shape
from sameside.engine.testing.play import play_through

PLAYERS = {"answers": "who always answer", "passes": "who always pass"}


def about_the_play(shape: Shape) -> Iterator[Problem]:
    """For an exercise without other problems."""
    least, most = shape.exercise.people
    paces = ("live", "own") if shape.exercise.pace == "either" else (shape.exercise.pace,)
    for people, player, pace in product(range(least, most + 1), PLAYERS, paces):
        try:
            play_through(shape.exercise, people, player=player, pace=pace)
        except Exception as error:  # whatever stops the play is for the author to know
            sentence = f"With {people} people {PLAYERS[player]} ({pace}), this does not come to its end: {error}"
            yield shape.problem(sentence, "steps")
