"""A browser before the whole site, without sockets: the entrance of config.asgi.

Requests run one after another inside the test's own transaction. What waits for a commit (rings, caches) runs after each request,
as it would behind a real commit.
"""

import asyncio
import uuid
from collections.abc import Awaitable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connections, transaction

from sameside.web.live.workers import Workers

HERE = "http://localhost"
TOKEN = "a" * 32
Headers = dict[str, str]


@contextmanager
def one_hand() -> Iterator[tuple[ThreadPoolExecutor, Workers]]:
    """One thread for pages and one for the lane, on the test's own connections: they see what it has not committed."""
    ours = {alias: connections[alias] for alias in connections}

    def adopt() -> None:
        for alias, connection in ours.items():
            connections[alias] = connection

    for connection in ours.values():
        connection.inc_thread_sharing()
    pool = ThreadPoolExecutor(1, thread_name_prefix="wire", initializer=adopt)
    # Between requests Django closes connections that are in a transaction, and all of the test is one.
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    with Workers(1, "wire-lane", adopt) as workers:
        yield pool, workers
    pool.shutdown()
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)
    for connection in ours.values():
        connection.dec_thread_sharing()


@dataclass(frozen=True)
class Reply:
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key == name), "")

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")

    @property
    def everything(self) -> str:
        return self.text + "\n".join(f"{name}: {value}" for name, value in self.headers)

    @property
    def to_sign_in(self) -> bool:
        return self.status == 302 and self.header("location").startswith("/you/account/in/")


class Browser:
    def __init__(self, cookies: Mapping[str, str] | None = None) -> None:
        self.cookies = dict(cookies or {}) | {"csrf": TOKEN}
        self.sent: list[tuple[str, str, bytes, Headers]] = []

    def get(self, path: str, **headers: str) -> Reply:
        return self.ask("GET", path, b"", headers)

    def post(self, path: str, data: Mapping[str, Any] | bytes = b"", **headers: str) -> Reply:
        """A form of one of our own pages."""
        usual = {"content-type": "application/x-www-form-urlencoded", "origin": HERE, "x-csrftoken": TOKEN}
        return self.ask("POST", path, encoded(data), usual | headers)

    def lane(self, sitting: Any, data: Mapping[str, Any] | bytes, what: str = "", **headers: str) -> Reply:
        """What the script of a sitting's page sends."""
        usual = {"content-type": "application/x-www-form-urlencoded", "origin": HERE, "x-sameside": "1"}
        return self.ask("POST", f"/live/sittings/{sitting}/{what}", encoded(data), usual | headers)

    def does(self, sitting: Any, kind: str, key: str = "", **body: Any) -> Reply:
        return self.lane(sitting, {"kind": kind, "key": key or str(uuid.uuid4()), **body})

    def ask(self, method: str, path: str, body: bytes, headers: Headers) -> Reply:
        self.sent.append((method, path, body, headers))
        messages: list[Any] = []
        run(self._ask(method, path, body, headers, messages, keep=False))
        after_the_commit()
        head = next(m for m in messages if m["type"] == "http.response.start")
        pairs = tuple((k.decode("latin-1").lower(), v.decode("latin-1")) for k, v in head["headers"])
        return Reply(head["status"], pairs, b"".join(m.get("body", b"") for m in messages if m is not head))

    def first_frames(self, sitting: Any) -> Reply:
        """What the stream says at once; then the page is closed."""
        return self.ask("STREAM", f"/live/sittings/{sitting}/stream", b"", {})

    async def _ask(self, method: str, path: str, body: bytes, headers: Headers, out: list[Any], keep: bool) -> None:
        from sameside.config.asgi import application

        streams, given = method == "STREAM", False
        parted = urlsplit(path)
        scope = {
            "type": "http",
            "method": "GET" if streams else method,
            "path": parted.path,
            "raw_path": parted.path.encode(),
            "query_string": parted.query.encode(),
            "headers": self._headers(headers, body),
            "client": ("127.0.0.1", 1),
            "server": ("localhost", 80),
            "scheme": "http",
        }

        async def receive() -> Any:
            nonlocal given
            if not given:
                given = True
                return {"type": "http.request", "body": body, "more_body": False}
            if streams:
                await asyncio.sleep(0.002)
            return {"type": "http.disconnect"}

        async def send(message: Any) -> None:
            out.append(message)

        await application(scope, receive, send)

    def _headers(self, headers: Headers, body: bytes) -> list[tuple[bytes, bytes]]:
        usual = {"host": "localhost", "content-length": str(len(body))}
        usual["cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return [(k.encode(), v.encode("latin-1")) for k, v in (usual | named).items() if v != "-"]


def encoded(data: Mapping[str, Any] | bytes) -> bytes:
    return data if isinstance(data, bytes) else urlencode(data, doseq=True).encode()


_loop: asyncio.AbstractEventLoop | None = None


def run(work: Awaitable[Any]) -> Any:
    global _loop
    if _loop is None or _loop.is_closed():
        _loop = asyncio.new_event_loop()
    return _loop.run_until_complete(work)


def after_the_commit() -> None:
    for alias in ("default", "keys"):
        connection = connections[alias]
        waiting, connection.run_on_commit = connection.run_on_commit, []
        for _, then, *_rest in waiting:
            then()


def forget_everything() -> None:
    """As if the process had just started."""
    from sameside.web.sittings import face_cache, page, tables
    from sameside.web.vault import keys

    tables.forget_all()
    face_cache.forget_faces()
    page.forget_parts()
    keys.forget_all()


@contextmanager
def undone() -> Iterator[None]:
    """Whatever happens inside did not happen."""
    with transaction.atomic(), transaction.atomic(using="keys"):
        try:
            yield
        finally:
            transaction.set_rollback(True)
            transaction.set_rollback(True, using="keys")
    for alias in ("default", "keys"):
        connections[alias].run_on_commit = []
    forget_everything()
