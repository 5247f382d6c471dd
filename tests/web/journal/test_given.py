from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from django.db import OperationalError, connection, transaction

from sameside.web.journal import given, prompts
from sameside.web.journal.models import PromptBook
from sameside.web.journal.prompts import Prompt
from sameside.web.library import shelf
from tests.cast import Cast
from tests.web.journal.questions import SHELF

TODAY = date(2026, 3, 14)
pytestmark = pytest.mark.usefixtures("three_questions")


def first(left: Sequence[Prompt]) -> Prompt:
    return left[0]


def drawn(cast: Cast, area: str = "", day: date = TODAY) -> str:
    found = given.draw(cast.maya, area, day, first)
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


def test_when_nothing_of_an_area_is_left_another_comes_before_one_comes_twice(cast: Cast) -> None:
    assert [drawn(cast, "speaking"), drawn(cast, "speaking")] == ["ask", "rain"]
    assert [drawn(cast, "speaking"), drawn(cast, "speaking")] == ["sun", ""]


def test_chance_chooses_among_all_that_are_left(cast: Cast) -> None:
    seen: list[list[str]] = []
    for _ in range(2):
        given.draw(cast.maya, "", TODAY, lambda left: seen.append([one.id for one in left]) or left[-1])  # type: ignore[func-returns-value]
    assert seen == [["rain", "sun", "ask"], ["rain", "sun"]]


def test_what_one_was_given_is_nothing_to_another(cast: Cast) -> None:
    drawn(cast)
    found = given.draw(cast.jonas, "", TODAY, first)
    assert found is not None
    assert found.id == "rain"


def test_one_that_was_chosen_by_hand_rests_too(cast: Cast) -> None:
    given.note(cast.maya, "rain", TODAY)
    assert drawn(cast) == "sun"


def shown(cast: Cast, day: date = TODAY, noting: bool = True, place: int = 0) -> str:
    found = given.todays(cast.maya, day, lambda left: left[place], noting)
    return found.id if found else ""


def test_todays_stays_all_day_whatever_is_drawn_or_chosen_meanwhile(cast: Cast) -> None:
    assert shown(cast) == "rain"
    assert [drawn(cast), shown(cast, place=-1), drawn(cast), shown(cast, place=-1)] == ["sun", "rain", "ask", "rain"]


def test_neither_a_draw_nor_another_day_gives_what_todays_page_showed(cast: Cast) -> None:
    assert shown(cast) == "rain"
    assert [drawn(cast), shown(cast, TODAY + timedelta(days=1))] == ["sun", "ask"]
    assert [drawn(cast), shown(cast, TODAY + timedelta(days=89))] == ["", ""]
    assert shown(cast, TODAY + timedelta(days=90)) == "rain"


def test_what_was_only_looked_up_is_not_noted(cast: Cast) -> None:
    assert shown(cast, noting=False) == "rain"
    assert not PromptBook.objects.exists()
    assert drawn(cast) == "rain"


def test_whoever_travels_west_finds_the_same_question_on_the_evening_they_live_twice(cast: Cast) -> None:
    assert [shown(cast), shown(cast, TODAY - timedelta(days=1)), shown(cast)] == ["rain"] * 3
    assert shown(cast, TODAY + timedelta(days=1)) == "sun"


def test_two_tabs_at_once_show_one_question(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other one noted after this one had looked."""
    monkeypatch.setattr(given, "one_at_a_time", lambda person: None)

    def slow(left: Sequence[Prompt]) -> Prompt:
        return left[-1]

    before = given.book_of(cast.maya)
    assert shown(cast) == "rain"
    looked = iter([before])
    monkeypatch.setattr(given, "book_of", lambda person: next(looked, None) or prompts.book_of(person))
    found = given.todays(cast.maya, TODAY, slow, noting=True)
    assert found is not None
    assert found.id == "rain"
    assert PromptBook.objects.count() == 1


def test_where_nothing_can_be_written_there_is_a_question_all_the_same(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(row: PromptBook) -> None:
        raise OperationalError("database or disk is full")

    monkeypatch.setattr(PromptBook, "save", full)
    assert [shown(cast), shown(cast)] == ["rain", "rain"]
    assert not PromptBook.objects.exists()


def test_a_database_that_only_reads_still_gives_a_question(cast: Cast) -> None:
    on_a_file = connection.vendor == "sqlite"
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("PRAGMA query_only = ON" if on_a_file else "SET TRANSACTION READ ONLY")
        try:
            assert shown(cast) == "rain"
        finally:
            if on_a_file:
                cursor.execute("PRAGMA query_only = OFF")
            transaction.set_rollback(True)  # PostgreSQL writes again once this is undone
    assert not PromptBook.objects.exists()


def test_whoever_chooses_other_areas_finds_a_question_of_them_today(cast: Cast) -> None:
    assert shown(cast) == "rain"
    given.turn(cast.maya, TODAY, ["reflection", "goals"], first)
    assert shown(cast) == "rain"
    given.turn(cast.maya, TODAY, ["speaking"], first)
    assert [shown(cast), drawn(cast)] == ["ask", "sun"]
    given.turn(cast.maya, TODAY, ["reflection"], first)
    assert shown(cast) == "ask"


def test_before_todays_page_was_seen_a_change_of_areas_shows_nothing(cast: Cast) -> None:
    given.turn(cast.maya, TODAY, ["speaking"], first)
    assert drawn(cast, "speaking") == "ask"


def test_a_question_that_left_the_shelf_gives_its_place_to_another(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(cast) == "rain"
    monkeypatch.setattr(shelf, "prompts", lambda: SHELF[1:])
    assert shown(cast) == "sun"


def test_only_the_days_that_still_count_are_kept(cast: Cast) -> None:
    shown(cast)
    later = TODAY + timedelta(days=90)
    drawn(cast, "speaking", later)
    assert prompts.book_of(cast.maya)["shown"] == {"ask": later.isoformat()}


def test_what_was_given_goes_to_another_place_and_rests_there_too(cast: Cast) -> None:
    prompts.add(cast.maya, "goals", "Mine?")
    shown(cast)
    drawn(cast, "goals", TODAY + timedelta(days=1))
    had = given.had(cast.maya, TODAY + timedelta(days=1))
    assert had == [("2026-03-14", "What rained?"), ("2026-03-15", "Mine?")]
    assert given.had(cast.maya, TODAY + timedelta(days=90)) == [("2026-03-15", "Mine?")]
    there = [(date.fromisoformat(day), words) for day, words in had]
    given.remember(cast.jonas, [*there, (TODAY, "Not here?")])
    assert given.had(cast.jonas, TODAY) == [("2026-03-14", "What rained?")]
    given.remember(cast.maya, [(TODAY - timedelta(days=9), "What rained?")])
    assert given.had(cast.maya, TODAY + timedelta(days=1)) == had
