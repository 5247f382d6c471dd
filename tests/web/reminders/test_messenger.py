import time
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone

from sameside.web.reminders import messenger
from sameside.web.reminders.messenger import Messenger, sweep
from sameside.web.reminders.models import Message, Reminder
from tests.cast import Cast
from tests.web.reminders.due import due, wants


@pytest.fixture(autouse=True)
def _post(settings: Any) -> None:
    settings.MAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


def test_all_that_is_due_leaves_in_one_go(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    for person in cast.everyone:
        wants(person)
        due(person)
    Messenger().work()
    assert len(mail.outbox) == 8


def test_what_is_long_over_is_forgotten(cast: Cast) -> None:
    wants(cast.maya)
    due(cast.maya)
    one = Messenger()
    one.work()
    sweep(timezone.now())
    assert (Message.objects.count(), Reminder.objects.count()) == (1, 1)
    sweep(timezone.now() + timedelta(days=31))
    assert (Message.objects.count(), Reminder.objects.count()) == (0, 0)


def test_the_thread_goes_on_after_a_fault_and_ends_when_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messenger, "SECONDS", 0.01)
    one, calls = Messenger(), []

    def work() -> None:
        calls.append(1)
        if len(calls) == 1:
            raise RuntimeError("the first time")

    monkeypatch.setattr(one, "work", work)
    one.start()
    end = time.monotonic() + 5
    while len(calls) < 3 and time.monotonic() < end:
        time.sleep(0.01)
    one.end()
    assert len(calls) >= 3
    assert not one.is_alive()


def test_one_that_was_never_begun_can_be_ended() -> None:
    Messenger().end()
