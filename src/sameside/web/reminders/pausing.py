"""How long to wait after a thing did not work: a little, then longer and longer."""

from datetime import datetime, timedelta
from typing import Final

PAUSES: Final = tuple(timedelta(minutes=minutes) for minutes in (1, 2, 5, 10, 20, 40, 60))
GIVEN_UP_AFTER: Final = timedelta(days=3)


def pause_after(tries: int) -> timedelta:
    """After the first try that failed, after the second, and so on."""
    return PAUSES[min(max(tries, 1), len(PAUSES)) - 1]


class Rest:
    """A way that is down rests as a whole, so that ten thousand messages do not each wait for it in turn."""

    def __init__(self) -> None:
        self.failures = 0
        self.until: datetime | None = None

    def failed(self, now: datetime) -> None:
        self.failures += 1
        self.until = now + pause_after(self.failures)

    def worked(self) -> None:
        self.failures, self.until = 0, None

    def over(self, now: datetime) -> bool:
        """A clock that was set back must not make the rest a long one."""
        return self.until is None or now >= self.until or self.until - now > PAUSES[-1]
