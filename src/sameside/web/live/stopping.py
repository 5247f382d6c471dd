"""A clean end for open streams."""

import asyncio
import signal
import threading
from collections.abc import Callable
from types import FrameType
from typing import Any

STOPS = (signal.SIGTERM, signal.SIGINT)


def end_streams_first(close_all: Callable[[], None]) -> None:
    """A server waits for open answers before it stops, and a stream never ends by itself: end them on the signal."""
    if threading.current_thread() is not threading.main_thread():
        return
    loop = asyncio.get_running_loop()
    for number in STOPS:
        signal.signal(number, _chained(signal.getsignal(number), loop, close_all))


def _chained(before: Any, loop: asyncio.AbstractEventLoop, close_all: Callable[[], None]) -> Any:
    def handle(number: int, frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(close_all)
        if callable(before):
            before(number, frame)

    return handle
