from datetime import timedelta

from django.utils import timezone

from sameside.web.reminders.pausing import Rest, pause_after

NOW = timezone.now()


def test_pauses_grow_and_stay_at_an_hour() -> None:
    pauses = [pause_after(tries) for tries in range(1, 30)]
    assert pauses == sorted(pauses)
    assert (pauses[0], pauses[-1]) == (timedelta(minutes=1), timedelta(hours=1))


def test_a_way_that_is_down_rests_longer_each_time_until_it_works() -> None:
    rest = Rest()
    assert rest.over(NOW)
    rest.failed(NOW)
    assert not rest.over(NOW + timedelta(seconds=59))
    assert rest.over(NOW + timedelta(minutes=1))
    rest.failed(NOW)
    assert not rest.over(NOW + timedelta(seconds=61))
    rest.worked()
    assert rest.over(NOW)


def test_a_clock_that_was_set_back_does_not_make_a_long_rest() -> None:
    rest = Rest()
    rest.failed(NOW)
    assert rest.over(NOW - timedelta(days=3))
