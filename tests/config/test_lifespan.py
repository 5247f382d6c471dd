"""What a process starts with, and what it ends."""

import asyncio
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from sameside.config import lifespan
from sameside.config.lifespan import Lifespan
from sameside.web.live.hub import Hub
from sameside.web.live.stopping import STOPS


class Quiet:
    """Stands in for the ticker and the messenger, which have their own tests."""

    def __init__(self) -> None:
        self.started = False
        self.stopped = asyncio.Event()

    def start(self) -> None:
        self.started = True

    def end(self) -> None:
        self.stopped.set()


@pytest.fixture(autouse=True)
def _signals_as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(lifespan, "Ticker", Quiet)
    monkeypatch.setattr(lifespan, "Messenger", Quiet)
    before = {number: signal.getsignal(number) for number in STOPS}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def test_a_process_tells_the_server_when_it_is_ready_and_when_it_is_done() -> None:
    async def story() -> tuple[list[str], Lifespan]:
        inbox = [{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}]
        sent: list[str] = []

        async def receive() -> Any:
            return inbox.pop(0)

        async def send(message: Any) -> None:
            sent.append(message["type"])

        life = Lifespan(Hub(), ThreadPoolExecutor(1))
        await life({"type": "lifespan"}, receive, send)
        return sent, life

    sent, life = asyncio.run(story())
    assert sent == ["lifespan.startup.complete", "lifespan.shutdown.complete"]
    assert life.ticker.stopped.is_set()
    assert life.messenger.stopped.is_set()
    with pytest.raises(RuntimeError):
        life.pool.submit(print)


def test_a_hub_that_was_closed_is_open_again_after_a_start() -> None:
    async def story() -> bool:
        hub = Hub()
        hub.close_all()
        await Lifespan(hub, ThreadPoolExecutor(1)).start()
        async with hub.subscribe("talk") as rings:
            return rings.closed

    assert asyncio.run(story()) is False


def test_with_redis_the_process_joins_the_relay(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    class Relay:
        def __init__(self, url: str, hub: Hub) -> None:
            told.append(url)

        async def start(self) -> None:
            told.append("start")

        async def stop(self) -> None:
            told.append("stop")

    monkeypatch.setattr(lifespan, "Relay", Relay)
    settings.REDIS_URL = "redis://somewhere"

    async def story() -> None:
        life = Lifespan(Hub(), ThreadPoolExecutor(1))
        await life.start()
        await life.stop()

    asyncio.run(story())
    assert told == ["redis://somewhere", "start", "stop"]
