import uuid
from datetime import timedelta

from django.utils import timezone

from sameside.web.reminders import actions, queries
from sameside.web.reminders.models import Reminder
from tests.cast import Cast


def test_a_time_is_told_until_it_has_come(cast: Cast) -> None:
    thing, at = uuid.uuid4(), timezone.now() + timedelta(hours=1)
    assert queries.when(cast.maya, "prompt", thing) is None
    actions.schedule(cast.maya, "prompt", thing, at)
    assert queries.when(cast.maya, "prompt", thing) == at
    Reminder.objects.update(over=True)
    assert queries.when(cast.maya, "prompt", thing) is None
