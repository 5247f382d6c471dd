"""A signal ends the streams first."""

import asyncio
import os
import signal
from collections.abc import Iterator

import pytest

from sameside.web.live.hub import Hub
from sameside.web.live.stopping import STOPS, end_streams_first


@pytest.fixture(autouse=True)
def _signals_as_before() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in STOPS}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def test_a_signal_ends_the_streams_and_then_does_what_it_did_before() -> None:
    async def story() -> tuple[list[int], bool]:
        heard: list[int] = []
        signal.signal(signal.SIGTERM, lambda number, frame: heard.append(number))
        hub = Hub()
        end_streams_first(hub.close_all)
        async with hub.subscribe("talk") as rings:
            os.kill(os.getpid(), signal.SIGTERM)
            await rings.next(2)
            return heard, rings.closed

    assert asyncio.run(story()) == ([signal.SIGTERM], True)


def test_a_loop_outside_the_main_thread_leaves_the_signals_alone() -> None:
    before = signal.getsignal(signal.SIGTERM)

    async def story() -> None:
        end_streams_first(lambda: None)

    async def elsewhere() -> None:
        await asyncio.to_thread(asyncio.run, story())

    asyncio.run(elsewhere())
    assert signal.getsignal(signal.SIGTERM) is before
