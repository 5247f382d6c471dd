"""Letting ring what is due in sittings that nobody touches."""

import logging
import threading
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from sameside.web.sittings import actions, ticker
from sameside.web.sittings.models import Event, Sitting
from tests.web.sittings.room import Room


@pytest.fixture
def late(couple: Room, monkeypatch: pytest.MonkeyPatch) -> Room:
    """A turn of two minutes, begun three minutes ago."""
    couple.play_to("talk")
    real = timezone.now
    monkeypatch.setattr(timezone, "now", lambda: real() + timedelta(minutes=3))
    return couple


def test_what_is_due_rings_once(late: Room) -> None:
    before = late.sitting.seq
    assert ticker.ring_what_is_due() == 1
    assert late.state.stage.rang
    assert ticker.ring_what_is_due() == 0
    assert late.sitting.seq == before + 1


def test_it_rings_at_its_own_time_however_late_it_is_looked_at(late: Room) -> None:
    due = late.sitting.due_at
    ticker.ring_what_is_due()
    assert late.state.last_at == due


def test_two_that_look_at_the_same_moment_do_no_harm(late: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    found = Sitting.objects.filter(pk=late.id).values_list("pk", flat=True)
    list(found)
    actions.tick(late.id)
    rows = Event.objects.count()
    assert actions.tick(late.id).refusal is not None
    assert Event.objects.count() == rows


def test_what_is_not_due_or_has_ended_is_not_even_looked_at(couple: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    couple.play_to("talk")
    monkeypatch.setattr(actions, "tick", lambda _: pytest.fail("looked at"))
    assert ticker.ring_what_is_due() == 0
    Sitting.objects.update(due_at=timezone.now() - timedelta(minutes=1), over=True)
    assert ticker.ring_what_is_due() == 0


@pytest.mark.parametrize("trouble", [actions.Crowded, ValueError, Sitting.DoesNotExist])
def test_one_that_cannot_be_looked_at_keeps_no_other_waiting(
    late: Room, guessing: Room, monkeypatch: pytest.MonkeyPatch, trouble: type[Exception], caplog: Any
) -> None:
    Sitting.objects.filter(pk=guessing.id).update(due_at=timezone.now() - timedelta(days=1))
    tick = actions.tick

    def troubled(sitting_id: Any) -> actions.Outcome:
        if sitting_id == guessing.id:
            raise trouble
        return tick(sitting_id)

    monkeypatch.setattr(actions, "tick", troubled)
    with caplog.at_level(logging.CRITICAL, "sameside.ticker"):
        assert ticker.ring_what_is_due() == 1
    assert late.state.stage.rang


@pytest.fixture
def fast(monkeypatch: pytest.MonkeyPatch) -> Iterator[ticker.Ticker]:
    monkeypatch.setattr(ticker, "SECONDS", 0.001)
    one = ticker.Ticker()
    yield one
    one.stopped.set()
    one.join(2)
    assert not one.is_alive()


def test_it_goes_on_after_trouble_until_it_is_told_to_stop(
    fast: ticker.Ticker, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks, enough = [0], threading.Event()

    def look() -> int:
        looks[0] += 1
        if looks[0] == 3:
            enough.set()
        raise RuntimeError("the disk is asleep")

    monkeypatch.setattr(ticker, "ring_what_is_due", look)
    monkeypatch.setattr(ticker, "close_old_connections", lambda: None)
    monkeypatch.setattr(ticker.logger, "exception", lambda *_: None)
    fast.start()
    assert enough.wait(2)
    assert fast.is_alive()
    assert fast.daemon
