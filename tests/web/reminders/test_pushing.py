"""Web Push to a push service of our own, which answers as it is told."""

import base64
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import http_ece
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from django.utils import timezone
from py_vapid import Vapid02

from sameside.web.reminders import actions, push_key
from sameside.web.reminders.models import Browser, Message
from sameside.web.reminders.pushing import push
from sameside.web.reminders.trouble import Down, Gone, Refused
from tests.cast import Cast
from tests.web.reminders.due import P256DH, ninety_one_days_ago

KEY = ec.generate_private_key(ec.SECP256R1())
SECRET = b"sixteen bytes ok"


def told(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


class Service(BaseHTTPRequestHandler):
    answers: dict[str, int] = {}
    took: list[tuple[str, Any, bytes]] = []

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        Service.took.append((self.path, dict(self.headers), body))
        self.send_response(Service.answers.get(self.path, 201))
        self.send_header("location", "/elsewhere")
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        return


@pytest.fixture
def service(settings: Any) -> Iterator[str]:
    Service.answers, Service.took = {}, []
    server = HTTPServer(("127.0.0.1", 0), Service)
    address = f"http://127.0.0.1:{server.server_port}"
    settings.PUSH_SERVICES = [address]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield address
    server.shutdown()
    server.server_close()


def subscribe(cast: Cast, address: str, path: str = "/one") -> Browser:
    return actions.let_show(
        cast.maya, address + path, push_key.told(KEY.public_key()), told(SECRET), "Firefox on Linux"
    )


def message(cast: Cast) -> Message:
    return Message(person=cast.maya, way="push")


def test_the_browser_can_read_it_and_it_says_nothing(cast: Cast, service: str) -> None:
    subscribe(cast, service)
    one = message(cast)
    push(one, timezone.now())
    ((path, headers, body),) = Service.took
    assert path == "/one"
    assert headers["topic"] == one.pk.hex
    assert Vapid02.verify(headers["authorization"])
    assert b"remind" not in body
    plain = json.loads(http_ece.decrypt(body, private_key=KEY, auth_secret=SECRET, version="aes128gcm"))
    assert plain == {
        "title": "A reminder",
        "body": "Something you asked to be reminded of is there.",
        "tag": one.pk.hex,
    }


def test_a_browser_that_is_no_more_is_forgotten_and_the_others_are_told(cast: Cast, service: str) -> None:
    subscribe(cast, service, "/gone")
    subscribe(cast, service, "/here")
    Service.answers = {"/gone": 410}
    push(message(cast), timezone.now())
    assert Browser.objects.count() == 1
    Service.answers = {"/here": 404}
    with pytest.raises(Gone):
        push(message(cast), timezone.now())
    assert Browser.objects.count() == 0


@pytest.mark.parametrize(("status", "trouble"), [(500, Down), (429, Down), (400, Refused), (302, Refused)])
def test_what_did_not_work_is_told_apart(cast: Cast, service: str, status: int, trouble: type[Exception]) -> None:
    subscribe(cast, service)
    Service.answers = {"/one": status}
    with pytest.raises(trouble):
        push(message(cast), timezone.now())
    assert [path for path, _, _ in Service.took] == ["/one"]  # it does not follow to another place
    assert Browser.objects.count() == 1


def test_a_service_that_cannot_be_reached_is_down(cast: Cast, settings: Any) -> None:
    settings.PUSH_SERVICES = ["http://127.0.0.1:1"]
    subscribe(cast, "http://127.0.0.1:1")
    with pytest.raises(Down):
        push(message(cast), timezone.now())


def test_a_device_not_called_safe_lately_is_left_alone(cast: Cast, service: str) -> None:
    subscribe(cast, service)
    Browser.objects.update(safe_at=ninety_one_days_ago())
    with pytest.raises(Gone):
        push(message(cast), timezone.now())
    assert Service.took == []


def test_a_place_that_is_no_longer_on_the_list_is_not_called(cast: Cast, service: str, settings: Any) -> None:
    actions.let_show(cast.maya, service + "/one", P256DH, told(SECRET), "")
    settings.PUSH_SERVICES = []
    with pytest.raises(Gone):
        push(message(cast), timezone.now())
    assert Service.took == []
