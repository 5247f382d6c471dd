"""The doorbell of one process: whoever follows a topic hears that something new is there.

A ring may be coalesced with the next and says nothing private. Publishing costs microseconds, may happen in any
thread, and never waits for anyone who listens.
"""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from functools import cache, partial

from sameside.web.live.homeward import held_back, soon


class Subscription:
    """One listener. However many rings come before it looks, they are one."""

    __slots__ = ("_rung", "_waiter", "closed", "note", "topics")

    def __init__(self, topics: tuple[str, ...]) -> None:
        self.topics = topics
        self.closed = False
        self.note = ""
        self._rung = False
        self._waiter: asyncio.Future[None] | None = None

    async def next(self, timeout: float) -> str | None:
        """The note of the ring, or None when the time is up or the subscription was closed.

        Of several that said different things the note is empty: nobody may take one of them for all.
        """
        loop = asyncio.get_running_loop()
        end = loop.time() + timeout
        # A late waking from an earlier ring proves nothing: look again until the time is up.
        while not self._rung and not self.closed and (left := end - loop.time()) > 0:
            await self._wait(loop, left)
        if self.closed or not self._rung:
            return None
        self._rung = False
        return self.note

    def ring(self, note: str) -> bool:
        """Notes a ring; True when somebody waits for it. Called under the hub's lock, from any thread."""
        self.note = note if not self._rung or note == self.note else ""
        self._rung = True
        return self._waiter is not None

    def close(self) -> None:
        """Only from the loop's thread."""
        self.closed = True
        self.wake()

    def wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    async def _wait(self, loop: asyncio.AbstractEventLoop, timeout: float) -> None:
        waiter = self._waiter = loop.create_future()
        alarm = loop.call_later(timeout, self.wake)
        try:
            # A ring between the first look and the waiter would find nobody to wake.
            if not self._rung:
                await waiter
        finally:
            alarm.cancel()
            self._waiter = None


class Hub:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._followers: dict[str, set[Subscription]] = {}
        self._to_wake: list[Subscription] = []
        self._loop: asyncio.AbstractEventLoop | None = None
        self._pass_on: Callable[[str, str], None] | None = None
        self._closing = False

    def publish(self, topic: str, note: str = "") -> None:
        self.ring(topic, note)
        if self._pass_on is not None:
            self._pass_on(topic, note)

    def ring(self, topic: str, note: str = "") -> None:
        """Rings in this process only."""
        with self._lock:
            self._ring(self._followers.get(topic, ()), note)

    def ring_all(self) -> None:
        """Everybody looks again: used when rings may have been lost."""
        with self._lock:
            self._ring({one for followers in self._followers.values() for one in followers}, "")

    def connect(self, pass_on: Callable[[str, str], None] | None) -> None:
        """What carries rings to the other processes; it must not block."""
        self._pass_on = pass_on

    @asynccontextmanager
    async def subscribe(self, *topics: str) -> AsyncIterator[Subscription]:
        one = Subscription(topics)
        with self._lock:
            self._settle(asyncio.get_running_loop())
            one.closed = self._closing
            for topic in topics:
                self._followers.setdefault(topic, set()).add(one)
        try:
            yield one
        finally:
            with self._lock:
                self._forget(one)

    def close_all(self) -> None:
        """Ends every subscription, now and from now on; safe in a signal handler's callback."""
        self._closing = True
        with self._lock:
            loop, everyone = self._loop, {one for followers in self._followers.values() for one in followers}
        for one in everyone:
            assert loop is not None
            soon(loop, one.close)

    def open(self) -> None:
        self._closing = False

    def listeners(self) -> int:
        with self._lock:
            return len({one for followers in self._followers.values() for one in followers})

    def _ring(self, followers: Iterable[Subscription], note: str) -> None:
        asleep = [one for one in followers if one.ring(note)]
        if not asleep:
            return
        assert self._loop is not None
        # A ring that goes home with some work takes no others along: they would wait for all of that work.
        if held_back(self._loop, partial(_wake, asleep)):
            return
        first = not self._to_wake
        self._to_wake += asleep
        if first:
            soon(self._loop, self._wake_all)

    def _wake_all(self) -> None:
        with self._lock:
            asleep, self._to_wake = self._to_wake, []
        _wake(asleep)

    def _settle(self, loop: asyncio.AbstractEventLoop) -> None:
        if self._loop is loop:
            return
        if self._followers:
            raise RuntimeError("A hub serves one event loop at a time.")
        self._loop, self._to_wake = loop, []

    def _forget(self, one: Subscription) -> None:
        for topic in one.topics:
            followers = self._followers.get(topic)
            if followers is not None:
                followers.discard(one)
                if not followers:
                    del self._followers[topic]


def _wake(asleep: Iterable[Subscription]) -> None:
    for one in asleep:
        one.wake()


@cache
def hub() -> Hub:
    """The hub of this process."""
    return Hub()


def close_all() -> None:
    hub().close_all()
