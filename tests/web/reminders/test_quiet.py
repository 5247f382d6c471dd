"""Quiet hours by the clock on the wall, also in the two nights in which it jumps."""

import zoneinfo
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sameside.web.reminders.quiet import Quiet, zone_named

BERLIN, NEW_YORK, LORD_HOWE = map(zoneinfo.ZoneInfo, ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe"))
NIGHT = Quiet(time(22), time(7))


def test_a_night_ends_in_the_morning_of_the_person() -> None:
    evening = datetime(2026, 1, 10, 23, 30, tzinfo=NEW_YORK)
    assert NIGHT.until(evening, NEW_YORK) == datetime(2026, 1, 11, 7, tzinfo=NEW_YORK)
    assert NIGHT.until(datetime(2026, 1, 11, 6, 59, tzinfo=NEW_YORK), NEW_YORK) == datetime(
        2026, 1, 11, 7, tzinfo=NEW_YORK
    )
    assert NIGHT.until(datetime(2026, 1, 11, 7, tzinfo=NEW_YORK), NEW_YORK) is None
    assert NIGHT.until(datetime(2026, 1, 10, 23, 30, tzinfo=NEW_YORK), BERLIN) == datetime(
        2026, 1, 11, 7, tzinfo=BERLIN
    )


def test_a_rest_at_noon_ends_the_same_day() -> None:
    noon = Quiet(time(12), time(14))
    assert noon.until(datetime(2026, 1, 10, 13, tzinfo=BERLIN), BERLIN) == datetime(2026, 1, 10, 14, tzinfo=BERLIN)
    assert noon.until(datetime(2026, 1, 10, 11, 59, tzinfo=BERLIN), BERLIN) is None


@pytest.mark.parametrize(("day", "hours"), [((2026, 3, 28), 8), ((2026, 10, 24), 10), ((2026, 6, 1), 9)])
def test_a_night_in_which_the_clocks_change_is_an_hour_shorter_or_longer(day: tuple[int, int, int], hours: int) -> None:
    begins = datetime(*day, 22, tzinfo=BERLIN).astimezone(UTC)
    assert NIGHT.until(begins, BERLIN) == begins + timedelta(hours=hours)


def test_an_hour_that_comes_twice_is_quiet_twice() -> None:
    short = Quiet(time(1), time(2, 30))
    first = datetime(2026, 10, 25, 2, 15, tzinfo=BERLIN)
    second = first.replace(fold=1)
    end = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=1).astimezone(UTC)
    assert short.until(second.astimezone(UTC), BERLIN) == end
    assert short.until(first.astimezone(UTC), BERLIN) == datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN).astimezone(UTC)


@given(
    now=st.integers(1_735_689_600, 1_830_297_600).map(lambda seconds: datetime.fromtimestamp(seconds, UTC)),
    begin=st.times(),
    end=st.times(),
    zone=st.sampled_from([BERLIN, NEW_YORK, LORD_HOWE, zoneinfo.ZoneInfo("UTC")]),
)
def test_it_ends_after_now_within_a_day_and_is_not_quiet_then(
    now: datetime, begin: time, end: time, zone: zoneinfo.ZoneInfo
) -> None:
    quiet = Quiet(begin.replace(second=0, microsecond=0), end.replace(second=0, microsecond=0))
    until = quiet.until(now, zone)
    if until is None:
        assert not quiet.covers(now.astimezone(zone).time())
    else:
        assert now < until <= now + timedelta(hours=26)
        assert not quiet.covers(until.astimezone(zone).time())


def test_the_same_time_twice_is_no_quiet_at_all() -> None:
    assert Quiet(time(7), time(7)).until(datetime(2026, 1, 1, 7, tzinfo=BERLIN), BERLIN) is None


def test_a_zone_nobody_knows_is_taken_as_utc() -> None:
    assert zone_named("Mars/Base").key == "UTC"
    assert zone_named("../etc/passwd").key == "UTC"
    assert zone_named("Europe/Berlin").key == "Europe/Berlin"
