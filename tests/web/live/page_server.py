"""A page that follows a stream, as its own process. Port in argv. POST /live/<word> tells the server what to do."""

import sys
from pathlib import Path
from typing import Any

import uvicorn

from sameside.web.live.hub import hub
from sameside.web.live.stopping import end_streams_first
from sameside.web.live.stream import serve
from sameside.web.live.wire import Receive, Scope, Send

SCRIPT = Path(__file__).resolve().parents[3] / "src/sameside/web/live/static/live/stream.js"
PAGE = b"""<!doctype html><title>x</title><p id=part></p><p id=state></p><p id=end></p>
<script type="module">
import { follow } from "/stream.js";
const put = (id) => (text) => (document.getElementById(id).textContent = text);
window.ends = 0;
follow("/live/talk", { onPart: put("part"), onState: put("state"), onEnd: () => put("end")(`ended ${++window.ends}`) });
</script>"""
now: dict[str, Any] = {"version": 1, "may": True, "open": True}


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "lifespan":
        await lifespan(receive, send)
    elif scope["path"] == "/live/talk":
        await (stream if now["open"] else missing)(scope, receive, send)
    elif scope["path"] == "/stream.js":
        await answer(send, SCRIPT.read_bytes(), b"text/javascript")
    else:
        await act(scope["path"], scope["method"])
        await answer(send, PAGE, b"text/html")


async def act(path: str, method: str) -> None:
    if method == "POST":
        word = path.rpartition("/")[2]
        now.update({"next": {"version": now["version"] + 1}, "forbid": {"may": False}, "gone": {"open": False}}[word])
        hub().publish("talk")


async def stream(scope: Scope, receive: Receive, send: Send) -> None:
    last = scope["query_string"].decode().removeprefix("last=") or None

    async def allowed() -> bool:
        return bool(now["may"])

    async def produce(last_id: str | None, note: str) -> tuple[object, bytes] | None:
        version = now["version"]
        return None if last_id == str(version) else (version, b"part %d after %s" % (version, str(last_id).encode()))

    await serve(scope, receive, send, topics=["talk"], produce=produce, allowed=allowed, last_id=last, keepalive=0.5)


async def missing(scope: Scope, receive: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 404, "headers": []})
    await send({"type": "http.response.body"})


async def answer(send: Send, body: bytes, kind: bytes) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", kind)]})
    await send({"type": "http.response.body", "body": body})


async def lifespan(receive: Receive, send: Send) -> None:
    await receive()
    end_streams_first(hub().close_all)
    await send({"type": "lifespan.startup.complete"})
    await receive()
    await send({"type": "lifespan.shutdown.complete"})


if __name__ == "__main__":
    uvicorn.run(app, port=int(sys.argv[1]), ws="none", log_level="error", timeout_graceful_shutdown=3)
