"""The body of a request, read before a thread is taken, and never more of it than allowed."""

import asyncio
from dataclasses import dataclass

from sameside.web.live.wire import Receive

SECONDS_TO_ARRIVE = 60.0
# What comes after the limit is thrown away up to here, so that a browser gets to read the answer.
PATIENCE = 8


class Gone(Exception):
    """The client left before the request was complete."""


@dataclass(frozen=True)
class Body:
    content: bytes = b""
    refused: int = 0  # an HTTP status when the body cannot be used


async def read_body(receive: Receive, limit: int, seconds: float = SECONDS_TO_ARRIVE) -> Body:
    try:
        async with asyncio.timeout(seconds):
            return await _collect(receive, limit)
    except TimeoutError:
        return Body(refused=408)


async def _collect(receive: Receive, limit: int) -> Body:
    parts: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Gone
        part = message.get("body", b"")
        size += len(part)
        if size <= limit:
            parts.append(part)
        if not message.get("more_body", False) or size > limit * PATIENCE:
            break
    return Body(b"".join(parts)) if size <= limit else Body(refused=413)
