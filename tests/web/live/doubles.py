"""A client at the other end of a stream, without a socket."""

import asyncio
from collections.abc import Awaitable
from typing import Any

from sameside.web.live.hub import Hub
from sameside.web.live.stream import serve


class Client:
    def __init__(self, hub: Hub, topics: tuple[str, ...] = ("t",), keepalive: float = 15.0) -> None:
        self.hub, self.topics, self.keepalive = hub, topics, keepalive
        self.may = True
        self.parts: list[tuple[object, bytes] | None] = []
        self.asked: list[str | None] = []
        self.start: dict[str, Any] = {}
        self.body = b""
        self.done = False
        self._news = asyncio.Event()
        self._gone = asyncio.Event()

    async def __aenter__(self) -> "Client":
        self.task = asyncio.create_task(self._run())
        await self.until(lambda: bool(self.asked) or self.done)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._gone.set()
        await asyncio.wait_for(self.task, 2)

    async def until(self, holds: Any, seconds: float = 2.0) -> None:
        async with asyncio.timeout(seconds):
            while not holds():
                self._news.clear()
                await self._news.wait()

    async def allowed(self) -> bool:
        return self.may

    async def produce(self, last_id: str | None, note: str) -> tuple[object, bytes] | None:
        self.asked.append(last_id)
        self._news.set()
        return self.parts.pop(0) if self.parts else None

    async def send(self, message: Any) -> None:
        if message["type"] == "http.response.start":
            self.start = dict(message)
        else:
            self.body += message.get("body", b"")
            self.done = not message.get("more_body", False)
        self._news.set()

    async def receive(self) -> Any:
        await self._gone.wait()
        return {"type": "http.disconnect"}

    def _run(self) -> Awaitable[None]:
        return serve(
            {"type": "http"},
            self.receive,
            self.send,
            topics=self.topics,
            produce=self.produce,
            allowed=self.allowed,
            last_id=None,
            keepalive=self.keepalive,
            through=self.hub,
        )
