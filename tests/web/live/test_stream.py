"""What one open page gets, as bytes."""

import asyncio
import time
from typing import Any

import pytest

from sameside.web.live import stream
from sameside.web.live.hub import Hub
from tests.web.live.doubles import Client


def test_a_stream_says_what_it_is_and_forbids_keeping() -> None:
    async def story() -> dict[bytes, bytes]:
        async with Client(Hub()) as client:
            return dict(client.start["headers"])

    headers = asyncio.run(story())
    assert headers[b"content-type"] == b"text/event-stream; charset=utf-8"
    assert headers[b"cache-control"] == b"no-store"
    assert headers[b"x-accel-buffering"] == b"no"


def test_the_first_part_is_sent_without_a_ring_and_the_next_one_asks_from_there() -> None:
    async def story() -> Client:
        hub = Hub()
        client = Client(hub)
        client.parts = [(4, b"<p>one</p>\n<p>two</p>"), (5, b"<p>three</p>")]
        async with client:
            await client.until(lambda: b"two" in client.body)
            hub.publish("t")
            await client.until(lambda: b"three" in client.body)
        return client

    client = asyncio.run(story())
    assert b"id: 4\nevent: part\ndata: <p>one</p>\ndata: <p>two</p>\n\n" in client.body
    assert client.asked == [None, "4"]


def test_a_part_cannot_smuggle_in_an_event() -> None:
    told = stream.event("part", b"a\r\n\r\nevent: ended\rdata: x", "1\nevent: ended")
    assert told == b"id: 1event:ended\nevent: part\ndata: a\ndata: \ndata: event: ended\ndata: data: x\n\n"


def test_a_stream_ends_within_a_second_of_the_ring_when_it_is_no_longer_allowed() -> None:
    async def story() -> tuple[Client, float]:
        hub = Hub()
        async with Client(hub) as client:
            client.parts = [(9, b"secret")]
            client.may = False
            began = time.perf_counter()
            hub.publish("t")
            await client.until(lambda: client.done)
            return client, time.perf_counter() - began

    client, seconds = asyncio.run(story())
    assert client.body.endswith(b"event: ended\ndata: 1\n\n")
    assert b"secret" not in client.body
    assert seconds < 1


def test_nothing_is_produced_for_someone_who_was_never_allowed() -> None:
    async def story() -> Client:
        client = Client(Hub())
        client.may = False
        client.parts = [(1, b"secret")]
        async with client:
            await client.until(lambda: client.done)
        return client

    client = asyncio.run(story())
    assert client.asked == []
    assert b"secret" not in client.body


def test_a_keep_alive_asks_again_so_that_a_lost_ring_heals() -> None:
    async def story() -> Client:
        async with Client(Hub(), keepalive=0.05) as client:
            await client.until(lambda: b"event: here" in client.body)
            client.parts = [(2, b"late")]
            await client.until(lambda: b"late" in client.body)
        return client

    assert len(asyncio.run(story()).asked) >= 3


def test_a_keep_alive_ends_the_stream_of_someone_who_signed_out() -> None:
    async def story() -> Client:
        async with Client(Hub(), keepalive=0.05) as client:
            client.may = False
            await client.until(lambda: client.done)
        return client

    assert b"event: ended" in asyncio.run(story()).body


def test_a_stopping_server_says_again_and_when() -> None:
    async def story() -> Client:
        hub = Hub()
        async with Client(hub) as client:
            hub.close_all()
            await client.until(lambda: client.done)
        return client

    last = asyncio.run(story()).body.split(b"\n\n")[-2]
    assert last.startswith(b"retry: ")
    assert b"event: again" in last


def test_a_broken_part_ends_the_stream_without_its_words(caplog: Any) -> None:
    async def story() -> Client:
        hub = Hub()
        client = Client(hub)

        async def produce(last_id: str | None, note: str) -> tuple[object, bytes] | None:
            raise ValueError("canary words")

        client.produce = produce  # type: ignore[method-assign]
        async with client:
            await client.until(lambda: client.done)
        return client

    body = asyncio.run(story()).body
    assert b"event: again" in body
    assert b"canary" not in body


def test_a_client_that_left_is_forgotten() -> None:
    async def story() -> tuple[int, int]:
        hub = Hub()
        async with Client(hub):
            during = hub.listeners()
        return during, hub.listeners()

    assert asyncio.run(story()) == (1, 0)


def test_a_client_that_takes_nothing_is_hung_up_on_and_holds_up_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "DRAIN", 0.2)

    async def story() -> tuple[bool, float, int]:
        hub = Hub()
        hung_up = asyncio.Event()

        async def never(message: Any) -> None:
            await asyncio.Event().wait()

        async def allowed() -> bool:
            return True

        async def produce(last_id: str | None, note: str) -> None:
            return None

        client = Client(hub)
        scope = {"type": "http", "extensions": {"sameside.hang_up": hung_up.set}}
        stuck = asyncio.create_task(
            stream.serve(
                scope, client.receive, never, topics=["t"], produce=produce, allowed=allowed, last_id=None, through=hub
            )
        )
        async with client:
            client.parts = [(1, b"on time")]
            began = time.perf_counter()
            hub.publish("t")
            await client.until(lambda: b"on time" in client.body)
            seconds = time.perf_counter() - began
            await asyncio.wait_for(stuck, 2)
            return hung_up.is_set(), seconds, hub.listeners()

    hung_up, seconds, listeners = asyncio.run(story())
    assert hung_up
    assert seconds < 0.2
    assert listeners == 1
