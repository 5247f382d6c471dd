"""Static files: ServeStatic's table of them, answered in place.

ServeStatic starts a thread for each file it sends. Ours are small, few and in the system's cache: a plain read is
quicker than the thread.
"""

from pathlib import Path
from typing import Any
from wsgiref.headers import Headers as HeaderTable

from servestatic.asgi import ServeStaticASGI
from servestatic.responders import Redirect, StaticFile

from sameside.web.live.wire import Headers, Receive, Scope, Send

NOT_HERE: Headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"cache-control", b"no-store")]


class Shelf(ServeStaticASGI):  # type: ignore[misc]
    def __init__(self, root: Path, prefix: str, safe: dict[str, str]) -> None:
        root.mkdir(parents=True, exist_ok=True)

        def add_headers(headers: HeaderTable, path: str, url: str) -> None:
            for name, value in safe.items():
                headers[name] = value

        super().__init__(None, root, prefix, allow_all_origins=False, add_headers_function=add_headers)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        found = self.files.get(scope["path"])
        status, headers, body = taken(found, scope) if found else (404, NOT_HERE, b"There is nothing here.")
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body})


def taken(found: StaticFile | Redirect, scope: Scope) -> tuple[int, Headers, bytes]:
    asked: dict[str, Any] = {
        "HTTP_" + name.decode("latin-1").upper().replace("-", "_"): value.decode("latin-1")
        for name, value in scope["headers"]
    }
    answer = found.get_response(scope["method"], asked)
    body = b""
    if answer.file is not None:
        with answer.file:
            body = answer.file.read()
    headers = [(n.lower().encode("latin-1"), v.encode("latin-1")) for n, v in answer.headers if v is not None]
    return int(answer.status), headers, body
