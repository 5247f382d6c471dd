"""Django behind ASGI: a whole request runs in one of a few long-lived threads.

Django's own handler hops between the loop and threads several times a request, and each new thread opens its
own database connection. Here a thread keeps its connection, so the number of connections is the number of threads.
A streamed body may be continued by another thread: it must not hold a database cursor.
"""

import asyncio
import logging
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from typing import Any

from django.conf import settings
from django.core.handlers.asgi import ASGIRequest, get_script_prefix
from django.core.handlers.base import BaseHandler
from django.core.signals import request_finished, request_started
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseServerError, StreamingHttpResponse
from django.template.loader import render_to_string
from django.urls import set_script_prefix

from sameside.config.body import Body, Gone, read_body
from sameside.config.squeeze import squeeze
from sameside.web.live.swept import swept
from sameside.web.live.wire import Headers, Receive, Scope, Send
from sameside.web.people.lane import who_is
from sameside.web.people.pace import paced_paths
from sameside.web.ui.context import house_words
from sameside.web.ui.headers import safe_headers

logger = logging.getLogger("sameside.request")
NO_BODY = (204, 304)
AT_THE_DOOR = 64 * 1024


@dataclass(frozen=True)
class Reply:
    status: int
    headers: Headers
    content: bytes = b""
    stream: StreamingHttpResponse | None = None
    not_before: float = 0.0  # on the clock of time.perf_counter


class PooledHandler(BaseHandler):
    def __init__(self, threads: int = 4) -> None:
        super().__init__()
        self.load_middleware(is_async=False)
        self.pool = ThreadPoolExecutor(threads, thread_name_prefix="request")
        self.doors = asyncio.Semaphore(max(1, threads // 2))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            body = await read_body(receive, await self.most_from(scope))
        except Gone:
            return
        # Checking a password is heavy on purpose: a crowd at the door may not take every thread.
        async with self.doors if _is_at_the_door(scope) else nullcontext():
            reply = await asyncio.get_running_loop().run_in_executor(self.pool, self.answer, scope, body)
        if reply.not_before:
            await asyncio.sleep(max(0.0, reply.not_before - time.perf_counter()))
        await send({"type": "http.response.start", "status": reply.status, "headers": reply.headers})
        if reply.stream is not None:
            await self._send_stream(reply.stream, send)
        await send({"type": "http.response.body", "body": reply.content})

    async def most_from(self, scope: Scope) -> int:
        """How many bytes are taken from whoever sends this: a long body only from somebody who is signed in."""
        most, usual = longest(scope), settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        if most > usual and not await asyncio.get_running_loop().run_in_executor(self.pool, _is_somebody, scope):
            most = usual
        return most

    def answer(self, scope: Scope, body: Body) -> Reply:
        """The whole life of a request, in one thread."""
        set_script_prefix(get_script_prefix(scope))
        try:
            request_started.send(sender=type(self), scope=scope)
            request = read_request(scope, body)
            response = self.get_response(request)
            response._handler_class = type(self)  # type: ignore[attr-defined]
            return self._reply(request, response)
        except Exception:
            logger.exception("A request broke outside the views.")
            request_finished.send(sender=type(self))
            return _last_resort()

    def _get_response(self, request: HttpRequest) -> HttpResponseBase:
        refused = getattr(request, "refused", 0)
        if refused:
            words = house_words() | {"status": refused}
            return HttpResponse(render_to_string("config/refused.html", words), status=refused)
        response: HttpResponseBase = super()._get_response(request)  # type: ignore[misc]
        return response

    def _reply(self, request: HttpRequest, response: HttpResponseBase) -> Reply:
        if isinstance(response, StreamingHttpResponse):
            if request.method != "HEAD":
                return Reply(response.status_code, _headers(response), stream=response)
            response.close()
            return Reply(response.status_code, _headers(response))
        assert isinstance(response, HttpResponse)
        squeeze(request, response)
        reply = _written(response, bare=request.method == "HEAD")
        if getattr(request, "refused", 0):
            reply.headers.append((b"connection", b"close"))
        response.close()
        return reply

    async def _send_stream(self, response: StreamingHttpResponse, send: Send) -> None:
        loop, content = asyncio.get_running_loop(), iter(response)
        try:
            while (part := await loop.run_in_executor(self.pool, _next, content)) is not None:
                await send({"type": "http.response.body", "body": part, "more_body": True})
        finally:
            await asyncio.shield(loop.run_in_executor(self.pool, response.close))


def longest(scope: Scope) -> int:
    """How many bytes a body may have here. At the door, where anybody may knock, a form is short."""
    if _is_at_the_door(scope):
        return AT_THE_DOOR
    limit: int = settings.LONG_BODIES.get(scope["path"], settings.DATA_UPLOAD_MAX_MEMORY_SIZE)
    return limit


def _is_somebody(scope: Scope) -> bool:
    try:
        return swept(partial(who_is, scope["headers"])) is not None
    except (DatabaseError, OSError):
        return False


def _is_at_the_door(scope: Scope) -> bool:
    return scope["method"] == "POST" and scope["path"] in paced_paths()


def read_request(scope: Scope, body: Body) -> ASGIRequest:
    try:
        request = ASGIRequest(scope, BytesIO(body.content))
        refused = body.refused
    except UnicodeDecodeError:
        request = ASGIRequest({**scope, "query_string": b""}, BytesIO())
        refused = 400
    request.refused = refused  # type: ignore[attr-defined]
    return request


def _written(response: HttpResponse, bare: bool = False) -> Reply:
    if not response.has_header("Content-Length") and response.status_code not in NO_BODY:
        response.headers["Content-Length"] = str(len(response.content))
    hidden = bare or response.status_code in NO_BODY
    content, not_before = b"" if hidden else response.content, getattr(response, "not_before", 0.0)
    return Reply(response.status_code, _headers(response), content, not_before=not_before)


def _last_resort() -> Reply:
    reply = _written(HttpResponseServerError("Something went wrong here.", content_type="text/plain"))
    return replace(reply, headers=[*reply.headers, *safe_headers()])


def _headers(response: HttpResponseBase) -> Headers:
    pairs = [(name.lower().encode("ascii"), value.encode("latin-1")) for name, value in response.items()]
    cookies = [(b"set-cookie", morsel.OutputString().encode("ascii")) for morsel in response.cookies.values()]
    return pairs + cookies


def _next(content: Iterator[Any]) -> bytes | None:
    return next(content, None)
