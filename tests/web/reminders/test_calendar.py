import uuid
from datetime import timedelta

from django.utils import timezone
from icalendar import Calendar

from sameside.web.reminders import actions, queries
from sameside.web.reminders.calendar import calendar
from tests.cast import Cast


def test_it_tells_times_and_nothing_else(cast: Cast) -> None:
    soon = timezone.now().replace(microsecond=0) + timedelta(hours=2)
    actions.schedule(cast.maya, "goal-check-in", uuid.uuid4(), soon)
    actions.schedule(cast.maya, "belief-experiment", uuid.uuid4(), soon + timedelta(days=1))
    written = calendar(queries.coming(cast.maya), timezone.now())
    events = Calendar.from_ical(written).walk("VEVENT")
    assert [str(one["summary"]) for one in events] == ["A reminder", "A reminder"]
    assert [one.decoded("dtstart") for one in events] == [soon, soon + timedelta(days=1)]
    assert len({str(one["uid"]) for one in events}) == 2
    for telling in (b"goal", b"belief", b"sameside", b"http", b"cast.example"):
        assert telling not in written.lower()


def test_without_reminders_it_is_an_empty_calendar() -> None:
    assert Calendar.from_ical(calendar([], timezone.now())).walk("VEVENT") == []
