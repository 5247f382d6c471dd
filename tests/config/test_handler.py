"""A request from its first byte to its last."""

import asyncio
import time
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import OperationalError

from sameside.config.handler import AT_THE_DOOR, PooledHandler, longest
from sameside.web.people.pace import paced_paths
from tests.config import site
from tests.config.asking import Answer, ask


@pytest.fixture
def handler(settings: Any) -> Iterator[PooledHandler]:
    site.install(settings)
    handler = PooledHandler(threads=4)
    yield handler
    handler.pool.shutdown()


def answer(handler: PooledHandler, path: str, **how: Any) -> Answer:
    return asyncio.run(ask(handler, path, **how))


@pytest.mark.django_db(transaction=True)
def test_two_hundred_requests_share_four_threads_and_four_connections(handler: PooledHandler) -> None:
    site.connections_made.clear()

    async def crowd() -> set[bytes]:
        answers = await asyncio.gather(*(ask(handler, "/page/") for _ in range(200)))
        return {one.body for one in answers}

    names = asyncio.run(crowd())
    close_everywhere(handler)
    assert len(names) <= 4
    assert len(site.connections_made) == len(names)
    assert all(name.startswith(b"request") for name in names)


def test_the_body_and_the_query_arrive_whole(handler: PooledHandler) -> None:
    got = answer(handler, "/echo/", method="POST", query=b"q=%C3%A4", body=(b"one ", b"two"))
    assert got.body == b"one two|\xc3\xa4"
    assert got.headers["content-length"] == str(len(got.body))


def test_too_large_a_body_gets_a_page_with_a_sentence_and_never_reaches_a_view(
    handler: PooledHandler, settings: Any
) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    got = answer(handler, "/echo/", method="POST", body=(b"x" * 600, b"x" * 600))
    assert got.status == 413
    assert b"too much at once" in got.body
    assert b"xxx" not in got.body
    assert got.headers["connection"] == "close"
    assert "content-security-policy" in got.headers


def test_an_unreadable_query_gets_400(handler: PooledHandler) -> None:
    got = answer(handler, "/echo/", query=b"q=\xff\xfe")
    assert got.status == 400
    assert b"could not read" in got.body


def test_a_head_request_has_the_length_and_no_body(handler: PooledHandler) -> None:
    whole, head = answer(handler, "/long/"), answer(handler, "/long/", method="HEAD")
    assert head.body == b""
    assert head.headers["content-length"] == whole.headers["content-length"]


def test_a_head_request_does_not_run_a_stream(handler: PooledHandler) -> None:
    got = answer(handler, "/in-parts/", method="HEAD")
    assert (got.status, got.body, len(got.messages)) == (200, b"", 2)


def test_an_answer_without_content_has_no_length(handler: PooledHandler) -> None:
    got = answer(handler, "/nothing/")
    assert (got.status, got.body) == (204, b"")


def test_a_broken_view_gives_a_page_without_a_trace(handler: PooledHandler) -> None:
    got = answer(handler, "/breaks/", query=b"q=canary-in-query")
    assert got.status == 500
    assert b"broke on our side" in got.body
    for word in (b"canary", b"Traceback", b"RuntimeError", b".py"):
        assert word not in got.body


def test_a_break_outside_the_views_gives_a_plain_500(handler: PooledHandler, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(request: Any) -> Any:
        raise RuntimeError("canary")

    monkeypatch.setattr(handler, "get_response", broken)
    got = answer(handler, "/page/")
    assert got.status == 500
    assert b"canary" not in got.body
    assert got.headers["cache-control"] == "no-store"
    assert got.headers["content-security-policy"].startswith("default-src 'none'")


def test_answers_that_wait_for_their_time_hold_up_no_other_page(handler: PooledHandler) -> None:
    async def crowd() -> tuple[float, float]:
        began = time.perf_counter()
        slow = [asyncio.create_task(ask(handler, "/paced/")) for _ in range(12)]
        await asyncio.sleep(0.05)
        await ask(handler, "/page/")
        page = time.perf_counter() - began
        await asyncio.gather(*slow)
        return page, time.perf_counter() - began

    page, all_of_them = asyncio.run(crowd())
    assert page < 0.25
    assert 0.3 <= all_of_them < 0.6


def test_a_crowd_at_the_door_leaves_threads_for_everybody_else(
    handler: PooledHandler, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_once: list[int] = [0]
    most: list[int] = [0]
    plain = handler.answer

    def heavy(scope: Any, body: Any) -> Any:
        if scope["method"] == "POST":
            at_once[0] += 1
            most[0] = max(most[0], at_once[0])
            time.sleep(0.1)
            at_once[0] -= 1
        return plain(scope, body)

    monkeypatch.setattr(handler, "answer", heavy)
    monkeypatch.setattr("sameside.config.handler.paced_paths", lambda: frozenset({"/echo/"}))

    async def crowd() -> float:
        door = [asyncio.create_task(ask(handler, "/echo/", method="POST")) for _ in range(12)]
        await asyncio.sleep(0.03)
        began = time.perf_counter()
        await ask(handler, "/page/")
        page = time.perf_counter() - began
        await asyncio.gather(*door)
        return page

    assert asyncio.run(crowd()) < 0.25
    assert most[0] == 2


def test_a_client_that_leaves_early_costs_no_thread(handler: PooledHandler) -> None:
    assert answer(handler, "/page/", leaves=True).messages == []


def test_a_streamed_answer_comes_in_parts_from_the_pool(handler: PooledHandler) -> None:
    got = answer(handler, "/in-parts/")
    assert len(got.messages) == 5
    assert [line.split()[0] for line in got.body.splitlines()] == [b"0", b"1", b"2"]
    assert b"MainThread" not in got.body


def close_everywhere(handler: PooledHandler) -> None:
    from django.db import connections

    handler.pool.shutdown(wait=True)
    connections.close_all()


def test_only_the_page_that_takes_a_file_takes_a_long_body_and_only_from_somebody_who_is_signed_in(
    handler: PooledHandler, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    settings.LONG_BODIES = {"/long/": 5000}
    assert answer(handler, "/long/", method="POST", body=(b"x" * 4000,)).status == 413
    monkeypatch.setattr("sameside.config.handler.who_is", lambda headers: "somebody")
    assert answer(handler, "/long/", method="POST", body=(b"x" * 4000,)).status == 200
    assert answer(handler, "/long/", method="POST", body=(b"x" * 6000,)).status == 413
    assert answer(handler, "/echo/", method="POST", body=(b"x" * 4000,)).status == 413


def test_while_nobody_can_be_asked_who_sends_a_body_may_not_be_long(
    handler: PooledHandler, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(headers: Any) -> None:
        raise OperationalError

    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    settings.LONG_BODIES = {"/long/": 5000}
    monkeypatch.setattr("sameside.config.handler.who_is", gone)
    assert answer(handler, "/long/", method="POST", body=(b"x" * 4000,)).status == 413


def test_a_form_at_the_door_is_short_and_one_of_ones_own_room_may_be_long() -> None:
    door = next(iter(paced_paths()))
    assert longest({"method": "POST", "path": door}) == AT_THE_DOOR
    assert longest({"method": "POST", "path": "/beliefs/new/"}) > 1_000_000
