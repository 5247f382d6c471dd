"""Rings between server processes, over one Redis channel. A relay may lose rings; then everybody looks again."""

import asyncio
import contextlib
import json
import logging
import random
import secrets
import threading
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from sameside.web.live.hub import Hub

if TYPE_CHECKING:
    from redis.asyncio import Redis
    from redis.asyncio.client import PubSub

logger = logging.getLogger("sameside.live")
QUIET: Final = 5.0  # seconds of silence before asking Redis whether it is still there
LONGEST_PAUSE: Final = 5.0
MOST_KEPT: Final = 10_000  # topics kept while Redis is away


class Relay:
    def __init__(self, url: str, hub: Hub) -> None:
        self._hub = hub
        self._url = url
        self._channel = f"sameside:live:{urlsplit(url).path.strip('/') or '0'}"
        self._me = secrets.token_hex(8)
        self._lock = threading.Lock()
        self._outbox: dict[str, str] = {}
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        self._redis = connection(self._url)
        self._loop = asyncio.get_running_loop()
        self._more = asyncio.Event()
        self.connected = asyncio.Event()
        self._tasks = [asyncio.create_task(self._for_ever(work)) for work in (self._listen, self._speak)]
        self._hub.connect(self.send)

    async def stop(self) -> None:
        self._hub.connect(None)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        with contextlib.suppress(Exception):
            async with asyncio.timeout(1):
                await self._flush()
        with contextlib.suppress(Exception):
            await self._redis.aclose()

    def send(self, topic: str, note: str) -> None:
        """From any thread; only writes it down. Two rings on one topic go out as one, which speaks for neither alone."""
        with self._lock:
            first = not self._outbox
            if topic in self._outbox or len(self._outbox) < MOST_KEPT:
                self._note(topic, note)
        if first and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._more.set)

    async def _for_ever(self, work: Any) -> None:
        pause = 0.1
        while True:
            started = self._loop.time()
            try:
                await work()
            except Exception:
                self.connected.clear()
                logger.warning("The relay between server processes is away; trying again.")
            pause = 0.1 if self._loop.time() - started > LONGEST_PAUSE else min(pause * 2, LONGEST_PAUSE)
            await asyncio.sleep(pause * random.uniform(0.5, 1.0))  # noqa: S311

    async def _listen(self) -> None:
        async with self._redis.pubsub() as line:
            await line.subscribe(self._channel)
            while True:
                message = await self._heard(line)
                if message["type"] == "subscribe":
                    self.connected.set()
                    self._hub.ring_all()
                elif message["type"] == "message":
                    self._take(message["data"])

    async def _heard(self, line: "PubSub") -> dict[str, Any]:
        """The next message; a line that stays silent after a question is dead, whatever the socket says."""
        message = await line.get_message(timeout=QUIET)
        if message is None:
            await line.ping()
            message = await line.get_message(timeout=QUIET)
        if message is None:
            raise ConnectionError
        return dict(message)

    def _take(self, data: bytes) -> None:
        try:
            sender, topic, note = json.loads(data)
        except ValueError:
            return
        if sender != self._me:
            self._hub.ring(str(topic), str(note))

    async def _speak(self) -> None:
        while True:
            await self._flush()
            await self._more.wait()
            self._more.clear()

    async def _flush(self) -> None:
        with self._lock:
            taken, self._outbox = self._outbox, {}
        if not taken:
            return
        try:
            async with self._redis.pipeline(transaction=False) as pipe:
                for topic, note in taken.items():
                    pipe.publish(self._channel, json.dumps([self._me, topic, note]))
                await pipe.execute()
        except BaseException:
            with self._lock:
                for topic, note in taken.items():
                    self._note(topic, note)
            raise

    def _note(self, topic: str, note: str) -> None:
        self._outbox[topic] = note if self._outbox.get(topic, note) == note else ""


def connection(url: str) -> "Redis":
    """Without the client's own retries: it would reconnect in silence, and rings would be lost unnoticed."""
    from redis.asyncio import Redis
    from redis.asyncio.retry import Retry
    from redis.backoff import NoBackoff

    return Redis.from_url(
        url, retry=Retry(NoBackoff(), 0), socket_connect_timeout=3, socket_timeout=10, health_check_interval=0
    )
