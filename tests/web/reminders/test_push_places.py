from typing import Any

import pytest

from sameside.web.reminders.push_places import is_push_service


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://fcm.googleapis.com/fcm/send/abc:def",
        "https://updates.push.services.mozilla.com/wpush/v2/abc",
        "https://web.push.apple.com/abc",
        "https://db5p.notify.windows.com/w/?token=abc",
        "https://fcm.googleapis.com:443/fcm/send/abc",
    ],
)
def test_the_services_of_the_common_browsers_are_known(endpoint: str) -> None:
    assert is_push_service(endpoint)


@pytest.mark.parametrize(
    "endpoint",
    [
        "",
        "http://fcm.googleapis.com/fcm/send/abc",
        "https://127.0.0.1/",
        "https://169.254.169.254/latest/meta-data",
        "https://fcm.googleapis.com.evil.example/",
        "https://evil.example/fcm.googleapis.com",
        "https://fcm.googleapis.com@evil.example/",
        "https://me:secret@fcm.googleapis.com/",
        "https://evilpush.services.mozilla.com.example/",
        "https://fcm.googleapis.com:8443/",
        "https://fcm.googleapis.com:port/",
        "https://[::1/",
        "file:///etc/passwd",
        "https://fcm.googleapis.com\u3002evil.example/",
    ],
)
def test_no_other_place_is_ever_called(endpoint: str) -> None:
    assert not is_push_service(endpoint)


def test_whoever_runs_the_server_may_name_one_more(settings: Any) -> None:
    settings.PUSH_SERVICES = ["http://127.0.0.1:9999"]
    assert is_push_service("http://127.0.0.1:9999/abc")
    assert not is_push_service("http://127.0.0.1:9998/abc")
