from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from sameside.web.ui import headers


def answer(path: str = "/", **own: str) -> HttpResponse:
    response = headers.SafeHeaders(lambda request: HttpResponse(headers=own))(RequestFactory().get(path))
    assert isinstance(response, HttpResponse)
    return response


@pytest.mark.parametrize("path", ["/help/", "/server/", "/nothing-here/", "/leave/"])
def test_pages_and_error_pages_carry_every_header(client: Client, path: str) -> None:
    response = client.get(path)
    for name, value in headers.FIXED.items():
        assert response.headers[name] == value
    assert response.headers["Cache-Control"] == "no-store"


def test_nothing_inline_and_nothing_from_elsewhere_is_allowed() -> None:
    rules = dict(rule.strip().split(" ", 1) for rule in headers.POLICY.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == rules["style-src"] == "'self'"
    assert rules["frame-ancestors"] == rules["base-uri"] == "'none'"
    assert "unsafe" not in headers.POLICY
    assert "http" not in headers.POLICY


def test_a_view_cannot_weaken_the_policy_or_ask_to_be_kept() -> None:
    response = answer(**{"Content-Security-Policy": "default-src *", "Cache-Control": "public, max-age=99"})
    assert response.headers["Content-Security-Policy"] == headers.POLICY
    assert response.headers["Cache-Control"] == "no-store"


def test_static_files_may_be_kept() -> None:
    assert "Cache-Control" not in answer("/static/ui/css/sameside.css").headers


def test_strict_transport_is_asked_for_only_over_https(settings: Any) -> None:
    settings.SECURE = False
    assert "Strict-Transport-Security" not in answer().headers
    settings.SECURE = True
    assert "max-age=63072000" in answer().headers["Strict-Transport-Security"]


def test_bare_endpoints_get_the_same_headers_as_bytes() -> None:
    pairs = dict(headers.safe_headers())
    assert pairs[b"content-security-policy"] == headers.POLICY.encode()
    assert pairs[b"cache-control"] == b"no-store"
    assert all(name == name.lower() for name in pairs)
