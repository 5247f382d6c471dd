from datetime import time

from sameside.web.reminders.models import Way
from sameside.web.reminders.quiet import Quiet
from sameside.web.reminders.wishes import Wishes, wishes_from


def test_nothing_is_sent_until_somebody_chooses() -> None:
    assert wishes_from(None).ways("ritual") == ()
    assert wishes_from(None).any_way == set()


def test_what_is_kept_comes_back_as_it_was() -> None:
    wishes = Wishes({"ritual": "both", "prompt": "mail"}, Quiet(time(22, 30), time(7)))
    assert wishes_from(wishes.record()) == wishes
    assert wishes.ways("ritual") == (Way.MAIL, Way.PUSH)
    assert wishes_from(Wishes({"ritual": ""}).record()) == Wishes()


def test_a_way_that_is_not_known_is_off() -> None:
    assert Wishes({"ritual": "pigeon"}).ways("ritual") == ()
    assert Wishes({"ritual": "push", "prompt": "mail"}).any_way == {Way.MAIL, Way.PUSH}
