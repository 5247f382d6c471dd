"""Lets ring what is due in sittings that nobody touches. One in every process; two at once do no harm."""

import logging
import threading

from django.db import close_old_connections
from django.utils import timezone

from sameside.web.sittings import actions
from sameside.web.sittings.models import Sitting

logger = logging.getLogger("sameside.ticker")
SECONDS = 1.0
AT_ONCE = 200


def ring_what_is_due() -> int:
    """How many sittings something happened in."""
    due = Sitting.objects.filter(over=False, due_at__lte=timezone.now()).order_by("due_at").values_list("pk", flat=True)
    rang = 0
    for sitting_id in list(due[:AT_ONCE]):
        try:
            rang += actions.tick(sitting_id).refusal is None
        except Exception:
            # One that cannot be read must not keep the others waiting.
            logger.exception("a sitting could not be looked at")
    return rang


class Ticker(threading.Thread):
    """Looks every second, until it is told to stop."""

    def __init__(self) -> None:
        super().__init__(name="ticker", daemon=True)
        self.stopped = threading.Event()

    def run(self) -> None:
        while not self.stopped.wait(SECONDS):
            try:
                ring_what_is_due()
            except Exception:
                logger.exception("the ticker could not read")
                close_old_connections()
