"""Calls from a thread to the loop. Those made during a piece of work go home with what it comes to: waking the loop for
each would cost more than the calls, and make it ask for the interpreter in the middle of the work."""

import asyncio
import threading
from collections.abc import Callable

Call = Callable[[], None]
_here = threading.local()


def soon(loop: asyncio.AbstractEventLoop, call: Call) -> None:
    """Has the loop make this call: at once, or when the work that this thread is doing is done."""
    held: list[tuple[asyncio.AbstractEventLoop, Call]] | None = getattr(_here, "held", None)
    if held is not None:
        held.append((loop, call))
    elif not loop.is_closed():
        loop.call_soon_threadsafe(call)


def hold() -> None:
    """From now on the calls of this thread are held back."""
    _here.held = []


def let_go(loop: asyncio.AbstractEventLoop) -> list[Call]:
    """No longer; answers with what was held back for this loop. What was for others is on its way."""
    held, _here.held = _here.held, None
    for other, call in held:
        if other is not loop:
            soon(other, call)
    return [call for home, call in held if home is loop]
