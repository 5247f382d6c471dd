from datetime import date, timedelta

from sameside.engine.exercise import AREAS
from sameside.web.home.asking import ask
from sameside.web.journal.prompts import Prompt, on_the_shelf

DAY = date(2026, 5, 14)
THREE = [Prompt("a", "goals", "A?"), Prompt("b", "goals", "B?"), Prompt("c", "openness", "C?")]


def test_without_prompts_nothing_is_asked() -> None:
    assert ask([], [], DAY, ["goals"]) is None


def test_the_same_day_asks_the_same_and_the_next_day_something_else() -> None:
    assert ask(THREE, THREE, DAY) == ask(THREE, THREE, DAY) != ask(THREE, THREE, DAY + timedelta(days=1))


def test_what_a_person_chose_is_asked_about() -> None:
    month = {ask(THREE, THREE, DAY + timedelta(days=day), ["goals"]) for day in range(31)}
    assert month == set(THREE[:2])


def test_an_area_without_prompts_leaves_all_of_them() -> None:
    assert {ask(THREE, THREE, DAY + timedelta(days=day), ["conflict"]) for day in range(31)} == set(THREE)


def test_none_comes_again_before_all_had_their_turn_whatever_was_chosen() -> None:
    shelf = on_the_shelf()
    for many in range(1, len(AREAS) + 1):
        areas = AREAS[:many]
        there = sum(prompt.area in areas for prompt in shelf)
        assert len({ask(shelf, shelf, DAY + timedelta(days=day), areas) for day in range(there)}) == there


def test_what_rests_is_passed_over_and_where_all_rest_nothing_is_asked() -> None:
    assert {ask(THREE, THREE[2:], DAY + timedelta(days=day)) for day in range(9)} == {THREE[2]}
    assert ask(THREE, [], DAY) is None
    assert ask(THREE, THREE[2:], DAY, ["goals"]) is None
