"""Nobody's pages can be buried under what another starts."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from sameside.web.circles.actions import leave
from sameside.web.sittings import actions, limits
from sameside.web.sittings.models import Sitting
from tests.cast import Cast, sign_in
from tests.web.sittings.room import Room, open_room


def start_one(cast: Cast) -> Room:
    return open_room("guess-and-check", cast.maya, cast.jonas, circle=cast.couple)


def test_so_many_can_be_open_at_once_and_leaving_one_makes_room(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "OPEN_AT_ONCE", 3)
    rooms = [start_one(cast) for _ in range(3)]
    with pytest.raises(actions.NotNow, match="still open"):
        start_one(cast)
    assert Sitting.objects.count() == 3
    rooms[0].do(0, "leave")
    start_one(cast)


def test_stopping_at_once_does_not_make_room_for_more_the_same_day(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "A_DAY", 3)
    for _ in range(3):
        start_one(cast).do(0, "stop")
    with pytest.raises(actions.NotNow, match="tomorrow"):
        start_one(cast)
    for sitting in Sitting.objects.all():
        Sitting.objects.filter(pk=sitting.pk).update(began_at=sitting.began_at - timedelta(days=1))
    start_one(cast)


def test_what_one_starts_counts_for_nobody_else_and_for_no_other_circle(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "A_DAY", 1)
    start_one(cast)
    open_room("guess-and-check", cast.jonas, cast.maya, circle=cast.couple)
    open_room("guess-and-check", cast.maya, cast.noor, circle=cast.friends)
    open_room("begin-gently", cast.maya, pace="own")


def test_nobody_gets_a_seat_in_a_circle_they_have_left_meanwhile(cast: Cast) -> None:
    leave(cast.jonas, cast.couple)
    with pytest.raises(actions.NotNow, match="left this circle"):
        start_one(cast)


def test_the_page_says_why_and_keeps_what_was_chosen(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "A_DAY", 0)
    client = sign_in(Client(), cast.maya)
    chosen = {"circle": str(cast.couple.pk), "pace": "own"}
    answer = client.post(reverse("sittings:start", args=["guess-and-check"]), chosen)
    assert answer.status_code == 422
    assert "start something new tomorrow" in answer.content.decode()
    assert f'value="{cast.couple.pk}" checked' in answer.content.decode()


def test_a_log_cannot_be_made_endless_and_can_still_be_left(couple: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    assert couple.do(0, "pause", key="k") is None
    monkeypatch.setattr(limits, "LONGEST_LOG", couple.sitting.seq)
    refusal = couple.do(1, "resume")
    assert refusal is not None
    assert refusal.code == "long"
    assert couple.do(0, "pause", key="k") is None
    assert couple.do(1, "stop") is None
    assert couple.state.over == "stopped"


def test_in_a_log_that_is_full_what_would_be_refused_is_told_that_it_is_full(
    couple: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = couple.do(1, "resume")
    assert refused is not None
    assert refused.code != "long"
    monkeypatch.setattr(limits, "LONGEST_LOG", couple.sitting.seq)
    refused = couple.do(1, "resume")
    assert refused is not None
    assert refused.code == "long"
