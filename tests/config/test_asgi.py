"""The entrance sends each request to the right house."""

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest

from sameside.config import asgi
from tests.config.asking import ask


async def nothing_more(scope: Any, receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 204, "headers": [(b"cache-control", b"private")]})
    await send({"type": "http.response.body"})


@pytest.fixture
def lane(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asgi, "live", lambda: nothing_more)


@pytest.mark.usefixtures("lane")
def test_the_live_lane_carries_the_safe_headers_and_keeps_its_own() -> None:
    got = asyncio.run(ask(asgi.application, "/live/anything"))
    assert got.status == 204
    assert got.headers["cache-control"] == "private"
    assert got.headers["x-content-type-options"] == "nosniff"
    assert "content-security-policy" in got.headers


def test_each_lane_gets_what_is_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    from sameside.web.sharing import lane as sharing
    from sameside.web.sittings import lane as sittings

    asked: list[str] = []

    def noting(name: str) -> Any:
        async def app(scope: Any, receive: Any, send: Any) -> None:
            asked.append(name)
            await nothing_more(scope, receive, send)

        return app

    monkeypatch.setattr(sharing, "app", noting("sharing"))
    monkeypatch.setattr(sittings, "app", noting("sittings"))
    for path in ("/live/shares/x/stream", "/live/sittings/x/stream", "/live/"):
        asyncio.run(ask(asgi.application, path))
    assert asked == ["sharing", "sittings", "sittings"]


def test_a_stream_can_reach_the_line_it_talks_on() -> None:
    class Cycle:
        transport = SimpleNamespace(abort=lambda: None)

        async def send(self, message: Any) -> None: ...

    scope = asgi.reachable({"type": "http"}, Cycle().send)
    assert scope["extensions"]["sameside.hang_up"] is Cycle.transport.abort
    assert "extensions" not in asgi.reachable({"type": "http"}, nothing_more)  # type: ignore[arg-type]


def test_a_web_socket_is_turned_away() -> None:
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(asgi.application({"type": "websocket", "path": "/live/"}, None, send))  # type: ignore[arg-type]
    assert sent == [{"type": "websocket.close"}]


def test_an_address_under_static_is_answered_without_django() -> None:
    got = asyncio.run(ask(asgi.application, "/static/no-such-file.css"))
    assert (got.status, got.body) == (404, b"There is nothing here.")
