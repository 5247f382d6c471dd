from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from sameside.web.circles.actions import leave
from sameside.web.goals.actions import changing, checking, supporting
from sameside.web.goals.models import CheckIn, Support
from sameside.web.goals.plan import Plan, plan_from
from sameside.web.goals.queries import waiting
from sameside.web.goals.queries.beside import rows_beside, seen_beside, supports_of
from sameside.web.goals.queries.goals import due_now, insides_of, review_due, rows_of
from sameside.web.goals.queries.one import entries_of, history_of, last_choice, noted_in, reviews_of, support_of
from sameside.web.goals.rhythm import DAILY, WEEKLY, Rhythm
from tests.cast import Cast
from tests.web.goals.made import EVENINGS, a_plan, aged, asked, beside, goal_of, noted, now_in

MONDAY = date(2026, 11, 2)
WEEK = timedelta(days=7)


def weekly(**more: Any) -> Plan:
    return a_plan(rhythm=Rhythm(WEEKLY, MONDAY), **more)


def waits(person: Any, now: datetime | None = None) -> list[str]:
    return [one.words for one in waiting(person, now or timezone.now()) if one.at is None]


def to_come(person: Any) -> list[tuple[str, date]]:
    found = waiting(person, timezone.now())
    return [(one.words, timezone.localtime(one.at).date()) for one in found if one.at is not None]


def seen(support: Support) -> Any:
    ((row, face),) = [pair for pair in supports_of(support.supporter) if pair[0].pk == support.pk]
    return seen_beside(row, plan_from(row.goal.body), face)


def test_a_check_in_is_due_on_its_day_unless_noted_or_set_aside() -> None:
    due = MONDAY + WEEK
    assert due_now(weekly(), due, None, "") == due
    assert due_now(weekly(), due, due, "") is None
    assert due_now(weekly(), due, due - timedelta(days=1), "") == due
    assert due_now(weekly(), due, None, due.isoformat()) is None
    assert due_now(weekly(), due + WEEK, None, due.isoformat()) == due + WEEK
    assert due_now(weekly(until=due - timedelta(days=1)), due, None, "") is None
    assert due_now(weekly(state="resting"), due, None, "") is None


def test_a_look_back_is_due_from_its_day_until_one_has_looked() -> None:
    plan = weekly(review=MONDAY + WEEK)
    assert not review_due(plan, MONDAY, None)
    assert review_due(plan, MONDAY + WEEK * 3, None)
    assert review_due(plan, MONDAY + WEEK, MONDAY)
    assert not review_due(plan, MONDAY + WEEK * 2, MONDAY + WEEK)
    assert review_due(weekly(until=MONDAY), MONDAY, None)
    assert not review_due(weekly(), MONDAY, None)
    assert not review_due(weekly(review=MONDAY, state="finished"), MONDAY, None)


def test_the_list_holds_ones_own_and_those_of_ones_circles(cast: Cast) -> None:
    goal_of(cast.maya, "Own")
    goal_of(cast.maya, "Ours", circle=cast.couple)
    goal_of(cast.jonas, "His")
    rows = {
        name: rows_of(person, insides_of(person), timezone.localdate())
        for name, person in (("maya", cast.maya), ("jonas", cast.jonas), ("alex", cast.alex), ("sam", cast.sam))
    }
    titles = {name: sorted(row.title for row in found) for name, found in rows.items()}
    assert titles == {"maya": ["Ours", "Own"], "jonas": ["His", "Ours"], "alex": [], "sam": []}


def test_what_waits_is_a_question_a_check_in_or_a_look_back(cast: Cast) -> None:
    today = timezone.localdate()
    goal = goal_of(cast.maya, "Walk")
    assert waits(cast.maya) == ["A check-in you planned"]
    noted(cast.maya, goal)
    assert waits(cast.maya) == []
    goal_of(cast.maya, "Read", review=today)
    assert waits(cast.maya) == ["A look back you planned"]
    asked(goal, cast.couple, cast.jonas)
    assert waits(cast.jonas) == ["Somebody asks you to stand beside them"]
    assert waits(cast.sam) == []


def test_what_is_next_has_its_day_unless_it_comes_round_every_day(cast: Cast) -> None:
    today = timezone.localdate()
    goal_of(cast.maya, "Daily", rhythm=Rhythm(DAILY, today))
    assert to_come(cast.maya) == []
    until = today + timedelta(days=20)
    weekly = goal_of(cast.maya, "Weekly", rhythm=Rhythm(WEEKLY, today), until=until)
    assert to_come(cast.maya) == [
        ("A check-in you planned", today + timedelta(days=7)),
        ("A look back you planned", until),
    ]
    changing.move(cast.maya, weekly, "rest", "")
    assert to_come(cast.maya) == []


def test_what_was_set_aside_or_rests_waits_no_more(cast: Cast) -> None:
    first, second = goal_of(cast.maya, "Walk"), goal_of(cast.maya, "Read")
    checking.set_aside(cast.maya, first.pk, timezone.localdate())
    changing.move(cast.maya, second, "rest", "")
    assert waits(cast.maya) == []


def test_each_member_checks_in_for_themselves(cast: Cast) -> None:
    goal = goal_of(cast.maya, "Walk", circle=cast.couple)
    noted(cast.maya, goal)
    assert (waits(cast.maya), waits(cast.jonas)) == ([], ["A check-in you planned"])


def test_today_is_the_persons_own_day(cast: Cast) -> None:
    late = datetime(2026, 11, 23, 23, 30, tzinfo=ZoneInfo("UTC"))
    goal_of(cast.maya, "Walk", rhythm=Rhythm(WEEKLY, date(2026, 11, 17)))
    assert waits(cast.maya, late) == []
    with timezone.override("Pacific/Auckland"):
        assert waits(cast.maya, late) == ["A check-in you planned"]


def test_the_night_the_clocks_change_breaks_nothing(cast: Cast) -> None:
    goal_of(cast.maya, "Walk", rhythm=Rhythm(DAILY, date(2026, 10, 1)))
    with timezone.override("Europe/Berlin"):
        for hour in range(4):
            now = datetime(2026, 10, 25, hour, 30, tzinfo=ZoneInfo("UTC"))
            assert len(waiting(cast.maya, now)) == 1


def test_a_supporter_sees_the_chosen_parts_and_what_was_written_for_them(cast: Cast) -> None:
    goal = goal_of(cast.maya, why="CanaryWhy", first="Tonight")
    noted(cast.maya, goal, 1, "CanaryBefore")
    support = asked(goal, cast.couple, cast.jonas, "what", "first", note="Would you?")
    before = seen(support)
    assert [words for _heading, words in before.parts] == ["On weekdays we put them in the drawer.", "Tonight"]
    assert (before.accepted, before.note, before.entries) == (False, "Would you?", [])
    supporting.accept(support)
    noted(cast.maya, goal, 3, "for him", support.pk)
    noted(cast.maya, goal, 2, "CanaryPrivate")
    noted(cast.maya, goal, 4, "again", support.pk)
    after = seen(support)
    assert [one.words for one in after.entries] == ["again", "for him"]
    assert after.told == "Evenings: from 3 to 4."
    assert len(after.chart.dots) == 2
    assert "Canary" not in repr(after)


def test_a_private_check_in_and_one_never_made_are_the_same_from_beside(cast: Cast) -> None:
    goal = goal_of(cast.maya)
    support = beside(goal, cast.couple, cast.jonas, "what", "measure")
    for days, value in ((20, 2), (6, 4)):
        aged(noted(cast.maya, goal, value, "shown", support.pk), days)
    without = seen(support)
    for days in (19, 13, 6, 1, 0):
        aged(noted(cast.maya, goal, 1, "CanaryPrivate"), days)
    checking.set_aside(cast.maya, goal.pk, timezone.localdate())
    changing.move(cast.maya, goal, "rest", "CanaryWhy")
    goal_of(cast.maya, "CanaryOther")
    assert seen(support) == without
    assert len(rows_beside(cast.jonas)) == 1


def test_many_private_check_ins_push_none_of_the_others_out(cast: Cast) -> None:
    goal = goal_of(cast.maya)
    support = beside(goal, cast.couple, cast.jonas)
    noted(cast.maya, goal, 2, "shown", support.pk)
    for _ in range(205):
        row = CheckIn(person=cast.maya, goal=goal, key=uuid4())
        row.body = {"value": 1, "words": "x", "shown_to": ""}
        row.save()
    assert [one.words for one in seen(support).entries] == ["shown"]


def test_what_was_shown_to_one_supporter_is_not_shown_to_the_next(cast: Cast) -> None:
    goal = goal_of(cast.maya)
    first = beside(goal, cast.couple, cast.jonas)
    noted(cast.maya, goal, 2, "for him", first.pk)
    supporting.end(first)
    for again in (beside(goal, cast.friends, cast.noor), None):
        support = again or beside(goal, cast.couple, cast.jonas)
        assert seen(support).entries == []
        supporting.end(support)


def test_how_a_goal_ended_is_not_told_beside(cast: Cast) -> None:
    found = []
    for what in ("finish", "let-go"):
        goal = goal_of(cast.maya)
        support = beside(goal, cast.couple, cast.jonas)
        changing.move(cast.maya, goal, what, "CanaryWhy")
        view = seen(support)
        assert view.over
        found.append((view.title, view.parts, view.entries, view.told, view.over))
        supporting.end(support)
    assert found[0] == found[1]


def test_the_last_choice_counts_only_since_this_supporter_was_asked(cast: Cast) -> None:
    goal = goal_of(cast.maya)
    aged(noted(cast.maya, goal), 2)
    support = beside(goal, cast.couple, cast.jonas)
    assert last_choice(goal, cast.maya, support.made_at) is None
    noted(cast.maya, goal, shown_to=support.pk)
    assert last_choice(goal, cast.maya, support.made_at) == str(support.pk)
    assert support_of(goal) == support


def test_looks_back_on_a_shared_goal_are_for_whoever_wrote_them(cast: Cast) -> None:
    goal = goal_of(cast.maya, circle=cast.couple)
    said = {"well": "CanaryWell", "hard": "", "then": "keep"}
    checking.look_back(cast.maya, goal, now_in(goal), uuid4(), said)
    assert [body["well"] for _row, body in reviews_of(goal, cast.maya)] == ["CanaryWell"]
    assert reviews_of(goal, cast.jonas) == []
    assert "Canary" not in repr(history_of(goal, cast.jonas, insides_of(cast.jonas)))


def test_values_are_drawn_in_the_order_of_their_days(cast: Cast) -> None:
    goal = goal_of(cast.maya)
    for days, value in ((3, 2), (2, None), (1, 5)):
        aged(noted(cast.maya, goal, value, "word"), days)
    entries = entries_of(goal, cast.maya, EVENINGS, None)
    assert [one.value for one in noted_in(entries)] == [2, 5]
    assert CheckIn.objects.count() == 3


@pytest.mark.django_db(databases=["default", "keys"])
def test_twenty_goals_take_no_more_questions_than_one(cast: Cast) -> None:
    def asked_for() -> int:
        with CaptureQueriesContext(connections["default"]) as found:
            waiting(cast.jonas, timezone.now())
            waiting(cast.maya, timezone.now())
        return len(found)

    def more(count: int) -> None:
        for place in range(count):
            goal = goal_of(cast.maya, f"Goal {place}")
            noted(cast.maya, goal)
            beside(goal, cast.couple, cast.jonas)
            goal_of(cast.jonas, f"Ours {place}", circle=cast.couple)

    more(1)
    asked_for()
    few = asked_for()
    more(19)
    assert asked_for() == few


def test_a_page_of_many_entries_takes_no_more_questions_than_one_of_few(cast: Cast) -> None:
    goal = goal_of(cast.maya, circle=cast.couple)

    def asked_for() -> int:
        insides = insides_of(cast.maya)
        with CaptureQueriesContext(connections["default"]) as found:
            entries_of(goal, cast.maya, EVENINGS, insides[cast.couple.pk])
            history_of(goal, cast.maya, insides)
        return len(found)

    noted(cast.jonas, goal)
    few = asked_for()
    for _ in range(19):
        noted(cast.jonas, goal)
        changing.look_again(cast.jonas, goal, timezone.localdate() + timedelta(days=_ + 1))
    assert asked_for() == few


def test_whoever_left_is_beside_nothing(cast: Cast) -> None:
    beside(goal_of(cast.maya), cast.couple, cast.jonas)
    assert len(rows_beside(cast.jonas)) == 1
    leave(cast.maya, cast.couple)
    assert rows_beside(cast.jonas) == []


def test_a_circle_that_was_left_between_two_reads_is_none(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    from sameside.web.goals.queries import goals

    before = goals.circles_of(cast.noor)
    leave(cast.noor, cast.friends)
    monkeypatch.setattr(goals, "circles_of", lambda person: before)
    assert insides_of(cast.noor) == {}
    assert waits(cast.noor) == []


def test_several_that_read_the_same_are_one_line_with_their_number(cast: Cast) -> None:
    today = timezone.localdate()
    for number in range(2):
        goal_of(cast.maya, f"Walk {number}")
        goal_of(cast.maya, f"Read {number}", review=today)
    found = [(one.words, one.url) for one in waiting(cast.maya, timezone.now()) if one.at is None]
    assert found == [("2 looks back you planned", "/goals/"), ("2 check-ins you planned", "/goals/")]
