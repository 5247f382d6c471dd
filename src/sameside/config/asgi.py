"""The entrance for servers: static files, the live lane, and everything else through Django."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sameside.config.settings")

import django

django.setup(set_prefix=False)

from functools import cache  # noqa: E402

from django.conf import settings  # noqa: E402

from sameside.config.handler import PooledHandler  # noqa: E402
from sameside.config.lifespan import Lifespan  # noqa: E402
from sameside.config.shelf import Shelf  # noqa: E402
from sameside.web.live.hub import hub  # noqa: E402
from sameside.web.live.wire import App, Message, Receive, Scope, Send  # noqa: E402
from sameside.web.ui.headers import fixed_headers, safe_headers  # noqa: E402

LIVE = "/live/"
pages = PooledHandler(settings.THREADS)
lifespan = Lifespan(hub(), pages.pool)
static = Shelf(settings.STATIC_ROOT, settings.STATIC_URL, fixed_headers())
SAFE = safe_headers()


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "lifespan":
        await lifespan(scope, receive, send)
    elif scope["type"] != "http":
        await send({"type": "websocket.close"})
    elif scope["path"].startswith(settings.STATIC_URL):
        await static(scope, receive, send)
    elif scope["path"].startswith(LIVE):
        await live()(reachable(scope, send), receive, safely(send))
    else:
        await pages(scope, receive, send)


@cache
def live() -> App:
    from sameside.web.sharing import lane as sharing
    from sameside.web.sittings import lane as sittings

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        lane = sharing if scope["path"].startswith(sharing.PLACE) else sittings
        await lane.app(scope, receive, send)

    return app


def reachable(scope: Scope, send: Send) -> Scope:
    """Lets a stream hang up at once. ASGI has no word for it; uvicorn's sender knows its transport."""
    transport = getattr(getattr(send, "__self__", None), "transport", None)
    if transport is not None:
        scope["extensions"] = {**(scope.get("extensions") or {}), "sameside.hang_up": transport.abort}
    return scope


def safely(send: Send) -> Send:
    """The lane answers without Django's middleware; its answers carry the same headers all the same."""

    async def with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            given = {name.lower() for name, _ in message.get("headers", [])}
            message["headers"] = [*message.get("headers", []), *(pair for pair in SAFE if pair[0] not in given)]
        await send(message)

    return with_headers
