"""Threads that do blocking work for the loop: a thread pool with one message home for all that is ready.

A pool of the standard library wakes the loop for each piece of work, through two futures and their locks. Under load
that costs more than the work. Here what was done while the loop was busy comes home together.
"""

import asyncio
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from queue import SimpleQueue
from typing import Any, Self, TypeVar

from sameside.web.live.homeward import Call, hold, let_go

T = TypeVar("T")
Work = tuple[asyncio.AbstractEventLoop, "asyncio.Future[Any]", Callable[[], Any]]
Done = tuple["asyncio.Future[Any]", Any, BaseException | None]


class Workers:
    """`threads` long-lived threads, begun when first needed; each calls `initializer` once. Serves one loop at a time."""

    def __init__(self, threads: int, name: str, initializer: Callable[[], None] | None = None) -> None:
        self._most, self._name, self._initializer = threads, name, initializer
        self._work: SimpleQueue[Work | None] = SimpleQueue()
        self._done: deque[tuple[asyncio.AbstractEventLoop, Call]] = deque()
        self._told: asyncio.AbstractEventLoop | None = None
        self._threads: list[threading.Thread] = []

    async def do(self, work: Callable[[], T]) -> T:
        """What `work` returns or raises, done in one of the threads. Whoever stops waiting lets it finish unheard."""
        loop = asyncio.get_running_loop()
        home: asyncio.Future[T] = loop.create_future()
        if len(self._threads) < self._most:
            self._begin()
        self._work.put((loop, home, work))
        return await home

    def stop(self) -> None:
        """The threads finish what was asked of them, and end."""
        for _ in self._threads:
            self._work.put(None)
        for thread in self._threads:
            thread.join()
        self._threads = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _begin(self) -> None:
        thread = threading.Thread(target=self._run, name=f"{self._name}-{len(self._threads)}", daemon=True)
        thread.start()
        self._threads.append(thread)

    def _run(self) -> None:
        if self._initializer is not None:
            self._initializer()
        while (asked := self._work.get()) is not None:
            loop, home, work = asked
            hold()
            try:
                done: Done = (home, work(), None)
            except StopIteration as error:
                done = (home, None, _told_apart(error))
            except BaseException as error:
                done = (home, None, error)
            self._bring_home(loop, [*let_go(loop), partial(_hand_over, *done)])
            del asked, home, work, done

    def _bring_home(self, loop: asyncio.AbstractEventLoop, calls: list[Call]) -> None:
        # Added first, then asked: either the message on its way finds it, or another one is sent.
        self._done.extend((loop, call) for call in calls)
        # A loop that ended with a message on its way never reads it: the next loop gets its own.
        if self._told is not loop:
            self._told = loop
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(self._hand_out)

    def _hand_out(self) -> None:
        self._told = None
        while self._done:
            loop, call = self._done.popleft()
            if not loop.is_closed():
                call()


def _hand_over(home: "asyncio.Future[Any]", value: Any, error: BaseException | None) -> None:
    if home.done():
        return
    if error is not None:
        home.set_exception(error)
    else:
        home.set_result(value)


def _told_apart(stop: StopIteration) -> RuntimeError:
    """A future does not take a StopIteration: whoever waits would wait for ever."""
    error = RuntimeError("the work raised StopIteration")
    error.__cause__ = stop
    return error
