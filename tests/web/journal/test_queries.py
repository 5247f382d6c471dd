from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sameside.web.journal import actions, queries
from sameside.web.journal.actions import Page
from sameside.web.journal.models import Entry
from sameside.web.journal.queries import MOST_FOUND, Asked
from sameside.web.journal.written import Written
from tests.cast import Cast
from tests.web.journal.conftest import Maker

MARCH = date(2026, 3, 1)


def openings(cast: Cast, **asked: str) -> list[str]:
    return [line.opening for line in queries.search(cast.maya, Asked(**asked)).lines]


def test_a_month_is_listed_with_the_newest_first(cast: Cast, entry: Maker) -> None:
    for day in (3, 20, 11):
        entry(f"Day {day}", date(2026, 3, day))
    entry("His.", date(2026, 3, 3), who=cast.jonas)
    assert [line.opening for line in queries.lines_of(cast.maya, MARCH)] == ["Day 20", "Day 11", "Day 3"]
    assert queries.lines_of(cast.maya, date(2026, 4, 1)) == []


def test_the_months_in_which_something_is_written(cast: Cast, entry: Maker) -> None:
    for month in (1, 5, 3):
        entry("x", date(2026, month, 9))
    assert queries.months_of(cast.maya) == [date(2026, month, 1) for month in (5, 3, 1)]


def test_between_two_days_both_of_them_count(cast: Cast, entry: Maker) -> None:
    for day in (date(2026, 2, 28), MARCH, date(2026, 3, 31), date(2026, 4, 1)):
        entry(day.isoformat(), day)
    between = queries.lines_between(cast.maya, MARCH, date(2026, 3, 31))
    assert [line.opening for line in between] == ["2026-03-01", "2026-03-31"]
    assert len(queries.lines_between(cast.maya, None, date(2026, 12, 31))) == 4


def test_the_same_day_of_earlier_years_and_not_of_this_one(cast: Cast, entry: Maker) -> None:
    for year in (2023, 2025, 2026):
        entry(str(year), date(year, 3, 14))
    entry("another day", date(2025, 3, 15))
    assert [line.opening for line in queries.on_this_day(cast.maya, date(2026, 3, 14))] == ["2025", "2023"]


def test_words_are_found_in_any_writing_and_only_ones_own(cast: Cast, entry: Maker) -> None:
    entry("The CANAL was cold.", date(2026, 3, 1))
    entry("שלום לך", date(2026, 3, 2))
    entry("A party 🎉 today", date(2026, 3, 3))
    entry("Canal, his.", who=cast.jonas)
    assert openings(cast, words="canal was") == ["The CANAL was cold."]
    assert openings(cast, words="לך") == ["שלום לך"]
    assert openings(cast, words="🎉") == ["A party 🎉 today"]
    assert openings(cast, words="nowhere") == []


def test_words_do_not_reach_from_one_entry_into_the_next(cast: Cast, entry: Maker) -> None:
    entry("ends here", date(2026, 3, 1))
    entry("begins", date(2026, 3, 2))
    assert openings(cast, words="here begins") == []


def test_a_feeling_a_tag_and_words_narrow_each_other(cast: Cast, entry: Maker) -> None:
    entry("canal", date(2026, 3, 1), feelings=("happy",), places=("Canal Street",))
    entry("canal too", date(2026, 3, 2), feelings=("worried",), people=("Mum",))
    assert openings(cast, feeling="worried") == ["canal too"]
    assert openings(cast, tag="mum") == ["canal too"]
    assert openings(cast, tag="canal street", words="canal") == ["canal"]
    assert openings(cast, feeling="happy", tag="Mum") == []


def test_what_is_changed_or_deleted_is_not_found_by_its_old_words(cast: Cast, entry: Maker) -> None:
    one = entry("The canal")
    actions.save(cast.maya, one.pk, Written(date(2026, 3, 14), "The harbor"), Page(uuid4(), 1))
    assert (openings(cast, words="canal"), openings(cast, words="harbor")) == ([], ["The harbor"])
    actions.delete(cast.maya, Entry.objects.get())
    assert openings(cast, words="harbor") == []


def test_so_many_are_listed_and_it_is_said_that_there_are_more(cast: Cast) -> None:
    actions.add(cast.maya, [Written(MARCH + timedelta(days=n), f"rain {n}") for n in range(MOST_FOUND + 1)])
    found = queries.search(cast.maya, Asked("rain"))
    assert (len(found.lines), found.more) == (MOST_FOUND, True)
    assert found.lines[0].opening == f"rain {MOST_FOUND}"
    assert not queries.search(cast.maya, Asked("rain 7")).more


READS: dict[str, Callable[[Cast], object]] = {
    "month": lambda cast: (queries.lines_of(cast.maya, MARCH), queries.months_of(cast.maya)),
    "search": lambda cast: queries.search(cast.maya, Asked("rain")),
    "chart": lambda cast: queries.lines_between(cast.maya, None, date(2027, 1, 1)),
    "years": lambda cast: queries.on_this_day(cast.maya, date(2028, 3, 1)),
}


@pytest.mark.parametrize("name", READS)
def test_a_long_journal_asks_the_database_no_more_often_than_a_short_one(cast: Cast, entry: Maker, name: str) -> None:
    entry("rain", MARCH)
    with CaptureQueriesContext(connection) as few:
        READS[name](cast)
    actions.add(cast.maya, [Written(MARCH + timedelta(days=9 * n), "rain") for n in range(20)])
    with CaptureQueriesContext(connection) as many:
        READS[name](cast)
    assert len(many) == len(few) <= 2


def test_only_two_versions_of_an_entry_wait(cast: Cast, entry: Maker) -> None:
    now, one = datetime.now(UTC), entry("Rain")
    assert queries.waiting(cast.maya, now) == []
    for tab in (uuid4(), uuid4()):
        actions.save(cast.maya, one.pk, Written(MARCH, f"Other {tab}"), Page(tab, 7))
    (waiting,) = queries.waiting(cast.maya, now)
    assert waiting.url == f"/journal/{one.pk}/both/"
    assert queries.waiting(cast.jonas, now) == []
