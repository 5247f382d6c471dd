"""Pages that need nobody: error pages, who runs this server, the showroom of parts, and the app on a home screen."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from sameside.web.ui.context import house_words
from sameside.web.ui.looks import COOKIE, LASTS, LOOKS, Look, manifest_of
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
    """From the root, so that it may stand beside every page."""
    return HttpResponse(script(), content_type="text/javascript; charset=utf-8")


@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """Without request: the same for everybody, whatever cookies came along."""
    return HttpResponse(render_to_string("ui/offline.html", house_words()))


@require_http_methods(["GET", "HEAD", "POST"])
def looks(request: HttpRequest) -> HttpResponse:
    """Choose a name and an icon. The choice is a cookie of this browser; no person is asked or told."""
    if request.method != "POST":
        return render(request, "ui/looks.html", {"looks": LOOKS.values()})
    chosen = LOOKS.get(request.POST.get("look", ""))
    response = redirect("ui:looks")
    wear(response, chosen)
    if chosen is None:
        messages.success(request, _("Taken away from this browser."))
    return response


@require_safe
def look(request: HttpRequest, look: str) -> HttpResponse:
    """Where the installed app opens."""
    response = redirect("/")
    wear(response, worn(look))
    return response


@require_safe
def manifest(request: HttpRequest, look: str) -> HttpResponse:
    return JsonResponse(manifest_of(worn(look)), content_type="application/manifest+json")


def worn(look: str) -> Look:
    if look not in LOOKS:
        raise Http404
    return LOOKS[look]


def wear(response: HttpResponse, chosen: Look | None) -> None:
    if chosen is None:
        response.delete_cookie(COOKIE, samesite="Lax")
    else:
        response.set_cookie(COOKIE, chosen.id, LASTS, secure=settings.SECURE, httponly=True, samesite="Lax")


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
