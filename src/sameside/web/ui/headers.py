"""The same strict headers on every answer: nothing inline, nothing from elsewhere, nothing kept."""

from collections.abc import Callable
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
# same-origin, not no-referrer: over https the CSRF check reads Referer when a browser sends no Origin.
FIXED: Final = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": (
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
        "magnetometer=(), microphone=(), payment=(), usb=()"
    ),
    "X-Robots-Tag": "noindex, nofollow",
}
TWO_YEARS: Final = "max-age=63072000; includeSubDomains"


def fixed_headers() -> dict[str, str]:
    return FIXED | ({"Strict-Transport-Security": TWO_YEARS} if settings.SECURE else {})


def safe_headers() -> list[tuple[bytes, bytes]]:
    """For endpoints outside Django: the fixed headers and no-store, ready for an ASGI start message."""
    pairs = fixed_headers() | {"Cache-Control": "no-store"}
    return [(name.lower().encode("ascii"), value.encode("ascii")) for name, value in pairs.items()]


SAFE_HEADERS: list[tuple[bytes, bytes]] = safe_headers()


class SafeHeaders:
    """Outermost middleware. A view may only add to what stands here, never weaken it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self.fixed = fixed_headers()

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        for name, value in self.fixed.items():
            response.headers[name] = value
        if not request.path_info.startswith(settings.STATIC_URL):
            response.headers["Cache-Control"] = "no-store"
        return response
