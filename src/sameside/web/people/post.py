"""The post: letters wait in a short queue and leave beside the request, so that sending takes no time of a page.

A letter that cannot leave is tried three times, then its loss is logged, without address and without content.
"""

import atexit
import logging
import queue
import threading
import time
from collections.abc import Sequence
from typing import Final

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend

log = logging.getLogger(__name__)

ROOM: Final = 1000
TRIES: Final = 3
PATIENCE: Final = 10.0


class Post:
    def __init__(self, pause: float = 2.0) -> None:
        self.waiting: queue.Queue[EmailMessage] = queue.Queue(ROOM)
        self.pause = pause
        self.starting = threading.Lock()
        self.carrier: threading.Thread | None = None

    def take(self, letter: EmailMessage) -> bool:
        try:
            self.waiting.put_nowait(letter)
        except queue.Full:
            log.error("A letter was lost: %d letters are waiting already.", ROOM)
            return False
        self._ensure_carrier()
        return True

    def finish(self, seconds: float = PATIENCE) -> None:
        """At the end of the process: wait a little for what is still here, and say what stays behind."""
        end = time.monotonic() + seconds
        while self.waiting.unfinished_tasks and time.monotonic() < end:
            time.sleep(0.02)
        if self.waiting.unfinished_tasks:
            log.error("%d letters were lost when the server stopped.", self.waiting.unfinished_tasks)

    def _ensure_carrier(self) -> None:
        with self.starting:
            if self.carrier is None or not self.carrier.is_alive():
                self.carrier = threading.Thread(target=self._carry, name="post", daemon=True)
                self.carrier.start()

    def _carry(self) -> None:
        while True:
            letter = self.waiting.get()
            try:
                self._deliver(letter)
            finally:
                self.waiting.task_done()

    def _deliver(self, letter: EmailMessage) -> None:
        for attempt in range(1, TRIES + 1):
            try:
                get_connection(settings.MAIL_BACKEND).send_messages([letter])
                return
            except Exception as error:  # a mail library may raise anything; the carrier must live on
                kind = type(error).__name__
                log.warning("A letter could not leave (%s), try %d of %d.", kind, attempt, TRIES)
            time.sleep(self.pause * attempt)
        log.error("A letter was lost after %d tries.", TRIES)


POST: Final = Post()
atexit.register(POST.finish)


class Queue(BaseEmailBackend):
    """Django's e-mail backend: hands letters to the post and returns at once."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        return sum(POST.take(letter) for letter in email_messages)
