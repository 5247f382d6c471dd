"""Pages that need nobody: error pages, who runs this server, and the showroom of parts."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from sameside.web.ui.context import house_words
from sameside.web.ui.showroom import everything
from sameside.web.ui.worker import script


@require_safe
def server(request: HttpRequest) -> HttpResponse:
    return HttpResponse(render_to_string("ui/server.html", house_words()))


@require_safe
def parts(request: HttpRequest) -> HttpResponse:
    if not settings.DEMO:
        raise Http404
    return render(request, "ui/parts.html", everything())


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    return HttpResponse(script(), content_type="text/javascript; charset=utf-8")


def plainly(template: str, status: int) -> HttpResponse:
    """An error page without request, session or database: those may be what is broken."""
    return HttpResponse(render_to_string(template, house_words()), status=status)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return plainly("ui/errors/400.html", 400)


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return plainly("ui/errors/403.html", 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return plainly("ui/errors/404.html", 404)


def broken(request: HttpRequest, *args: Any) -> HttpResponse:
    return plainly("ui/errors/500.html", 500)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    return plainly("ui/errors/csrf.html", 403)
