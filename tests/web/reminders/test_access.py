import uuid

import pytest
from django.http import Http404

from sameside.web.people.models import Person
from sameside.web.reminders import actions
from sameside.web.reminders.access import browser_for, whose_feed
from sameside.web.reminders.models import Feed
from tests.cast import Cast
from tests.web.reminders.due import browser


def test_a_browser_is_there_for_its_person_alone(cast: Cast) -> None:
    mine = browser(cast.maya)
    assert browser_for(cast.maya, mine.pk) == mine
    for person, wanted in ((cast.jonas, mine.pk), (cast.sam, mine.pk), (cast.maya, uuid.uuid4())):
        with pytest.raises(Http404):
            browser_for(person, wanted)


def test_a_secret_opens_one_calendar_until_it_is_taken_back(cast: Cast) -> None:
    first = actions.open_feed(cast.maya)
    assert len(first) >= 43  # 256 bits
    assert whose_feed(first) == cast.maya
    second = actions.open_feed(cast.maya)
    assert first not in repr(bytes(Feed.objects.get().secret_hash))
    assert whose_feed(second) == cast.maya
    with pytest.raises(Http404):
        whose_feed(first)
    actions.close_feed(cast.maya)
    with pytest.raises(Http404):
        whose_feed(second)


def test_whoever_left_has_no_calendar(cast: Cast) -> None:
    secret = actions.open_feed(cast.maya)
    Person.objects.filter(pk=cast.maya.pk).update(is_active=False)
    with pytest.raises(Http404):
        whose_feed(secret)
