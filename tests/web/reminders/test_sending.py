"""From the outbox to the mail server: not lost, not twice, and not at a wrong moment."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.db import connection
from django.utils import timezone

from sameside.web.people.actions import leave_for_good, say_mail_is_safe
from sameside.web.people.models import Person
from sameside.web.reminders import actions, handed, sending
from sameside.web.reminders.gathering import gather
from sameside.web.reminders.models import Message, Way
from sameside.web.reminders.postbag import Postbag
from sameside.web.reminders.quiet import Quiet
from sameside.web.reminders.sending import Sender, next_waiting
from sameside.web.reminders.trouble import Gone, Refused
from sameside.web.reminders.turn import turn
from sameside.web.reminders.wishes import Wishes
from tests.cast import Cast
from tests.web.reminders.due import due, ninety_one_days_ago, wants


class Post(EmailBackend):
    down = False

    def send_messages(self, messages: Any) -> int:
        if Post.down:
            raise ConnectionRefusedError
        return super().send_messages(messages)


@pytest.fixture(autouse=True)
def _post(settings: Any) -> None:
    settings.MAIL_BACKEND = f"{__name__}.Post"
    Post.down = False


def at(moment: datetime) -> Callable[[], datetime]:
    return lambda: moment


def one_due(person: Person) -> None:
    wants(person)
    due(person)
    gather(timezone.now())


def test_what_is_due_leaves_once(cast: Cast) -> None:
    for person in (cast.maya, cast.jonas):
        one_due(person)
    sender = Sender()
    assert sender.send(timezone.now) == 2
    assert sender.send(timezone.now) == 0
    assert sorted(letter.to[0] for letter in mail.outbox) == ["jonas@cast.example", "maya@cast.example"]
    assert Message.objects.filter(waits=False, sent_at__isnull=False).count() == 2


class Killed(BaseException):
    """Nothing in the program catches this, as nothing catches a kill."""


def killed(*_: object) -> None:
    raise Killed


def killed_after_the_yes(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    one_due(cast.maya)
    monkeypatch.setattr(sending, "finish", killed)
    with pytest.raises(Killed):
        Sender().send(timezone.now)
    monkeypatch.undo()
    assert Message.objects.get().waits


def test_killed_between_the_yes_and_the_database_it_does_not_go_again(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed_after_the_yes(cast, monkeypatch)
    Sender().send(timezone.now)
    assert len(mail.outbox) == 1
    assert Message.objects.get().sent_at
    assert not handed.noted(Message.objects.get().pk)


def test_a_no_takes_the_note_back(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def no(_: object, __: object, note: Callable[[], None]) -> None:
        note()
        raise Refused("451")

    monkeypatch.setattr(Postbag, "send", no)
    one_due(cast.maya)
    Sender().send(timezone.now)
    one = Message.objects.get()
    assert (one.waits, one.tries, handed.noted(one.pk)) == (True, 1, False)


def test_what_was_not_answered_at_a_stop_goes_again(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def hangs(_: object, __: object, note: Callable[[], None]) -> None:
        note()
        raise Killed

    monkeypatch.setattr(Postbag, "send", hangs)
    one_due(cast.maya)
    sender = Sender()
    sender.let_go()
    with pytest.raises(Killed):
        sender.send(timezone.now)
    assert handed.noted(Message.objects.get().pk)
    sender.let_go()
    monkeypatch.undo()
    Sender().send(timezone.now)
    assert len(mail.outbox) == 1


def test_after_a_power_cut_it_goes_again_under_the_same_id(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    killed_after_the_yes(cast, monkeypatch)
    handed.forget(Message.objects.get().pk)
    Sender().send(timezone.now)
    ids = [letter.message()["Message-ID"] for letter in mail.outbox]
    assert len(ids) == 2
    assert len(set(ids)) == 1


def test_a_mail_server_that_is_down_for_a_day_means_one_letter_then_not_twenty(cast: Cast) -> None:
    wants(cast.maya)
    Post.down, sender, now = True, Sender(), timezone.now()
    tried = 0
    for minutes in range(0, 24 * 60, 5):
        moment = now + timedelta(minutes=minutes)
        if minutes % 60 == 0:
            due(cast.maya, -timedelta(minutes=minutes))
        gather(moment)
        tried += sender.send(at(moment))
    assert mail.outbox == []
    assert Message.objects.filter(waits=True).count() == 1
    assert 20 <= tried <= 40
    Post.down = False
    for minutes in range(0, 120, 5):
        sender.send(at(now + timedelta(days=1, minutes=minutes)))
    assert len(mail.outbox) == 1


def test_a_mail_server_that_is_down_is_not_asked_for_each_message(cast: Cast) -> None:
    for person in cast.everyone:
        one_due(person)
    Post.down, sender = True, Sender()
    assert sender.send(timezone.now) == 1
    assert sender.send(timezone.now) == 0
    Post.down = False
    assert sender.send(at(timezone.now() + timedelta(minutes=2))) == 8


def test_after_three_days_it_is_let_go(cast: Cast, caplog: pytest.LogCaptureFixture) -> None:
    one_due(cast.maya)
    Message.objects.update(made_at=timezone.now() - timedelta(days=4))
    Post.down = True
    Sender().send(timezone.now)
    assert not Message.objects.filter(waits=True).exists()
    assert "let go" in caplog.text
    assert "cast.example" not in caplog.text


def test_an_address_whose_ninety_days_ended_while_it_waited_gets_nothing(cast: Cast) -> None:
    one_due(cast.maya)
    Person.objects.filter(pk=cast.maya.pk).update(safe_mail_confirmed_at=ninety_one_days_ago())
    Sender().send(timezone.now)
    assert mail.outbox == []
    say_mail_is_safe(Person.objects.get(pk=cast.maya.pk), True)
    Sender().send(timezone.now)
    assert len(mail.outbox) == 1


def test_quiet_hours_that_began_while_it_waited_are_kept(cast: Cast) -> None:
    one_due(cast.maya)
    now = timezone.now() + timedelta(minutes=10)
    quiet = Quiet((now - timedelta(hours=1)).time(), (now + timedelta(hours=1)).time())
    actions.choose(cast.maya, Wishes({"ritual": "mail"}, quiet))
    Sender().send(at(now))
    assert mail.outbox == []
    Sender().send(at(now + timedelta(hours=1, minutes=1)))
    assert len(mail.outbox) == 1


def test_whoever_left_gets_nothing_any_more(cast: Cast) -> None:
    one_due(cast.maya)
    leave_for_good(cast.maya)
    Sender().send(timezone.now)
    assert mail.outbox == []


def test_a_push_that_nobody_takes_any_more_is_over(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(message: Message, now: datetime) -> None:
        raise Gone

    monkeypatch.setattr(sending, "push", nobody)
    monkeypatch.setattr(sending, "put_off", lambda message, now: None)
    Message.objects.create(person=cast.maya, way=Way.PUSH)
    Sender().send(timezone.now)
    (message,) = Message.objects.all()
    assert (message.waits, message.sent_at) == (False, None)


@pytest.mark.django_db(transaction=True)
def test_two_workers_never_hold_the_same_message(cast: Cast) -> None:
    """PostgreSQL gives the second another one; with a file one process at a time has the turn."""
    from concurrent.futures import ThreadPoolExecutor

    for person in (cast.maya, cast.jonas):
        one_due(person)

    def other_worker() -> object:
        try:
            with turn() as mine:
                if not mine:
                    return None
                with next_waiting(list(Way), timezone.now()) as second:
                    return second and second.pk
        finally:
            connection.close()

    with turn() as ours, next_waiting(list(Way), timezone.now()) as first, ThreadPoolExecutor(1) as pool:
        assert ours
        assert first
        found = pool.submit(other_worker).result()
        assert found != first.pk
        assert bool(found) == connection.features.has_select_for_update_skip_locked
