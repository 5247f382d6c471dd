from datetime import UTC, date, datetime

from django.utils import timezone

from sameside.web.beliefs import actions
from sameside.web.beliefs.reminding import KIND, morning
from sameside.web.reminders.queries import when
from tests.cast import Cast


def test_it_is_nine_in_the_morning_where_the_person_is_also_when_the_clocks_change() -> None:
    with timezone.override("America/Chicago"):
        assert morning(date(2026, 3, 8)).astimezone(UTC) == datetime(2026, 3, 8, 14, tzinfo=UTC)
        assert morning(date(2026, 3, 7)).astimezone(UTC) == datetime(2026, 3, 7, 15, tzinfo=UTC)


def test_a_day_that_is_past_reminds_of_nothing(cast: Cast) -> None:
    row = actions.begin(cast.maya, "", "I must not ask.")
    trial = actions.plan_trial(row, "", "a", "b", date(2020, 1, 1))
    assert when(cast.maya, KIND, trial) is None
