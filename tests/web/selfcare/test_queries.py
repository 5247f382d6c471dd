from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from sameside.web.selfcare import actions, queries
from sameside.web.selfcare.habit import Habit
from tests.cast import Cast

TODAY = date(2026, 3, 10)  # a Tuesday


def names(found: dict[str, list[queries.Line]]) -> dict[str, list[str]]:
    return {place: [line.habit.name for line in lines] for place, lines in found.items()}


def test_rituals_stand_where_they_belong_today(cast: Cast) -> None:
    for habit in (
        Habit("late", rhythm="daily", at="21:00"),
        Habit("early", rhythm="daily", at="07:00"),
        Habit("someday"),
        Habit("friday", rhythm="days", days=(4,)),
        Habit("resting", rhythm="daily", state="paused"),
        Habit("past", rhythm="daily", state="gone"),
    ):
        actions.begin(cast.maya, habit)
    assert names(queries.rituals_of(cast.maya, TODAY)) == {
        "today": ["early", "late"], "free": ["someday"], "later": ["friday"], "paused": ["resting"], "gone": ["past"],
    }  # fmt: skip
    assert not any(queries.rituals_of(cast.jonas, TODAY).values())


def test_a_line_knows_whether_it_was_done_today_and_its_word(cast: Cast) -> None:
    row = actions.begin(cast.maya, Habit("Walk", rhythm="daily"))
    actions.tick(row, date(2026, 3, 9), "Yesterday’s.")
    assert not queries.rituals_of(cast.maya, TODAY)["today"][0].done
    actions.tick(row, TODAY, "Lighter.")
    assert queries.rituals_of(cast.maya, TODAY)["today"][0] == queries.line_of(row, TODAY)
    assert queries.line_of(row, TODAY).word == "Lighter."


def test_words_are_read_back_newest_first_and_days_without_one_are_left_out(cast: Cast) -> None:
    walk, swim = actions.begin(cast.maya, Habit("Walk")), actions.begin(cast.maya, Habit("Swim"))
    actions.tick(walk, date(2026, 3, 1), "Old.")
    actions.tick(walk, TODAY)
    actions.tick(swim, date(2026, 3, 5), "New.")
    assert [(one.name, one.text) for one in queries.words_of(cast.maya)] == [("Swim", "New."), ("Walk", "Old.")]
    assert [one.text for one in queries.words_of(cast.maya, walk)] == ["Old."]
    assert queries.words_of(cast.jonas) == []


@pytest.mark.parametrize(("hour", "there"), [(4, False), (6, True), (10, True), (12, False)])
def test_a_ritual_waits_around_its_time_and_is_silent_again_afterward(cast: Cast, hour: int, there: bool) -> None:
    actions.begin(cast.maya, Habit("canary", rhythm="daily", at="08:00"))
    actions.begin(cast.maya, Habit("no time", rhythm="daily"))
    actions.begin(cast.maya, Habit("another day", rhythm="days", days=(4,), at="08:00"))
    with timezone.override("UTC"):
        found = queries.waiting(cast.maya, datetime(2026, 3, 10, hour, 30, tzinfo=UTC))
    assert bool(found) == there
    assert "canary" not in repr(found)


def test_what_was_done_or_rests_waits_no_more(cast: Cast) -> None:
    done = actions.begin(cast.maya, Habit("a", rhythm="daily", at="08:00"))
    actions.tick(done, TODAY)
    actions.begin(cast.maya, Habit("b", rhythm="daily", at="08:00", state="paused"))
    with timezone.override("UTC"):
        assert queries.waiting(cast.maya, datetime(2026, 3, 10, 8, tzinfo=UTC)) == []


def test_the_time_is_the_persons_own_also_on_the_day_the_clock_changes(cast: Cast) -> None:
    actions.begin(cast.maya, Habit("a", rhythm="daily", at="02:30"))
    chicago = ZoneInfo("America/Chicago")
    with timezone.override(chicago):
        found = queries.waiting(cast.maya, datetime(2026, 3, 8, 9, tzinfo=UTC))  # 2:30 does not exist on that day
    assert [one.at.astimezone(chicago).date() for one in found if one.at] == [date(2026, 3, 8)]


def test_the_number_of_questions_to_the_database_does_not_grow(cast: Cast) -> None:
    def asked(times: int) -> int:
        for _ in range(times):
            actions.tick(actions.begin(cast.maya, Habit("a", rhythm="daily", at="08:00")), TODAY, "b")
        with CaptureQueriesContext(
            connection,
        ) as seen:
            queries.rituals_of(cast.maya, TODAY)
            queries.words_of(cast.maya)
            queries.waiting(cast.maya, timezone.now())
        return len(seen)

    assert asked(1) == asked(19)
