"""Help now, leave quickly, and the private check."""

from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_safe

from sameside.web.safety import gate as private_gate
from sameside.web.safety.ending import end_sign_in, take_cookies_back
from sameside.web.safety.first import needs_nothing
from sameside.web.safety.forms import CheckForm
from sameside.web.safety.lines import countries

NOBODY: dict[str, Any] = {"viewer": None, "rooms": (), "idle": {}}


@needs_nothing
@require_safe
def help_now(request: HttpRequest, country: str = "") -> HttpResponse:
    known = countries()
    here = known.get(country) or known.get(settings.HELP_COUNTRY) or next(iter(known.values()), None)
    return render(request, "safety/help.html", NOBODY | {"here": here, "countries": known.values()})


@needs_nothing
@require_safe
def leave_explained(request: HttpRequest) -> HttpResponse:
    return render(request, "safety/leave_explained.html", NOBODY)


@needs_nothing
@csrf_exempt
def leave(request: HttpRequest) -> HttpResponse:
    """Our own address first, to end the sign-in and empty the browser's drawers; it sends on by itself."""
    if request.method not in ("GET", "POST"):
        return HttpResponseNotAllowed(["GET", "POST"])
    if "prefetch" in request.headers.get("Sec-Purpose", request.headers.get("Purpose", "")):
        return HttpResponse(status=503)
    end_sign_in(request)
    response = render(request, "safety/leaving.html", NOBODY)
    take_cookies_back(response)
    response.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    response.headers["Refresh"] = f"0; url={settings.LEAVE_TO}"
    return response


@login_required
@sensitive_post_parameters()
def gate(request: HttpRequest) -> HttpResponse:
    onward = safe_next(request)
    form = CheckForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return render(
            request, "safety/gate.html", {"form": form, "next": onward, "kept": not private_gate.keeps_nothing()}
        )
    finding = private_gate.answer(str(request.user.pk), request.session, form.answers)
    if finding == "fine":
        return HttpResponseRedirect(onward)
    here = countries().get(settings.HELP_COUNTRY)
    return render(request, "safety/gate_closed.html", {"finding": finding, "here": here, "next": onward})


def safe_next(request: HttpRequest) -> str:
    """Only ever a page of this server."""
    asked = request.POST.get("next") or request.GET.get("next") or "/"
    local = asked.startswith("/") and url_has_allowed_host_and_scheme(asked, allowed_hosts=None)
    return asked if local else "/"
