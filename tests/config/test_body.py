"""A body that is too long, too slow, or never comes."""

import asyncio
from typing import Any

import pytest

from sameside.config.body import PATIENCE, Body, Gone, read_body


def reading(*messages: dict[str, Any], limit: int = 10, seconds: float = 1.0) -> Body:
    inbox = list(messages)

    async def receive() -> Any:
        if inbox:
            return inbox.pop(0)
        await asyncio.Event().wait()

    return asyncio.run(read_body(receive, limit, seconds))


def part(content: bytes, more: bool = True) -> dict[str, Any]:
    return {"type": "http.request", "body": content, "more_body": more}


def test_a_body_at_the_limit_is_read_whole() -> None:
    assert reading(part(b"12345"), part(b"67890", more=False)) == Body(b"1234567890")


def test_one_byte_more_is_refused_after_the_rest_was_thrown_away() -> None:
    assert reading(part(b"1234567890"), part(b"1"), part(b"2", more=False)) == Body(refused=413)


def test_an_endless_body_is_given_up_on() -> None:
    assert reading(*[part(b"x" * 10)] * (PATIENCE + 1)) == Body(refused=413)


def test_a_body_that_stops_coming_is_refused_in_time() -> None:
    assert reading(part(b"1"), seconds=0.05) == Body(refused=408)


def test_a_client_that_leaves_has_no_body() -> None:
    with pytest.raises(Gone):
        reading(part(b"1"), {"type": "http.disconnect"})
