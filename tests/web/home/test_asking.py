from collections.abc import Callable, Sequence
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


def test_what_a_person_chose_is_asked_about_evenly() -> None:
    shelf = on_the_shelf()
    for many in (1, 2, 3):
        areas = AREAS[:many]
        there = sum(prompt.area in areas for prompt in shelf)
        days = [asked(shelf, day).area in areas for day in range(91) for asked in [chosen(areas)]]
        assert sum(days) == there
        for start in range(91 - 12):
            assert any(days[start : start + 12])


def chosen(areas: Sequence[str]) -> Callable[[Sequence[Prompt], int], Prompt]:
    def asked(shelf: Sequence[Prompt], day: int) -> Prompt:
        found = ask(shelf, shelf, DAY + timedelta(days=day), areas)
        assert found is not None
        return found

    return asked


def test_an_area_without_prompts_leaves_all_of_them() -> None:
    assert {ask(THREE, THREE, DAY + timedelta(days=day), ["conflict"]) for day in range(31)} == set(THREE)


def test_none_comes_again_within_ninety_days_whatever_was_chosen() -> None:
    shelf = on_the_shelf()
    for areas in [[], *([area] for area in AREAS), *(AREAS[:many] for many in range(2, len(AREAS) + 1))]:
        days = [chosen(areas)(shelf, day) for day in range(400)]
        for day, prompt in enumerate(days):
            assert prompt not in days[day + 1 : day + 91]


def test_none_comes_again_either_where_one_is_begun_with_each_week() -> None:
    """Each of these rests then, and today’s page passes over it."""
    shelf = on_the_shelf()
    for areas in ([], ["goals"], ["goals", "openness"]):
        given: dict[Prompt, int] = {}
        days: list[Prompt] = []
        for day in range(300):
            if day % 7 == 0:
                given[shelf[day * 7 % len(shelf)]] = day
            awake = [one for one in shelf if day - given.get(one, -91) > 90]
            found = ask(shelf, awake, DAY + timedelta(days=day), areas)
            assert found in awake
            days.append(found)
        twice = [day for day, prompt in enumerate(days) if prompt in days[day + 1 : day + 90]]
        assert twice == []


def test_what_rests_is_passed_over_and_where_all_rest_nothing_is_asked() -> None:
    assert {ask(THREE, THREE[2:], DAY + timedelta(days=day)) for day in range(9)} == {THREE[2]}
    assert ask(THREE, [], DAY) is None
    assert ask(THREE, THREE[2:], DAY, ["goals"]) == THREE[2]
