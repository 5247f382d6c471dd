import smtplib
from typing import Any

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend

from sameside.web.reminders.models import Message
from sameside.web.reminders.postbag import Postbag, letter
from sameside.web.reminders.trouble import Down, Refused
from tests.cast import Cast


class Strict(EmailBackend):
    """Opens and closes like a real one, and fails as it is told."""

    opened = 0
    closed = 0
    fault: Exception | None = None

    def open(self) -> bool:
        Strict.opened += 1
        return True

    def close(self) -> None:
        Strict.closed += 1
        raise smtplib.SMTPServerDisconnected

    def send_messages(self, messages: Any) -> int:
        if Strict.fault:
            raise Strict.fault
        return super().send_messages(messages)


@pytest.fixture(autouse=True)
def _strict(settings: Any) -> None:
    settings.MAIL_BACKEND = f"{__name__}.Strict"
    Strict.opened = Strict.closed = 0
    Strict.fault = None


def message(cast: Cast) -> Message:
    return Message(person=cast.maya, way="mail")


def test_a_letter_is_neutral_and_has_the_id_of_its_row(cast: Cast, settings: Any) -> None:
    settings.DEFAULT_FROM_EMAIL = "Post <no-reply@host.example>"
    one = message(cast)
    first, second = letter(one), letter(one)
    assert (first.subject, first.body) == ("A reminder", "Something you asked to be reminded of is there.")
    assert first.to == ["maya@cast.example"]
    assert first.message()["Message-ID"] == second.message()["Message-ID"] == f"<{one.pk}@host.example>"


def test_many_letters_go_over_one_connection(cast: Cast) -> None:
    with Postbag() as bag:
        for _ in range(3):
            bag.send(message(cast))
    assert (len(mail.outbox), Strict.opened, Strict.closed) == (3, 1, 1)


def test_what_went_wrong_is_told_apart_and_a_fresh_connection_follows(cast: Cast) -> None:
    with Postbag() as bag:
        Strict.fault = smtplib.SMTPRecipientsRefused({"maya@cast.example": (550, b"no")})
        with pytest.raises(Refused) as refused:
            bag.send(message(cast))
        assert "maya" not in str(refused.value)
        Strict.fault = ConnectionResetError("maya@cast.example")
        with pytest.raises(Down) as down:
            bag.send(message(cast))
        assert str(down.value) == "ConnectionResetError"
        Strict.fault = None
        bag.send(message(cast))
    assert (len(mail.outbox), Strict.opened) == (1, 3)
