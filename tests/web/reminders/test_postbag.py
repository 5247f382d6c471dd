import smtplib
import socketserver
import threading
from collections.abc import Iterator
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


def nothing() -> None:
    pass


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
            bag.send(message(cast), nothing)
    assert (len(mail.outbox), Strict.opened, Strict.closed) == (3, 1, 1)


def test_what_went_wrong_is_told_apart_and_a_fresh_connection_follows(cast: Cast) -> None:
    with Postbag() as bag:
        Strict.fault = smtplib.SMTPRecipientsRefused({"maya@cast.example": (550, b"no")})
        with pytest.raises(Refused) as refused:
            bag.send(message(cast), nothing)
        assert "maya" not in str(refused.value)
        Strict.fault = ConnectionResetError("maya@cast.example")
        with pytest.raises(Down) as down:
            bag.send(message(cast), nothing)
        assert str(down.value) == "ConnectionResetError"
        Strict.fault = None
        bag.send(message(cast), nothing)
    assert (len(mail.outbox), Strict.opened) == (1, 3)


class MailServer(socketserver.StreamRequestHandler):
    """Has read the whole letter and asks the test what to say."""

    answer = "250 yes"
    noted_before_the_answer = False
    noted = threading.Event()

    def handle(self) -> None:
        self.wfile.write(b"220 here\r\n")
        while line := self.rfile.readline():
            if line.upper().startswith(b"DATA"):
                self.wfile.write(b"354 go on\r\n")
                while self.rfile.readline() != b".\r\n":
                    pass
                MailServer.noted_before_the_answer = MailServer.noted.wait(5)
                self.wfile.write(f"{MailServer.answer}\r\n".encode())
            else:
                self.wfile.write(b"221 bye\r\n" if line.upper().startswith(b"QUIT") else b"250 yes\r\n")


@pytest.fixture
def _mail_server(settings: Any) -> Iterator[None]:
    MailServer.answer, MailServer.noted_before_the_answer = "250 yes", False
    MailServer.noted.clear()
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), MailServer) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        settings.MAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = server.server_address
        settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
        yield
        server.shutdown()


@pytest.mark.usefixtures("_mail_server")
def test_a_letter_is_noted_when_its_last_line_has_left_and_not_only_after_the_yes(cast: Cast) -> None:
    with Postbag() as bag:
        bag.send(message(cast), MailServer.noted.set)
    assert MailServer.noted_before_the_answer


@pytest.mark.usefixtures("_mail_server")
def test_a_no_after_the_last_line_is_told(cast: Cast) -> None:
    MailServer.answer = "451 not now"
    with Postbag() as bag, pytest.raises(Refused):
        bag.send(message(cast), MailServer.noted.set)
