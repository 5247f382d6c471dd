"""The first page, today's page, what to work on, the room for growing, and whether the server is well."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sameside.web.circles.asked import Asked
from sameside.web.circles.link import remembered
from sameside.web.home import actions
from sameside.web.home.asking import turn
from sameside.web.home.demo import demo_parts
from sameside.web.home.doors import doors
from sameside.web.home.forms import WorkOnForm
from sameside.web.home.health import what_is_down
from sameside.web.home.queries import wishes_of
from sameside.web.home.today import page_for


@require_safe
def welcome(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        return redirect("home:today")
    return render(request, "home/welcome.html", {"cast": demo_parts()})


@require_safe
@login_required
def today(request: Asked) -> HttpResponse:
    return render(request, "home/today.html", page_for(request.user, remembered(request), request.method == "GET"))


@require_POST
@login_required
def not_today(request: Asked) -> HttpResponse:
    actions.rest(request.user, timezone.localdate())
    return redirect("home:today")


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def work_on(request: Asked) -> HttpResponse:
    form = WorkOnForm(
        request.POST if request.method == "POST" else None, initial={"areas": wishes_of(request.user).areas}
    )
    if form.is_valid():
        actions.work_on(request.user, form.cleaned_data["areas"])
        turn(request.user, timezone.localdate(), form.cleaned_data["areas"])
        messages.success(request, _("Kept. You can change it whenever you like."))
        return redirect("home:today")
    return render(request, "home/work_on.html", {"form": form}, status=422 if form.errors else 200)


@require_safe
@login_required
def grow(request: Asked) -> HttpResponse:
    return render(request, "home/grow.html", {"doors": doors()})


@require_safe
def health(request: HttpRequest) -> HttpResponse:
    down = what_is_down()
    words = f"down: {', '.join(down)}" if down else "ok"
    return HttpResponse(words, content_type="text/plain; charset=utf-8", status=503 if down else 200)
