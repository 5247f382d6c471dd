"""Hands a reminder to the mail server and waits for its yes.

The message id is the outbox row's: whoever gets the same reminder a second time, because this process died between
the server's yes and our note of it, can tell.
"""

import smtplib
from email.utils import parseaddr
from types import TracebackType
from typing import Final, Self

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import translation

from sameside.web.people.letters import NEUTRAL, written
from sameside.web.reminders.models import Message
from sameside.web.reminders.trouble import Down, Refused

ABOUT_THIS_LETTER: Final = (smtplib.SMTPRecipientsRefused, smtplib.SMTPSenderRefused, smtplib.SMTPDataError)


class Postbag:
    """One connection for as many letters as there are."""

    def __init__(self) -> None:
        self.connection: BaseEmailBackend | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.hang_up()

    def send(self, message: Message) -> None:
        try:
            if self.connection is None:
                self.connection = get_connection(settings.MAIL_BACKEND)
                self.connection.open()
            self.connection.send_messages([letter(message)])
        except ABOUT_THIS_LETTER as error:
            self.hang_up()
            raise Refused(type(error).__name__) from None
        except Exception as error:  # a mail library may raise anything
            self.hang_up()
            raise Down(type(error).__name__) from None

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
