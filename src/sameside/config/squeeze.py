"""Compression of pages for people who are not signed in, and of no other page.

A compressed page that holds a secret beside words an attacker can choose gives the secret away by its length
(BREACH). So nothing is compressed once a session cookie is there; what is left also gets a random length.
"""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.text import compress_string

WORTH_IT = 1024
RANDOM_BYTES = 100
KINDS = ("text/html", "text/plain", "text/css", "application/json", "image/svg+xml")


def squeeze(request: HttpRequest, response: HttpResponse) -> None:
    if len(response.content) < WORTH_IT or not response.get("Content-Type", "").startswith(KINDS):
        return
    patch_vary_headers(response, ("Accept-Encoding", "Cookie"))
    if response.has_header("Content-Encoding") or _signed_in(request, response) or not _takes_gzip(request):
        return
    response.content = compress_string(response.content, max_random_bytes=RANDOM_BYTES)
    response.headers["Content-Encoding"] = "gzip"
    if response.has_header("Content-Length"):
        response.headers["Content-Length"] = str(len(response.content))


def _signed_in(request: HttpRequest, response: HttpResponse) -> bool:
    name = settings.SESSION_COOKIE_NAME
    return name in request.COOKIES or name in response.cookies


def _takes_gzip(request: HttpRequest) -> bool:
    for offer in request.META.get("HTTP_ACCEPT_ENCODING", "").lower().split(","):
        coding, _, weight = offer.partition(";")
        if coding.strip() == "gzip":
            return weight.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False
