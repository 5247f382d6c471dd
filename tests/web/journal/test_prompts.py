from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from sameside.web.journal import prompts
from sameside.web.journal.prompts import Prompt
from sameside.web.library import shelf
from sameside.web.library.areas import AREAS
from tests.cast import Cast

TODAY = date(2026, 3, 14)
SHELF = (
    Prompt("rain", "reflection", "What rained?"),
    Prompt("sun", "reflection", "What shone?"),
    Prompt("ask", "speaking", "What did you ask?"),
)


@pytest.fixture(autouse=True)
def _three(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "prompts", lambda: SHELF)


def first(left: Sequence[Prompt]) -> Prompt:
    return left[0]


def drawn(cast: Cast, area: str = "", day: date = TODAY) -> str:
    found = prompts.draw(cast.maya, area, day, first)
    return found.id if found else ""


def test_none_comes_again_within_ninety_days(cast: Cast) -> None:
    assert [drawn(cast, day=TODAY + timedelta(days=n)) for n in (0, 1, 2, 89)] == ["rain", "sun", "ask", ""]
    assert drawn(cast, day=TODAY + timedelta(days=90)) == "rain"
    assert drawn(cast, day=TODAY + timedelta(days=90)) == ""


def test_for_four_hundred_days_each_rests_as_long_as_it_should(cast: Cast) -> None:
    given: dict[str, list[int]] = {}
    for n in range(400):
        if found := drawn(cast, day=TODAY + timedelta(days=n)):
            given.setdefault(found, []).append(n)
    rests = [after - before for days in given.values() for before, after in zip(days, days[1:], strict=False)]
    assert len(given) == 3
    assert min(rests) >= 90


def test_an_area_gives_only_its_own(cast: Cast) -> None:
    assert [drawn(cast, "speaking"), drawn(cast, "speaking"), drawn(cast, "reflection")] == ["ask", "", "rain"]


def test_chance_chooses_among_all_that_are_left(cast: Cast) -> None:
    seen: list[list[str]] = []
    for _ in range(2):
        prompts.draw(cast.maya, "", TODAY, lambda left: seen.append([one.id for one in left]) or left[-1])  # type: ignore[func-returns-value]
    assert seen == [["rain", "sun", "ask"], ["rain", "sun"]]


def test_what_one_was_given_is_nothing_to_another(cast: Cast) -> None:
    drawn(cast)
    found = prompts.draw(cast.jonas, "", TODAY, first)
    assert found is not None
    assert found.id == "rain"


def test_one_that_was_chosen_by_hand_rests_too(cast: Cast) -> None:
    prompts.note(cast.maya, "rain", TODAY)
    assert drawn(cast) == "sun"


def test_ones_own_are_given_found_and_taken_away_again(cast: Cast) -> None:
    for _ in range(2):
        assert prompts.add(cast.maya, "goals", "What did I not say?")
    (own,) = prompts.own(cast.maya)
    assert drawn(cast, "goals") == own.id
    assert prompts.find(cast.maya, own.id) == own
    assert prompts.find(cast.jonas, own.id) is None
    assert prompts.drop(cast.maya, own.id)
    assert not prompts.drop(cast.maya, own.id)
    assert prompts.own(cast.maya) == []


def test_there_is_room_for_so_many_of_ones_own(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prompts, "MOST_OWN", 1)
    assert prompts.add(cast.maya, "goals", "One?")
    assert not prompts.add(cast.maya, "goals", "Two?")


def test_they_stand_by_area_and_an_empty_area_is_left_out(cast: Cast) -> None:
    assert [(area.id, len(some)) for area, some in prompts.shelves(AREAS)] == [("speaking", 1), ("reflection", 2)]


def test_no_question_is_found_under_no_name(cast: Cast) -> None:
    assert prompts.find(cast.maya, "") is None
    assert [one.id for one in prompts.every(cast.maya)] == ["rain", "sun", "ask"]


def test_what_was_given_in_the_days_before_rests_and_what_was_given_today_does_not(cast: Cast) -> None:
    old, lately, now = (one.id for one in prompts.on_the_shelf()[:3])
    prompts.note(cast.maya, old, TODAY - timedelta(days=91))
    prompts.note(cast.maya, lately, TODAY - timedelta(days=5))
    prompts.note(cast.maya, now, TODAY)
    prompts.add(cast.maya, "goals", "What now?")
    found = [one.id for one in prompts.awake(cast.maya, TODAY)]
    assert found == [one.id for one in prompts.on_the_shelf() if one.id != lately]
