from datetime import timedelta
from unittest.mock import patch

import pytest
from django.utils import timezone

from sameside.web.sittings import actions
from tests.web.sittings.room import Room

pytestmark = pytest.mark.django_db(transaction=True)


def test_whoever_the_others_went_on_without_finds_a_way_back_on_the_page(couple: Room) -> None:
    couple.do(0, "draft", text="Who decides the weekend", version=0)
    later = timezone.now() + timedelta(hours=1)
    with patch("sameside.web.sittings.actions.timezone.now", return_value=later):
        assert couple.do(0, "go_without") is None
    assert couple.state.standing[1] == "away"
    assert "I’m back" in couple.html(1)
    assert "I’m back" not in couple.html(0)
    actions.act(couple.id, 1, "arrive", {})
    assert couple.state.standing[1] == "here"
    assert "I’m back" not in couple.html(1)


def test_a_saying_back_that_did_not_fit_yet_stays_readable(couple: Room) -> None:
    couple.do(0, "draft", text="Who decides the weekend", version=0)
    couple.do(1, "accept", version=1)
    for seat in (0, 1):
        couple.do(seat, "go_on")
    couple.do(0, "speak", text="I found out from the group chat.")
    couple.do(1, "say_back", text="You heard it late.")
    couple.do(0, "check", verdict="no")
    assert all("You heard it late." in couple.html(seat) for seat in (0, 1))
