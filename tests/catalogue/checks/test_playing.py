import pytest

from sameside.catalogue.checks import playing
from sameside.catalogue.checks.playing import about_the_play
from sameside.engine.exercise import Exercise
from sameside.engine.testing.play import Stuck
from tests.catalogue.examples import TOML, shape, toml


def test_the_right_exercise_comes_to_its_end() -> None:
    assert list(about_the_play(shape(TOML))) == []


def test_an_exercise_is_played_by_all_numbers_of_people_in_all_its_paces(monkeypatch: pytest.MonkeyPatch) -> None:
    played = []
    monkeypatch.setattr(playing, "play_through", lambda _, people, player, pace: played.append((people, player, pace)))
    list(about_the_play(shape(TOML)))
    assert sorted(played) == [
        (n, who, pace) for n in (2, 3) for who in ("answers", "passes") for pace in ("live", "own")
    ]
    played.clear()
    list(about_the_play(shape(toml(('pace = "either"', 'pace = "own"'), ("[2, 3]", "[1, 1]")))))
    assert played == [(1, "answers", "own"), (1, "passes", "own")]


def test_an_exercise_that_gets_stuck_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def stuck_with_three(exercise: Exercise, people: int, player: str, pace: str) -> None:
        if people == 3 and player == "passes" and pace == "live":
            raise Stuck("together")

    monkeypatch.setattr(playing, "play_through", stuck_with_three)
    (problem,) = about_the_play(shape(TOML))
    assert problem.sentence == "With 3 people who always pass (live), this does not come to its end: together"
