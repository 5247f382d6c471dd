"""A person with a plain HTTP client in front of a running server: cookies, form tokens, the lane, the stream."""

import http.client
import re
import socket
import time
import uuid
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode, urlsplit
from uuid import NAMESPACE_DNS, uuid5

TOKEN = "c" * 32
FORM = "application/x-www-form-urlencoded"


def demo_circle(kind: str) -> str:
    return str(uuid5(NAMESPACE_DNS, f"{kind}.demo.invalid"))


class Answer:
    def __init__(self, reply: http.client.HTTPResponse) -> None:
        self.status, self.headers, self.body = reply.status, reply.headers, reply.read()

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")


class Caller:
    def __init__(self, address: str, who: str = "", timeout: float = 15) -> None:
        parts = urlsplit(address)
        self.address, self.host, self.port = address, parts.hostname or "", parts.port or 80
        self.timeout = timeout
        self.cookies = {"csrf": TOKEN}
        self.line: http.client.HTTPConnection | None = None
        if who:
            answer = self.post("/you/demo/", {"who": who})
            assert answer.status == 302, answer.text

    def get(self, path: str, **headers: str) -> Answer:
        return self.ask("GET", path, b"", headers)

    def post(self, path: str, data: dict[str, Any], **headers: str) -> Answer:
        usual = {"content-type": FORM, "x-csrftoken": self.cookies["csrf"], "origin": self.address}
        return self.ask("POST", path, urlencode(data, doseq=True).encode(), usual | headers)

    def does(self, sitting: str, kind: str, key: str = "", what: str = "", **body: Any) -> Answer:
        data = {"kind": kind, "key": key or str(uuid.uuid4()), **body}
        headers = {"content-type": FORM, "x-sameside": "1", "origin": self.address}
        return self.ask("POST", f"/live/sittings/{sitting}/{what}", urlencode(data, doseq=True).encode(), headers)

    def start(self, slug: str, circle: str = "couple", pace: str = "live") -> str:
        answer = self.post(f"/sittings/start/{slug}/", {"circle": demo_circle(circle), "pace": pace})
        assert answer.status == 302, answer.text
        found = re.search(r"/sittings/([0-9a-f-]{36})/", answer.headers["location"])
        assert found, answer.headers["location"]
        return found[1]

    def ask(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> Answer:
        if self.line is None:
            self.line = http.client.HTTPConnection(self.host, self.port, timeout=self.timeout)
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        try:
            self.line.request(method, path, body or None, {"cookie": cookies, **headers})
            reply = self.line.getresponse()
            answer = Answer(reply)
        except (OSError, http.client.HTTPException):
            self.hang_up()
            raise
        for header in answer.headers.get_all("set-cookie") or []:
            name, _, value = header.split(";")[0].partition("=")
            self.cookies[name] = value.strip('"')
        return answer

    def hang_up(self) -> None:
        if self.line is not None:
            self.line.close()
            self.line = None

    def stream(self, sitting: str, seconds: float) -> Iterator[tuple[float, str]]:
        """(when, event) as they come, until the server ends it or the time is up."""
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        request = f"GET /live/sittings/{sitting}/stream HTTP/1.1\r\nhost: {self.host}:{self.port}\r\ncookie: {cookies}\r\n\r\n"
        end, held = time.monotonic() + seconds, b""
        with socket.create_connection((self.host, self.port), timeout=seconds) as line:
            line.sendall(request.encode())
            while (left := end - time.monotonic()) > 0:
                line.settimeout(left)
                try:
                    got = line.recv(65536)
                except TimeoutError:
                    return
                if not got:
                    yield time.monotonic(), "closed"
                    return
                held += got
                *whole, held = held.split(b"\n\n")
                for frame in whole:
                    yield time.monotonic(), frame.decode("utf-8", "replace")


def sit_down(maya: Caller, jonas: Caller, slug: str) -> str:
    sitting = maya.start(slug)
    for one, kind in ((jonas, "arrive"), (maya, "begin")):
        answer = one.does(sitting, kind)
        assert answer.status == 200, answer.text
    return sitting
