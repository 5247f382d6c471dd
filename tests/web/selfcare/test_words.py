from datetime import date

from sameside.web.selfcare.habit import KINDS, RHYTHMS, Habit
from sameside.web.selfcare.words import DAYS, day_words, when
from sameside.web.selfcare.words import KINDS as KIND_WORDS
from sameside.web.selfcare.words import RHYTHMS as RHYTHM_WORDS


def test_everything_has_a_name() -> None:
    assert set(KIND_WORDS) == set(KINDS)
    assert set(RHYTHM_WORDS) == set(RHYTHMS)
    assert list(DAYS) == [str(day) for day in range(7)]


def test_a_rhythm_is_told_in_one_line() -> None:
    assert when(Habit("a")) == "When I like"
    assert when(Habit("a", rhythm="days", days=(0, 3), at="07:30")) == "Monday, Thursday, at 7:30 a.m."


def test_days_near_by_have_names() -> None:
    today = date(2026, 3, 10)
    assert [day_words(date(2026, 3, day), today) for day in (10, 9, 1)] == ["Today", "Yesterday", "March 1, 2026"]
