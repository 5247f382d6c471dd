from datetime import date

from sameside.web.selfcare.habit import Habit
from sameside.web.selfcare.practices import practices
from sameside.web.selfcare.templatetags import selfcare


def test_the_page_tells_rhythms_days_lengths_and_what_it_rests_on() -> None:
    practice = practices()["before-a-talk"]
    assert selfcare.when(Habit("a")) == "When I like"
    assert selfcare.day_words(date(2026, 3, 9), date(2026, 3, 10)) == "Yesterday"
    assert selfcare.length_words(practice) == "2 minutes"
    assert str(selfcare.evidence_said(practice)[0]) == "From practice."
