"""Calls from a thread to the loop. Those made during a piece of work go home with what it comes to: waking the loop for
each would cost more than the calls, and make it ask for the interpreter in the middle of the work."""

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress

Call = Callable[[], None]
_here = threading.local()


def soon(loop: asyncio.AbstractEventLoop, call: Call) -> None:
    """Has the loop make this call: at once, or when the work that this thread is doing is done."""
    if not held_back(loop, call):
        _send(loop, call)


def held_back(loop: asyncio.AbstractEventLoop, call: Call) -> bool:
    """Whether this thread is at work, so that the call goes home with what that comes to."""
    held: list[tuple[asyncio.AbstractEventLoop, Call]] | None = getattr(_here, "held", None)
    if held is None:
        return False
    held.append((loop, call))
    return True


def hold() -> None:
    """From now on the calls of this thread are held back."""
    _here.held = []


def set_off() -> None:
    """What is held back goes home now: what this thread does next may take long."""
    held, _here.held = getattr(_here, "held", None), None
    for loop, call in held or ():
        _send(loop, call)
    if held is not None:
        hold()


def let_go(loop: asyncio.AbstractEventLoop) -> list[Call]:
    """No longer; answers with what was held back for this loop. What was for others is on its way."""
    held, _here.held = _here.held, None
    for other, call in held:
        if other is not loop:
            _send(other, call)
    return [call for home, call in held if home is loop]


def _send(loop: asyncio.AbstractEventLoop, call: Call) -> None:
    # A loop that has ended hears nothing any more, and may end between a look and the call.
    with suppress(RuntimeError):
        loop.call_soon_threadsafe(call)
