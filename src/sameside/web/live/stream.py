"""Server-sent events for one open page, as bare ASGI: no thread and no database connection while it waits."""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable, Iterable
from typing import Final

from sameside.web.live.hub import Hub, Subscription, hub
from sameside.web.live.wire import Headers, Receive, Scope, Send

logger = logging.getLogger("sameside.live")
Produce = Callable[[str | None, str], Awaitable[tuple[object, bytes] | None]]
"""Takes what the page has, and the note of the ring that made us ask, empty if none did."""
Allowed = Callable[[], Awaitable[bool]]

DRAIN: Final = 30.0  # seconds a client may take to accept what is sent
HERE: Final = b"event: here\ndata: 1\n\n"
ENDED: Final = b"event: ended\ndata: 1\n\n"
HEADERS: Final[Headers] = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
]


class Ended(Exception):
    """Raised by `produce`: this client may no longer listen."""


class Stuck(Exception):
    """The client does not take what is sent."""


async def serve(
    scope: Scope,
    receive: Receive,
    send: Send,
    *,
    topics: Iterable[str],
    produce: Produce,
    last_id: str | None,
    allowed: Allowed | None = None,
    keepalive: float = 15.0,
    headers: Headers | None = None,
    through: Hub | None = None,
) -> None:
    """Follows the topics until the client leaves, may no longer listen, or the server stops.

    Whether it may is asked before each part and each keep-alive: by `allowed`, or by a `produce` that raises Ended.
    """
    async with (through or hub()).subscribe(*topics) as rings:
        watcher = asyncio.create_task(_close_when_gone(receive, rings))
        line = _Line(send)
        try:
            await line.open(HEADERS + (headers or []))
            await line.end(await _follow(line, rings, produce, allowed, last_id, keepalive))
        except Stuck:
            _hang_up(scope)
        finally:
            watcher.cancel()


async def _follow(
    line: "_Line", rings: Subscription, produce: Produce, allowed: Allowed | None, last_id: str | None, keepalive: float
) -> bytes:
    """Sends a part at once and after every ring; answers with the last words.

    Signs of life keep their own time: a ring that has nothing for this page must not be heard in their rhythm.
    """
    now = asyncio.get_running_loop().time
    try:
        spoke, note = now(), ""
        while not rings.closed:
            if allowed is not None and not await allowed():
                return ENDED
            part = await produce(last_id, note)
            if part is not None:
                last_id = str(part[0])
                await line.say(event("part", part[1], last_id))
                spoke = now()
            elif now() - spoke >= keepalive - 0.001:
                await line.say(HERE)
                spoke = now()
            note = await rings.next(max(0.0, spoke + keepalive - now())) or ""
    except Ended:
        return ENDED
    except Stuck:
        raise
    except Exception:
        logger.exception("A stream broke; its page will ask again.")
    return again()


async def _close_when_gone(receive: Receive, rings: Subscription) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    rings.close()


def _hang_up(scope: Scope) -> None:
    """Closing politely would wait for the very bytes that do not leave."""
    abort = (scope.get("extensions") or {}).get("sameside.hang_up")
    if abort is not None:
        abort()


class _Line:
    """The sending side. A client that does not drain in time is let go, so that nobody waits for it."""

    __slots__ = ("_send",)

    def __init__(self, send: Send) -> None:
        self._send = send

    async def open(self, headers: Headers) -> None:
        await self._pass({"type": "http.response.start", "status": 200, "headers": headers})
        await self.say(b": open\n\n")

    async def say(self, words: bytes) -> None:
        await self._pass({"type": "http.response.body", "body": words, "more_body": True})

    async def end(self, words: bytes) -> None:
        await self._pass({"type": "http.response.body", "body": words, "more_body": False})

    async def _pass(self, message: dict[str, object]) -> None:
        try:
            async with asyncio.timeout(DRAIN):
                await self._send(message)
        except TimeoutError:
            raise Stuck from None


def event(name: str, data: bytes, event_id: str) -> bytes:
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").replace(b"\n", b"\ndata: ")
    clean = "".join(event_id.split()).replace("\0", "")
    return f"id: {clean}\nevent: {name}\ndata: ".encode() + lines + b"\n\n"


def again() -> bytes:
    """Goodbye of a server that stops: come back in a moment, not all at once."""
    return b"retry: %d\nevent: again\ndata: 1\n\n" % random.randint(500, 2500)  # noqa: S311
