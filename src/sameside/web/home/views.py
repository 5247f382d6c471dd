"""The first page, today's page, and whether the server is well."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from sameside.web.circles.asked import Asked
from sameside.web.circles.link import remembered
from sameside.web.circles.queries import invitation_behind, newcomers_anywhere, plates_of
from sameside.web.home.demo import demo_parts
from sameside.web.home.greeting import greeting
from sameside.web.home.health import what_is_down
from sameside.web.home.suggestion import suggest
from sameside.web.library.shelf import shelf
from sameside.web.sittings.queries import open_sittings

NOT_TODAY = "not_today"


@require_safe
def welcome(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        return redirect("home:today")
    return render(request, "home/welcome.html", {"cast": demo_parts()})


@require_safe
@login_required
def today(request: Asked) -> HttpResponse:
    now, plates = timezone.localtime(), plates_of(request.user)
    rests = request.session.get(NOT_TODAY) == now.date().isoformat()
    page = {
        "now": now,
        "greeting": greeting(now, request.user.name),
        "rests": rests,
        "suggestion": None if rests else suggest(shelf(), now.date(), [len(plate.faces) for plate in plates]),
        "sittings": open_sittings(request.user),
        "newcomers": newcomers_anywhere(request.user),
        "invited": invitation_behind(remembered(request)),
        "plates": plates,
    }
    return render(request, "home/today.html", page)


@require_POST
@login_required
def not_today(request: Asked) -> HttpResponse:
    request.session[NOT_TODAY] = timezone.localdate().isoformat()
    return redirect("home:today")


@require_safe
def health(request: HttpRequest) -> HttpResponse:
    down = what_is_down()
    words = f"down: {', '.join(down)}" if down else "ok"
    return HttpResponse(words, content_type="text/plain; charset=utf-8", status=503 if down else 200)
