"""The thread that sends what is due. One in every server process; it needs no second process and no scheduler."""

import logging
import threading
from datetime import datetime, timedelta
from typing import Final

from django.db import close_old_connections
from django.utils import timezone

from sameside.web.reminders import handed
from sameside.web.reminders.gathering import gather
from sameside.web.reminders.models import Message, Reminder
from sameside.web.reminders.sending import Sender
from sameside.web.reminders.turn import turn

logger = logging.getLogger("sameside.reminders")
SECONDS: Final = 2.0
PATIENCE: Final = 5.0
KEPT: Final = timedelta(days=30)
SWEEP_EVERY: Final = timedelta(hours=1)


class Messenger(threading.Thread):
    """Looks every other second, until it is told to stop. As long as there is something to do it does not pause."""

    def __init__(self) -> None:
        super().__init__(name="messenger", daemon=True)
        self.stopped = threading.Event()
        self.sender = Sender()
        self.swept_at: datetime | None = None

    def run(self) -> None:
        while not self.stopped.is_set():
            try:
                self.work()
            except Exception:
                logger.exception("reminders could not be sent")
                close_old_connections()
            self.stopped.wait(SECONDS)

    def end(self) -> None:
        """What is in hand is handed over first, if that does not take long."""
        self.stopped.set()
        if self.is_alive():
            self.join(PATIENCE)
            self.sender.let_go()

    def work(self) -> None:
        with turn() as mine:
            while mine and not self.stopped.is_set():
                gathered = gather(timezone.now())
                if not self.sender.send(timezone.now) and not gathered:
                    break
        now = timezone.now()
        if self.swept_at is None or abs(now - self.swept_at) > SWEEP_EVERY:
            self.swept_at = now
            sweep(now)


def sweep(now: datetime) -> None:
    """What is long over is forgotten."""
    handed.sweep()
    Message.objects.filter(waits=False, made_at__lt=now - KEPT).delete()
    Reminder.objects.filter(over=True, at__lt=now - KEPT).delete()
