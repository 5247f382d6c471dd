"""One request to an ASGI app, without a socket."""

from dataclasses import dataclass
from typing import Any


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes
    messages: list[Any]


async def ask(
    app: Any,
    path: str,
    method: str = "GET",
    query: bytes = b"",
    headers: dict[str, str] | None = None,
    body: tuple[bytes, ...] = (b"",),
    leaves: bool = False,
) -> Answer:
    given = {"host": "localhost", **(headers or {})}
    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "query_string": query,
        "headers": [(name.encode(), value.encode()) for name, value in given.items()],
        "client": ("127.0.0.1", 1),
        "server": ("localhost", 80),
        "scheme": "http",
    }
    inbox = [{"type": "http.request", "body": part, "more_body": True} for part in body]
    inbox[-1]["more_body"] = False
    sent: list[Any] = []

    async def receive() -> Any:
        return inbox.pop(0) if inbox and not leaves else {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        sent.append(message)

    await app(scope, receive, send)
    if not sent:
        return Answer(0, {}, b"", sent)
    headers_sent = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return Answer(sent[0]["status"], headers_sent, b"".join(m.get("body", b"") for m in sent[1:]), sent)
