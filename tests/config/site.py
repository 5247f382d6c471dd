"""A tiny site behind the real entrance: pages that break, stream, and tell which thread answered."""

import threading
import time
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.urls import include, path

from sameside.web.live.hub import hub
from sameside.web.live.stream import serve
from sameside.web.live.wire import Receive, Scope, Send

connections_made: set[int] = set()


def page(request: HttpRequest) -> HttpResponse:
    connection.ensure_connection()
    connections_made.add(id(connection.connection))
    return HttpResponse(threading.current_thread().name, content_type="text/plain")


def echo(request: HttpRequest) -> HttpResponse:
    return HttpResponse(request.body + b"|" + request.GET.get("q", "").encode(), content_type="text/plain")


def long(request: HttpRequest) -> HttpResponse:
    return HttpResponse("<p>words and more words</p>" * 500)


def signing_in(request: HttpRequest) -> HttpResponse:
    response = long(request)
    response.set_cookie("sid", "fresh")
    return response


def breaks(request: HttpRequest) -> HttpResponse:
    canary_local = request.GET.get("q", "") + request.body.decode()
    raise RuntimeError(f"canary-in-message {canary_local}")


def breaks_in_a_chain(request: HttpRequest) -> HttpResponse:
    try:
        return breaks(request)
    except RuntimeError as error:
        raise KeyError("canary-in-key") from error


def missing(request: HttpRequest, token: str) -> HttpResponse:
    raise Http404("canary-in-404")


def parts(request: HttpRequest) -> HttpResponseBase:
    def content() -> Iterator[bytes]:
        for number in range(3):
            yield f"{number} {threading.current_thread().name}\n".encode()

    return StreamingHttpResponse(content(), content_type="text/plain")


def paced(request: HttpRequest) -> HttpResponse:
    response = HttpResponse("slow on purpose")
    response.not_before = time.perf_counter() + 0.3  # type: ignore[attr-defined]
    return response


def nothing(request: HttpRequest) -> HttpResponse:
    return HttpResponse(status=204)


urlpatterns = [
    path("", include("sameside.web.safety.urls")),
    path("", include("sameside.web.ui.urls")),
    path("you/account/", include("sameside.web.people.account_urls")),
    path("page/", page),
    path("echo/", echo),
    path("long/", long),
    path("signing-in/", signing_in),
    path("breaks/", breaks, name="breaks"),
    path("chain/", breaks_in_a_chain, name="chain"),
    path("in-parts/", parts),
    path("nothing/", nothing),
    path("paced/", paced),
    path("missing/<token>/", missing, name="missing"),
]
handler404 = "sameside.web.ui.views.not_found"
handler500 = "sameside.web.ui.views.broken"


async def lane(scope: Scope, receive: Receive, send: Send) -> None:
    async def allowed() -> bool:
        return True

    async def produce(last_id: str | None, note: str) -> tuple[object, bytes] | None:
        return (1, b"hello") if last_id is None else None

    if scope["method"] == "POST":
        hub().publish("talk", "1")
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body"})
        return
    await serve(scope, receive, send, topics=["talk"], produce=produce, allowed=allowed, last_id=None)


def install(settings: Any) -> None:
    """Points Django at this site, without the apps' own middleware."""
    settings.ROOT_URLCONF = __name__
    settings.MIDDLEWARE = ["sameside.web.ui.headers.SafeHeaders", "django.middleware.common.CommonMiddleware"]


LANE = SimpleNamespace(app=lane)
