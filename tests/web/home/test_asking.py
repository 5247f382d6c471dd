from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sameside.engine.exercise import AREAS
from sameside.web.home.asking import ask, todays, turn
from sameside.web.journal import given as journal
from sameside.web.journal import prompts
from sameside.web.journal.models import PromptBook
from sameside.web.journal.prompts import Prompt, on_the_shelf
from sameside.web.library import shelf
from tests.cast import Cast

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


FEW = [Prompt(f"{area}-{n}", area, f"{area} {n}?") for area in ("goals", "openness", "empathy") for n in range(4)]
CHOSEN = st.lists(st.sampled_from(["goals", "openness", "empathy", "conflict"]), max_size=2, unique=True)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("today"), st.none()),
        st.tuples(st.just("draw"), st.sampled_from(["", "goals", "openness", "conflict"])),
        st.tuples(st.just("turn"), CHOSEN),
        st.tuples(st.just("days"), st.integers(1, 50)),
    ),
    max_size=60,
)


class Life:
    """One person’s days: what came, and whether it might come then."""

    def __init__(self, person: Any) -> None:
        self.person, self.day, self.areas = person, DAY, list[str]()
        self.last: dict[str, date] = {}
        self.now: str | None = None

    def comes(self, prompt: Prompt) -> None:
        last = self.last.get(prompt.id)
        assert last is None or self.day - last >= timedelta(days=90), (prompt, last, self.day)
        self.last[prompt.id] = self.day

    def rest(self, some: Sequence[Prompt]) -> bool:
        return all(self.day - self.last.get(one.id, date.min) < timedelta(days=90) for one in some)

    def today(self, _: None) -> None:
        found = todays(self.person, self.day, self.areas, noting=True)
        if found is None:
            assert self.now is None
            assert self.rest(FEW)
        elif found.id != self.now:
            assert self.now is None
            self.comes(found)
            self.now = found.id

    def draw(self, area: str) -> None:
        found = journal.draw(self.person, area, self.day, lambda left: left[0])
        every = [*FEW, *prompts.own(self.person)]
        if found is None:
            assert self.rest(every)
            return
        assert area in ("", found.area) or self.rest([one for one in every if one.area == area])
        self.comes(found)

    def turn(self, areas: list[str]) -> None:
        self.areas = areas
        turn(self.person, self.day, areas)
        if self.now is None:
            return
        found = todays(self.person, self.day, areas, noting=True)
        assert found is not None
        if found.id != self.now:
            assert found.area in areas
            self.comes(found)
            self.now = found.id
        left = [one for one in FEW if one.area in areas]
        assert not areas or found.area in areas or self.rest(left)

    def days(self, many: int) -> None:
        self.day += timedelta(days=many)
        self.now = None


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_none_is_ever_shown_or_drawn_twice_within_ninety_days(cast: Cast, monkeypatch: Any, steps: Any) -> None:
    """The law, over any days, draws and areas: and none is held back while it might come."""
    monkeypatch.setattr(shelf, "prompts", lambda: FEW)
    PromptBook.objects.all().delete()
    prompts.add(cast.maya, "goals", "One of my own?")
    life = Life(cast.maya)
    for what, more in steps:
        getattr(life, what)(more)


def test_when_all_of_the_shelf_were_had_today_asks_nothing_until_the_first_rested(cast: Cast) -> None:
    for _ in on_the_shelf():
        assert journal.draw(cast.maya, "", DAY, lambda left: left[0])
    assert journal.draw(cast.maya, "", DAY, lambda left: left[0]) is None
    assert todays(cast.maya, DAY + timedelta(days=89), [], noting=True) is None
    assert todays(cast.maya, DAY + timedelta(days=90), [], noting=True)
