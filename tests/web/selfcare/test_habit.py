from datetime import date

from sameside.web.selfcare.habit import Habit, same_week

MONDAY, TUESDAY, NEXT_MONDAY = date(2026, 3, 9), date(2026, 3, 10), date(2026, 3, 16)


def test_a_habit_comes_back_from_its_record_and_from_an_older_one() -> None:
    habit = Habit("Walk", "body", "days", (0, 3), "07:30", "Air", "slow-walk", remind=True)
    assert Habit.of(habit.record()) == habit
    assert Habit.of({"name": "Walk", "ghost": 1}) == Habit("Walk")


def test_every_day_and_certain_days_stand_on_their_day() -> None:
    assert Habit("a", rhythm="daily").place(MONDAY, set()) == "today"
    mondays = Habit("a", rhythm="days", days=(0,))
    assert (mondays.place(MONDAY, set()), mondays.place(TUESDAY, set())) == ("today", "later")


def test_once_a_week_is_there_until_it_was_done_and_then_rests_for_the_week() -> None:
    weekly = Habit("a", rhythm="weekly")
    assert weekly.place(TUESDAY, set()) == "today"
    assert weekly.place(TUESDAY, {MONDAY}) == "later"
    assert weekly.place(NEXT_MONDAY, {MONDAY}) == "today"
    assert not same_week(date(2026, 12, 31), date(2027, 1, 4))


def test_what_was_done_today_stays_in_sight_so_that_it_can_be_taken_back() -> None:
    assert Habit("a", rhythm="weekly").place(MONDAY, {MONDAY}) == "today"
    assert Habit("a", rhythm="days", days=(3,)).place(MONDAY, {MONDAY}) == "today"


def test_when_i_like_is_never_due() -> None:
    assert Habit("a").place(MONDAY, set()) == "free"
    assert not Habit("a").is_on(MONDAY)
