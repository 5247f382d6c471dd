from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from sameside.web.reminders.models import Reminder
from sameside.web.selfcare import actions, reminding
from sameside.web.selfcare.habit import Habit
from tests.cast import Cast

HERE = datetime(2026, 3, 10, 12, 0, tzinfo=ZoneInfo("America/Chicago"))
DAILY = Habit("a", rhythm="daily", at="08:00", remind=True)


def test_the_next_time_is_the_next_that_the_rhythm_names() -> None:
    def next_day(habit: Habit, done: set[date]) -> int | None:
        found = reminding.next_time(habit, HERE, done)
        return found.day if found else None

    assert next_day(DAILY, set()) == 11
    assert next_day(DAILY, {date(2026, 3, 11)}) == 12
    assert next_day(Habit("a", rhythm="daily", at="13:00", remind=True), set()) == 10
    assert next_day(Habit("a", rhythm="days", days=(0,), at="08:00", remind=True), set()) == 16
    assert next_day(Habit("a", rhythm="daily", at="08:00"), set()) is None
    assert next_day(DAILY.turned("paused"), set()) is None
    assert next_day(Habit("a", rhythm="daily", remind=True), set()) is None


def test_a_reminder_is_in_the_persons_own_time(cast: Cast) -> None:
    cast.maya.time_zone = "America/Chicago"
    cast.maya.save()
    row = actions.begin(cast.maya, DAILY)
    at = reminding.following(cast.maya, row.pk, datetime(2026, 3, 10, 17, tzinfo=UTC))
    assert at == datetime(2026, 3, 11, 13, tzinfo=UTC)
    assert reminding.following(cast.jonas, row.pk, datetime(2026, 3, 10, 17, tzinfo=UTC)) is None


def test_it_comes_and_goes_with_the_ritual(cast: Cast) -> None:
    row = actions.begin(cast.maya, DAILY)
    assert Reminder.objects.count() == 1
    actions.turn(row, "paused")
    assert Reminder.objects.count() == 0
    actions.turn(row, "on")
    actions.delete(row)
    assert Reminder.objects.count() == 0


def test_what_is_done_for_today_is_not_reminded_of_today(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    now = datetime(2026, 3, 10, 6, tzinfo=UTC)
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)
    cast.maya.time_zone = "UTC"
    cast.maya.save()
    row: Any = actions.begin(cast.maya, DAILY)
    assert Reminder.objects.get().at.day == 10
    actions.tick(row, date(2026, 3, 10))
    assert Reminder.objects.get().at.day == 11
    actions.untick(row, date(2026, 3, 10))
    assert Reminder.objects.get().at.day == 10
