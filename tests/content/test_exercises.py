"""The content we ship is in order, and touches everything it should."""

from pathlib import Path

import pytest

from sameside.catalogue import Catalogue, check, load
from sameside.engine.exercise import AREAS
from sameside.engine.steps import KINDS

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return load([CONTENT])


def test_there_is_nothing_to_mend() -> None:
    assert [str(problem) for problem in check([CONTENT])] == []


def test_there_are_at_least_twelve_exercises(shipped: Catalogue) -> None:
    assert len(shipped.exercises) >= 12


def test_every_area_is_touched(shipped: Catalogue) -> None:
    assert {entry.exercise.area for entry in shipped.exercises.values()} == set(AREAS)


def test_every_kind_of_step_is_used(shipped: Catalogue) -> None:
    used = {step.kind for entry in shipped.exercises.values() for step in entry.exercise.steps}
    assert used == set(KINDS)


def test_no_two_exercises_are_built_from_one_template(shipped: Catalogue) -> None:
    shapes = {tuple(step.kind for step in entry.exercise.steps): slug for slug, entry in shipped.exercises.items()}
    assert sorted(shapes.values()) == sorted(shipped.exercises)


def test_some_exercises_are_for_one_person_and_some_for_eight(shipped: Catalogue) -> None:
    people = [entry.exercise.people for entry in shipped.exercises.values()]
    assert any(least == 1 for least, _ in people)
    assert any(most == 8 for _, most in people)
