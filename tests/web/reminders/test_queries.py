import uuid
from datetime import timedelta

from django.utils import timezone

from sameside.web.reminders import actions, queries
from sameside.web.reminders.gathering import gather
from sameside.web.reminders.models import Reminder
from tests.cast import Cast
from tests.web.reminders.due import browser, due, ninety_one_days_ago, wants


def test_a_time_is_told_until_it_has_come(cast: Cast) -> None:
    thing, at = uuid.uuid4(), timezone.now() + timedelta(hours=1)
    assert queries.when(cast.maya, "prompt", thing) is None
    actions.schedule(cast.maya, "prompt", thing, at)
    assert queries.when(cast.maya, "prompt", thing) == at
    assert [one.at for one in queries.coming(cast.maya)] == [at]
    Reminder.objects.update(over=True)
    assert queries.when(cast.maya, "prompt", thing) is None
    assert queries.coming(cast.maya) == []


def test_something_waits_only_while_a_reminder_is_held_back(cast: Cast) -> None:
    wants(cast.maya, safe=False)
    assert queries.waiting(cast.maya, timezone.now()) == []
    due(cast.maya)
    gather(timezone.now())
    (waits,) = queries.waiting(cast.maya, timezone.now())
    assert waits.url == "/reminders/"
    assert queries.waiting(cast.jonas, timezone.now()) == []


def test_the_page_asks_for_what_was_chosen_and_is_not_safe(cast: Cast) -> None:
    assert not queries.standing_of(cast.maya).ask_mail
    wants(cast.maya, "both", safe=False)
    standing = queries.standing_of(cast.maya)
    assert (standing.ask_mail, standing.ask_device, standing.held) == (True, True, False)
    browser(cast.maya)
    wants(cast.maya, "both")
    standing = queries.standing_of(cast.maya)
    assert (standing.ask_mail, standing.ask_device) == (False, False)
    browser(cast.maya, safe_at=ninety_one_days_ago())
    (device,) = queries.devices_of(cast.maya)
    assert (device.name, device.safe) == ("Firefox on Linux", False)
    assert queries.devices_of(cast.jonas) == ()
