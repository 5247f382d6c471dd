"""One’s circles: the list, a new one, one of them, its name, leaving it."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from sameside.web.circles import actions, queries
from sameside.web.circles.access import circle_for
from sameside.web.circles.asked import Asked
from sameside.web.circles.forms import BeginForm, RenameForm
from sameside.web.circles.link import remembered


@require_safe
@login_required
def mine(request: Asked) -> HttpResponse:
    page = {
        "plates": queries.plates_of(request.user),
        "waits": queries.waits_of(request.user),
        "newcomers": queries.newcomers_anywhere(request.user),
        "invited": queries.invitation_behind(remembered(request)),
    }
    return render(request, "circles/mine.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def begin(request: Asked) -> HttpResponse:
    form = BeginForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        circle = actions.begin(request.user, **form.cleaned_data)
        return redirect("circles:one", circle.id)
    return render(request, "circles/begin.html", {"form": form})


@require_safe
@login_required
def one(request: Asked, circle_id: UUID) -> HttpResponse:
    circle = circle_for(request.user, circle_id)
    faces = queries.faces_of(circle)
    page = {
        "circle": circle,
        "title": queries.title_of(circle, faces),
        "faces": faces,
        "newcomers": queries.newcomers(request.user, circle),
        "invitations": queries.open_invitations(request.user, circle),
        "free": queries.free_places(circle),
    }
    return render(request, "circles/one.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def rename(request: Asked, circle_id: UUID) -> HttpResponse:
    circle = circle_for(request.user, circle_id)
    form = RenameForm(request.POST if request.method == "POST" else None, initial={"name": circle.name or ""})
    if form.is_valid():
        actions.rename(circle, form.cleaned_data["name"])
        return redirect("circles:one", circle.id)
    return render(request, "circles/rename.html", {"form": form, "circle": circle})


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def leave(request: Asked, circle_id: UUID) -> HttpResponse:
    circle = circle_for(request.user, circle_id)
    if request.method == "POST":
        actions.leave(request.user, circle)
        messages.success(request, _("You have left. What is yours is still yours."))
        return redirect("circles:list")
    page = {"circle": circle, "title": queries.title_of(circle), "last": len(queries.members_of(circle)) == 1}
    return render(request, "circles/leave.html", page)
