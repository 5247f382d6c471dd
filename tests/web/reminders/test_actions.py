"""One reminder for each person, kind and thing; it moves; it goes."""

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from sameside.web.people.actions import leave_for_good, say_mail_is_safe
from sameside.web.reminders import actions, queries
from sameside.web.reminders.gathering import gather
from sameside.web.reminders.kinds import KINDS
from sameside.web.reminders.models import Desk, Message, Reminder
from sameside.web.reminders.wishes import Wishes
from tests.cast import Cast

THING = uuid.uuid4()
TOMORROW = timezone.now() + timedelta(days=1)


def test_the_same_thing_has_one_reminder_and_it_moves(cast: Cast) -> None:
    actions.schedule(cast.maya, "ritual", THING, TOMORROW)
    actions.schedule(cast.maya, "ritual", THING, TOMORROW + timedelta(hours=1))
    assert Reminder.objects.count() == 1
    assert queries.when(cast.maya, "ritual", THING) == TOMORROW + timedelta(hours=1)


def test_other_kinds_things_and_people_have_their_own(cast: Cast) -> None:
    actions.schedule(cast.maya, "ritual", THING, TOMORROW)
    actions.schedule(cast.maya, "prompt", THING, TOMORROW)
    actions.schedule(cast.maya, "ritual", uuid.uuid4(), TOMORROW)
    actions.schedule(cast.jonas, "ritual", THING, TOMORROW)
    assert Reminder.objects.count() == 4
    actions.cancel(cast.maya, "ritual", THING)
    assert queries.when(cast.maya, "ritual", THING) is None
    assert queries.when(cast.jonas, "ritual", THING) == TOMORROW


def test_a_time_that_has_come_is_not_set_a_second_time(cast: Cast) -> None:
    actions.schedule(cast.maya, "ritual", THING, TOMORROW)
    Reminder.objects.update(over=True)
    actions.schedule(cast.maya, "ritual", THING, TOMORROW)
    assert queries.when(cast.maya, "ritual", THING) is None
    actions.schedule(cast.maya, "ritual", THING, TOMORROW + timedelta(days=1))
    assert queries.when(cast.maya, "ritual", THING) == TOMORROW + timedelta(days=1)


def test_the_desk_is_looked_at_when_the_first_one_comes(cast: Cast) -> None:
    for hours in (5, 2, 9):
        actions.schedule(cast.maya, "ritual", uuid.uuid4(), TOMORROW + timedelta(hours=hours))
    assert Desk.objects.get(person=cast.maya).look_at == TOMORROW + timedelta(hours=2)


def test_a_kind_that_nobody_offers_is_refused(cast: Cast) -> None:
    with pytest.raises(ValueError, match="Nobody offers"):
        actions.schedule(cast.maya, "horoscope", THING, TOMORROW)


def test_what_it_is_about_lies_open_nowhere(cast: Cast) -> None:
    actions.schedule(cast.maya, "goal-check-in", THING, TOMORROW)
    (row,) = Reminder.objects.values_list()
    plain = repr([bytes(one) if isinstance(one, memoryview) else one for one in row])
    assert "goal" not in plain
    assert str(THING) not in plain
    assert repr(THING) not in plain


def test_whoever_leaves_for_good_leaves_nothing_behind(cast: Cast) -> None:
    actions.schedule(cast.maya, "ritual", THING, TOMORROW)
    actions.schedule(cast.jonas, "ritual", THING, TOMORROW)
    leave_for_good(cast.maya)
    assert [reminder.person_id for reminder in Reminder.objects.all()] == [cast.jonas.pk]
    assert Desk.objects.count() == 1


def test_a_time_more_than_a_day_ago_is_over_already(cast: Cast) -> None:
    actions.schedule(cast.maya, "ritual", THING, timezone.now() - timedelta(hours=25))
    assert queries.when(cast.maya, "ritual", THING) is None
    assert Desk.objects.get().look_at is None


def test_what_hangs_on_a_choice_alone_begins_with_it_and_ends_with_it(cast: Cast) -> None:
    actions.choose(cast.maya, Wishes({"prompt": "mail"}))
    at = queries.when(cast.maya, "prompt", cast.maya.pk)
    assert at is not None
    assert timezone.now() < at <= timezone.now() + timedelta(days=1, hours=1)
    actions.choose(cast.maya, Wishes({"prompt": ""}))
    assert Reminder.objects.count() == 0


def test_choosing_again_does_not_put_off_what_is_due(cast: Cast) -> None:
    actions.choose(cast.maya, Wishes({"prompt": "mail"}))
    due = timezone.now() - timedelta(minutes=1)
    Reminder.objects.update(at=due)
    actions.choose(cast.maya, Wishes({"prompt": "both"}))
    assert queries.when(cast.maya, "prompt", cast.maya.pk) == due


def test_what_was_chosen_comes_again_the_next_evening(cast: Cast) -> None:
    say_mail_is_safe(cast.maya, True)
    actions.choose(cast.maya, Wishes({"prompt": "mail"}))
    first = queries.when(cast.maya, "prompt", cast.maya.pk)
    assert first is not None
    gather(first)
    assert Message.objects.filter(person=cast.maya).count() == 1
    following = queries.when(cast.maya, "prompt", cast.maya.pk)
    assert following is not None
    assert timedelta(hours=23) <= following - first <= timedelta(hours=25)


def test_other_kinds_wait_for_their_things(cast: Cast) -> None:
    actions.choose(cast.maya, Wishes({kind: "mail" for kind in KINDS if kind != "prompt"}))
    assert Reminder.objects.count() == 0
