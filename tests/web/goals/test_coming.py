from datetime import date, datetime
from uuid import uuid4
from zoneinfo import ZoneInfo

from sameside.web.circles.actions import leave
from sameside.web.goals.actions import changing
from sameside.web.goals.coming import CHECK_IN, evening_of, next_check_in, next_review, then, zone_of
from sameside.web.goals.rhythm import DAILY, NEVER, WEEKLY, Rhythm
from sameside.web.reminders.kinds import KINDS
from tests.cast import Cast
from tests.web.goals.made import a_plan, goal_of

MONDAY = date(2026, 11, 2)
WEEKLY_PLAN = {"rhythm": Rhythm(WEEKLY, MONDAY)}


def test_the_next_check_in_is_within_the_goals_days_and_only_while_it_is_open() -> None:
    assert next_check_in(a_plan(**WEEKLY_PLAN), MONDAY) == date(2026, 11, 9)
    assert next_check_in(a_plan(**WEEKLY_PLAN, until=date(2026, 11, 8)), MONDAY) is None
    assert next_check_in(a_plan(**WEEKLY_PLAN, state="resting"), MONDAY) is None
    assert next_check_in(a_plan(rhythm=Rhythm(NEVER, MONDAY)), MONDAY) is None


def test_a_look_back_that_is_past_is_not_announced() -> None:
    assert next_review(a_plan(review=MONDAY), MONDAY) == MONDAY
    assert next_review(a_plan(until=MONDAY), MONDAY) == MONDAY
    assert next_review(a_plan(review=date(2026, 11, 1)), MONDAY) is None
    assert next_review(a_plan(review=MONDAY, state="let_go"), MONDAY) is None


def test_it_is_the_evening_where_the_person_lives_on_both_sides_of_a_clock_change(cast: Cast) -> None:
    cast.maya.time_zone = "Europe/Berlin"
    hours = [
        evening_of(cast.maya, day).astimezone(ZoneInfo("UTC")).hour for day in (date(2026, 10, 24), date(2026, 10, 26))
    ]
    assert hours == [16, 17]
    for broken in ("Nowhere/City", "", "../etc"):
        cast.maya.time_zone = broken
        assert zone_of(cast.maya).key == "UTC"


def test_the_reminders_ask_when_the_next_one_is(cast: Cast) -> None:
    goal = goal_of(cast.maya, rhythm=Rhythm(DAILY, MONDAY))
    at = datetime(2026, 11, 23, 18, tzinfo=ZoneInfo("UTC"))
    assert then(cast.maya, goal.pk, at) == datetime(2026, 11, 24, 18, tzinfo=ZoneInfo("UTC"))
    assert KINDS[CHECK_IN].then is then
    assert then(cast.jonas, goal.pk, at) is None
    assert then(cast.maya, uuid4(), at) is None
    changing.move(cast.maya, goal, "let-go", "")
    assert then(cast.maya, goal.pk, at) is None


def test_whoever_left_the_circle_hears_no_more_of_its_goal(cast: Cast) -> None:
    goal = goal_of(cast.maya, circle=cast.couple)
    at = datetime(2026, 11, 23, 18, tzinfo=ZoneInfo("UTC"))
    assert then(cast.jonas, goal.pk, at) is not None
    leave(cast.jonas, cast.couple)
    assert then(cast.jonas, goal.pk, at) is None
