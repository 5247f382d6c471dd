import uuid

from django.utils import timezone

from sameside.web.reminders.kinds import KINDS, Kind, offer
from tests.cast import Cast


def test_the_house_offers_what_grows(db: None) -> None:
    assert {"prompt", "ritual", "goal-check-in", "goal-review", "belief-experiment"} <= set(KINDS)


def test_the_last_offer_under_a_name_holds_and_by_itself_nothing_comes_again(cast: Cast) -> None:
    before = dict(KINDS)
    try:
        offer(Kind("ritual", "Another word"))
        assert KINDS["ritual"].label == "Another word"
        assert KINDS["ritual"].then(cast.maya, uuid.uuid4(), timezone.now()) is None
    finally:
        KINDS.update(before)
