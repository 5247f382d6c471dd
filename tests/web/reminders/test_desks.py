from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from sameside.web.reminders.desks import hold, look
from sameside.web.reminders.models import Desk
from tests.cast import Cast


def test_a_person_has_one_desk(cast: Cast) -> None:
    with transaction.atomic():
        assert hold(cast.maya) == hold(cast.maya)
    assert Desk.objects.count() == 1


def test_looking_later_does_not_put_off_what_comes_first(cast: Cast) -> None:
    now = timezone.now()
    with transaction.atomic():
        hold(cast.maya)
        for hours in (3, 1, 2):
            look(cast.maya, now + timedelta(hours=hours))
    assert Desk.objects.get().look_at == now + timedelta(hours=1)
