from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from sameside.web.goals.actions import changing, checking, making, supporting
from sameside.web.goals.models import CheckIn, Desk, Goal, Moment, Review, Sketch, Support, Word
from sameside.web.goals.plan import FINISHED, LET_GO, OPEN, RESTING
from sameside.web.goals.queries.goals import rests_of
from sameside.web.reminders.models import Reminder
from sameside.web.reminders.queries import when
from sameside.web.sharing.ledger import broken
from sameside.web.sharing.models import Line
from tests.cast import Cast
from tests.web.goals.made import a_plan, aged, asked, beside, goal_of, noted, now_in

TODAY = timezone.localdate


def history(goal: Goal) -> list[str]:
    return [row.body["kind"] for row in Moment.objects.filter(goal=goal).select_related("goal")]


def test_nothing_that_was_written_stands_in_a_clear_column(cast: Cast) -> None:
    goal = goal_of(cast.maya, "CanaryTitle", what="CanaryWhat")
    support = beside(goal, cast.couple, cast.jonas)
    noted(cast.maya, goal, 4, "CanaryWord", support.pk)
    supporting.say(support, uuid4(), "CanarySupport")
    changing.move(cast.maya, goal, "rest", "CanaryWhy")
    checking.look_back(cast.maya, goal, now_in(goal), uuid4(), {"well": "CanaryWell", "hard": "", "then": "keep"})
    checking.set_aside(cast.maya, goal.pk, TODAY())
    making.answer(making.sketch(cast.maya, uuid4(), "smart", None), "specific", {"what": "CanarySketch"}, False)
    for model in (Goal, CheckIn, Moment, Review, Sketch, Support, Word, Desk):
        rows = list(model._default_manager.values())
        assert rows
        assert "Canary" not in repr(rows)
        assert "rest" not in repr(rows)


def test_the_same_check_in_twice_is_one(cast: Cast) -> None:
    goal, key = goal_of(cast.maya), uuid4()
    for words in ("first", "second"):
        checking.check_in(cast.maya, goal, now_in(goal), key, 3, words)
    assert [row.body["words"] for row in CheckIn.objects.all()] == ["first"]


def test_a_check_in_is_shown_only_to_the_support_that_is_there(cast: Cast) -> None:
    goal = goal_of(cast.maya)
    early = asked(goal, cast.couple, cast.jonas)
    assert noted(cast.maya, goal, shown_to=early.pk).body["shown_to"] == ""
    supporting.accept(early)
    assert noted(cast.maya, goal, shown_to=early.pk).body["shown_to"] == str(early.pk)
    supporting.end(early)
    assert noted(cast.maya, goal, shown_to=early.pk).body["shown_to"] == ""
    later = beside(goal, cast.friends, cast.noor)
    assert noted(cast.maya, goal, shown_to=early.pk).body["shown_to"] == ""
    row = noted(cast.maya, goal, shown_to=later.pk)
    checking.correct(row, 1, "mine after all", "")
    assert row.body == {"value": 1, "words": "mine after all", "shown_to": ""}


def test_setting_aside_keeps_one_day_a_goal_and_not_many(cast: Cast) -> None:
    goal = goal_of(cast.maya)
    for ahead in range(3):
        checking.set_aside(cast.maya, goal.pk, date(2026, 11, 20) + timedelta(days=ahead))
    assert rests_of(cast.maya) == {str(goal.pk): "2026-11-22"}
    for place in range(checking.MOST_RESTS + 5):
        checking.set_aside(cast.maya, uuid4(), date(2026, 1, 1) + timedelta(days=place))
    assert len(rests_of(cast.maya)) == checking.MOST_RESTS


def test_a_change_is_kept_in_words_with_who_and_why(cast: Cast) -> None:
    goal = goal_of(cast.maya, circle=cast.couple)
    changing.adjust(cast.jonas, goal, a_plan("Phones out"), 1, "It sounds warmer.")
    assert now_in(goal).title == "Phones out"
    line = Moment.objects.get(goal=goal, author=cast.jonas)
    assert line.body == {"kind": "adjusted", "changes": [["title", "Phones away at dinner", "Phones out"]]}
    assert line.said == "It sounds warmer."


def test_a_change_on_an_old_page_overwrites_nobody(cast: Cast) -> None:
    goal = goal_of(cast.maya, circle=cast.couple)
    changing.adjust(cast.jonas, goal, a_plan("His"), 1, "")
    with pytest.raises(changing.Overtaken) as told:
        changing.adjust(cast.maya, goal, a_plan("Hers"), 1, "")
    assert told.value.plan.title == now_in(goal).title == "His"
    changing.adjust(cast.maya, goal, a_plan("Hers"), 2, "")
    assert now_in(goal).title == "Hers"


def test_the_same_change_twice_is_one_and_no_change_is_none(cast: Cast) -> None:
    goal = goal_of(cast.maya)
    for _ in range(2):
        changing.adjust(cast.maya, goal, a_plan("Phones out"), 1, "why")
    assert history(goal) == ["began", "adjusted"]
    changing.adjust(cast.maya, goal, a_plan("Phones out"), 2, "")
    assert history(goal) == ["began", "adjusted"]


def test_it_rests_goes_on_ends_and_opens_again_each_once(cast: Cast) -> None:
    goal, states = goal_of(cast.maya), []
    for what in ("rest", "rest", "go-on", "finish", "finish", "again", "let-go", "rest"):
        changing.move(cast.maya, goal, what, "")
        states.append(now_in(goal).state)
    assert states == [RESTING, RESTING, OPEN, FINISHED, FINISHED, OPEN, LET_GO, LET_GO]
    assert history(goal) == ["began", "rest", "go-on", "finish", "again", "let-go"]


def test_looking_again_sets_a_day_and_says_so_once(cast: Cast) -> None:
    goal, day = goal_of(cast.maya), TODAY() + timedelta(days=9)
    for _ in range(2):
        assert changing.look_again(cast.maya, goal, day).review == day
    assert history(goal) == ["began", "again-on"]


def test_a_look_back_sent_twice_is_one(cast: Cast) -> None:
    goal, key = goal_of(cast.maya), uuid4()
    for well in ("a", "b"):
        checking.look_back(cast.maya, goal, now_in(goal), key, {"well": well, "hard": "", "then": "keep"})
    assert [row.body["well"] for row in Review.objects.all()] == ["a"]


def test_thrown_away_is_gone_with_all_that_was_noted(cast: Cast) -> None:
    goal = goal_of(cast.maya)
    support = beside(goal, cast.couple, cast.jonas)
    noted(cast.maya, goal, shown_to=support.pk)
    supporting.say(support, uuid4(), "Nice.")
    changing.throw_away(cast.maya, goal)
    assert not any(model._default_manager.exists() for model in (Goal, CheckIn, Moment, Support, Word, Reminder))


def test_one_person_at_a_time_is_asked(cast: Cast) -> None:
    goal = goal_of(cast.maya)
    first = asked(goal, cast.couple, cast.jonas, "what", note="Would you?")
    supporting.ask(goal, cast.friends, cast.noor, [], "")
    assert Support.objects.get() == first
    assert first.body == {"parts": ["what"], "note": "Would you?"}


def test_nobody_is_asked_again_and_again(cast: Cast) -> None:
    goal = goal_of(cast.maya)
    for _ in range(supporting.MOST_ASKED):
        assert supporting.may_ask(cast.maya, cast.jonas)
        supporting.end(asked(goal, cast.couple, cast.jonas))
    assert not supporting.may_ask(cast.maya, cast.jonas)
    assert supporting.may_ask(cast.maya, cast.noor)
    for row in Support.objects.all():
        aged(row, 8)
    assert supporting.may_ask(cast.maya, cast.jonas)


def test_saying_yes_and_ending_stand_in_the_owners_history_and_a_no_does_not(cast: Cast) -> None:
    goal = goal_of(cast.maya)
    supporting.end(asked(goal, cast.couple, cast.jonas))
    assert history(goal) == ["began"]
    support = beside(goal, cast.couple, cast.jonas)
    for _ in range(2):
        supporting.accept(support)
        supporting.end(support)
    assert history(goal) == ["began", "beside", "alone"]
    assert "Jonas" not in repr([row.body for row in Moment.objects.select_related("goal")])


def test_whoever_took_the_question_back_was_not_answered(cast: Cast) -> None:
    support = asked(goal_of(cast.maya), cast.couple, cast.jonas)
    supporting.end(support)
    supporting.accept(support)
    support.refresh_from_db()
    assert support.state == Support.State.OVER


def test_words_of_support_are_few_a_day_and_each_is_one(cast: Cast) -> None:
    support, key = beside(goal_of(cast.maya), cast.couple, cast.jonas), uuid4()
    assert supporting.say(support, key, "One.")
    assert supporting.say(support, key, "One.")
    assert Word.objects.count() == 1
    for _ in range(supporting.MOST_WORDS - 1):
        assert supporting.say(support, uuid4(), "More.")
    assert not supporting.say(support, uuid4(), "Too many.")
    assert supporting.say(support, key, "One.")
    assert Word.objects.count() == supporting.MOST_WORDS


def test_old_sketches_make_room_for_new_ones(cast: Cast) -> None:
    rows = [making.sketch(cast.maya, uuid4(), "smart", None) for _ in range(making.MOST_SKETCHES + 3)]
    assert Sketch.objects.count() == making.MOST_SKETCHES
    assert Sketch.objects.filter(pk=rows[-1].pk).exists()


def test_the_reminders_know_when_it_comes_round_again(cast: Cast) -> None:
    goal = goal_of(cast.maya, review=TODAY() + timedelta(days=5))
    check_in, review = (when(cast.maya, kind, goal.pk) for kind in ("goal-check-in", "goal-review"))
    assert (check_in.date(), review.date()) == (TODAY() + timedelta(days=1), TODAY() + timedelta(days=5))
    changing.move(cast.maya, goal, "rest", "")
    assert (when(cast.maya, "goal-check-in", goal.pk), when(cast.maya, "goal-review", goal.pk)) == (None, None)
    changing.move(cast.maya, goal, "go-on", "")
    assert when(cast.maya, "goal-check-in", goal.pk) == check_in
    day = TODAY() + timedelta(days=20)
    plan = changing.look_again(cast.maya, goal, day)
    checking.look_back(cast.maya, goal, plan, uuid4(), {"well": "", "hard": "", "then": "keep"})
    assert when(cast.maya, "goal-review", goal.pk).date() == day


def test_of_a_shared_goal_everybody_in_the_circle_is_reminded(cast: Cast) -> None:
    goal = goal_of(cast.maya, circle=cast.couple)
    assert when(cast.jonas, "goal-check-in", goal.pk) is not None
    assert when(cast.noor, "goal-check-in", goal.pk) is None


def test_a_look_back_today_is_reminded_of_no_more(cast: Cast) -> None:
    goal = goal_of(cast.maya, review=TODAY())
    assert when(cast.maya, "goal-review", goal.pk) is not None
    checking.look_back(cast.maya, goal, now_in(goal), uuid4(), {"well": "", "hard": "", "then": "drop"})
    assert when(cast.maya, "goal-review", goal.pk) is None


def record(cast: Cast) -> list[str]:
    """What the owner's record says, line by line; and it is whole."""
    assert broken(cast.maya.pk) is None
    return list(Line.objects.filter(owner=cast.maya, reader=cast.jonas.pk).values_list("what", flat=True))


def test_asking_saying_yes_looking_and_ending_are_lines_of_the_owners_record(cast: Cast) -> None:
    goal = goal_of(cast.maya)
    support = asked(goal, cast.couple, cast.jonas)
    supporting.ask(goal, cast.couple, cast.jonas, [], "")
    for act in (supporting.look, supporting.accept, supporting.look, supporting.accept, supporting.end, supporting.end):
        act(support)
    assert record(cast) == ["asked", "looked", "beside", "ended"]
    assert not Line.objects.filter(owner=cast.jonas).exists()


def test_whoever_is_not_beside_it_any_more_looks_at_nothing(cast: Cast) -> None:
    support = asked(goal_of(cast.maya), cast.couple, cast.jonas)
    supporting.end(support)
    supporting.look(support)
    assert record(cast) == ["asked", "ended"]


def test_a_goal_thrown_away_ends_standing_beside_it_in_the_record(cast: Cast) -> None:
    goal = goal_of(cast.maya)
    asked(goal, cast.couple, cast.jonas)
    changing.throw_away(cast.maya, goal)
    assert record(cast) == ["asked", "gone"]


def test_every_end_rings_for_the_open_page(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    rung: list[object] = []
    monkeypatch.setattr(supporting, "ring", rung.append)
    support = asked(goal_of(cast.maya), cast.couple, cast.jonas)
    supporting.end(support)
    supporting.end(support)
    assert rung == [support.pk]
