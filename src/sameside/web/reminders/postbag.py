"""Hands a reminder to the mail server, notes the moment it has left, and waits for the server's yes.

Left means: the last line of the letter, a lone dot, is with the operating system. From there it reaches the mail
server even if this process dies, and a server that has a whole letter keeps it. The yes comes later, on some servers
by seconds, and is not needed to know that the letter must not go again; a no is, and takes the note back.

The message id is the outbox row's: whoever gets the same reminder a second time can tell.
"""

import smtplib
from collections.abc import Callable
from email.utils import parseaddr
from types import TracebackType
from typing import Any, Final, Self

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import translation

from sameside.web.people.letters import NEUTRAL, written
from sameside.web.reminders.models import Message
from sameside.web.reminders.trouble import Down, Refused

THE_END: Final = b"\r\n.\r\n"
ABOUT_THIS_LETTER: Final = (smtplib.SMTPRecipientsRefused, smtplib.SMTPSenderRefused, smtplib.SMTPDataError)


class Postbag:
    """One connection for as many letters as there are."""

    def __init__(self) -> None:
        self.connection: BaseEmailBackend | None = None
        self.note: Callable[[], None] = lambda: None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.hang_up()

    def send(self, message: Message, note: Callable[[], None]) -> None:
        self.note = note
        try:
            if self.connection is None:
                self.connection = get_connection(settings.MAIL_BACKEND)
                self.connection.open()
                self._listen(getattr(self.connection, "connection", None))
            self.connection.send_messages([letter(message)])
            note()
        except ABOUT_THIS_LETTER as error:
            self.hang_up()
            raise Refused(type(error).__name__) from None
        except Exception as error:  # a mail library may raise anything
            self.hang_up()
            raise Down(type(error).__name__) from None

    def _listen(self, line: object) -> None:
        """For the end of each letter that goes over this line."""
        if not isinstance(line, smtplib.SMTP):
            return
        send = line.send

        def send_and_note(words: Any) -> None:
            send(words)
            if words[-len(THE_END) :] == THE_END:
                self.note()

        line.send = send_and_note  # type: ignore[assignment, method-assign]

    def hang_up(self) -> None:
        connection, self.connection = self.connection, None
        if connection is not None:
            try:
                connection.close()
            except Exception:  # the other side may be gone already
                return


def letter(message: Message) -> EmailMessage:
    with translation.override(settings.LANGUAGE_CODE):
        subject, body = written(NEUTRAL["reminder"])
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    headers = {"Message-ID": f"<{message.pk}@{domain}>", "Auto-Submitted": "auto-generated"}
    return EmailMessage(subject, body, settings.DEFAULT_FROM_EMAIL, [message.person.email], headers=headers)
