"""Two hubs that hear each other through Redis."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from sameside.web.live.hub import Hub
from sameside.web.live.relay import Relay, connection
from tests.needs import need

pytestmark = pytest.mark.needs_redis
URL = os.environ.get("SAMESIDE_TEST_REDIS_URL", "redis://127.0.0.1:6379/9")
T = f"t-{os.getpid()}"  # others may try the same at the same Redis


def redis_answers() -> bool:
    async def ask() -> bool:
        redis = connection(URL)
        try:
            return bool(await redis.ping())
        except Exception:
            return False
        finally:
            await redis.aclose()

    return asyncio.run(ask())


@pytest.fixture(scope="module", autouse=True)
def _redis() -> None:
    need(redis_answers(), f"Redis at {URL}")


@asynccontextmanager
async def process() -> AsyncIterator[tuple[Hub, Relay]]:
    hub = Hub()
    relay = Relay(URL, hub)
    await relay.start()
    await asyncio.wait_for(relay.connected.wait(), 5)
    try:
        yield hub, relay
    finally:
        await relay.stop()


def test_a_ring_reaches_the_other_process() -> None:
    async def story() -> str | None:
        async with process() as (one, _), process() as (two, _), two.subscribe(T) as rings:
            one.publish(T, "12")
            return await rings.next(3)

    assert asyncio.run(story()) == "12"


def test_a_process_hears_its_own_ring_at_once_and_only_once() -> None:
    async def story() -> list[str | None]:
        async with process() as (one, _), one.subscribe(T) as rings:
            one.publish(T, "3")
            return [await rings.next(0.01), await rings.next(0.3)]

    assert asyncio.run(story()) == ["3", None]


def test_rings_from_other_threads_are_carried_too() -> None:
    async def story() -> str | None:
        async with process() as (one, _), process() as (two, _), two.subscribe(T) as rings:
            await asyncio.to_thread(one.publish, T, "thread")
            return await rings.next(3)

    assert asyncio.run(story()) == "thread"


def test_after_a_broken_line_everybody_is_rung_and_new_rings_arrive() -> None:
    async def story() -> list[str | None]:
        async with process() as (one, _), process() as (two, relay), two.subscribe(T) as rings:
            relay.connected.clear()
            await cut_every_listener()
            lost = await rings.next(5)
            await asyncio.wait_for(relay.connected.wait(), 5)
            while await rings.next(0.5) is not None:
                pass
            one.publish(T, "after")
            return [lost, await rings.next(5)]

    assert asyncio.run(story()) == ["", "after"]


def test_rings_wait_while_redis_is_away() -> None:
    async def story() -> str | None:
        async with process() as (one, relay), process() as (two, _), two.subscribe(T) as rings:
            real, relay._redis = relay._redis, connection("redis://127.0.0.1:1/0")
            one.publish(T, "kept")
            await asyncio.sleep(0.3)
            away, relay._redis = relay._redis, real
            await away.aclose()
            return await rings.next(5)

    assert asyncio.run(story()) == "kept"


@pytest.mark.parametrize(("notes", "heard"), [(("8", "7"), ""), (("7", "7"), "7")])
def test_rings_that_wait_together_go_out_as_one_that_speaks_for_neither(notes: tuple[str, str], heard: str) -> None:
    async def story() -> str | None:
        async with process() as (one, relay), process() as (two, _), two.subscribe(T) as rings:
            real, relay._redis = relay._redis, connection("redis://127.0.0.1:1/0")
            for note in notes:
                one.publish(T, note)
                await asyncio.sleep(0.15)
            away, relay._redis = relay._redis, real
            await away.aclose()
            return await rings.next(5)

    assert asyncio.run(story()) == heard


def test_noise_on_the_channel_is_ignored() -> None:
    async def story() -> str | None:
        async with process() as (one, relay), one.subscribe(T) as rings:
            redis = connection(URL)
            await redis.publish(relay._channel, b"{not json")
            await redis.aclose()
            return await rings.next(0.3)

    assert asyncio.run(story()) is None


async def cut_every_listener() -> None:
    redis = connection(URL)
    try:
        await redis.execute_command("CLIENT", "KILL", "TYPE", "pubsub")
    finally:
        await redis.aclose()
