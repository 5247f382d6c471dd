"""Check-ins: a new one, one's own to correct, and not this time."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from sameside.web.circles.asked import Asked
from sameside.web.goals import access, noting
from sameside.web.goals.actions import checking
from sameside.web.goals.models import CheckIn
from sameside.web.goals.showing import due_day


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def check(request: Asked, goal_id: UUID) -> HttpResponse:
    held = access.goal_for(request.user, goal_id)
    form = noting.form_for(request.user, held, request.POST if request.method == "POST" else None)
    key = noting.key_in(request.POST) or uuid4()
    if form.is_valid() and noting.noted(request.user, held, key, form):
        messages.success(request, _("Noted."))
        return redirect("goals:one", goal_id)
    page = {"held": held, "form": form, "key": key, "due": due_day(request.user, held, timezone.localdate())}
    return render(request, "goals/check.html", page, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def check_one(request: Asked, goal_id: UUID, check_id: UUID) -> HttpResponse:
    held = access.goal_for(request.user, goal_id)
    row = access.check_in_for(request.user, held.goal, check_id)
    if "drop" in request.POST:
        return _dropped(request, row, goal_id)
    form = noting.form_of(request.user, held, row, request.POST if request.method == "POST" else None)
    if form.is_valid():
        checking.correct(row, form.noted, form.cleaned_data["words"], form.reader)
        messages.success(request, _("Changed."))
        return redirect("goals:one", goal_id)
    page = {"held": held, "form": form, "row": row}
    return render(request, "goals/check_one.html", page, status=422 if form.errors else 200)


@require_POST
@login_required
def skip(request: Asked, goal_id: UUID) -> HttpResponse:
    held = access.goal_for(request.user, goal_id)
    if day := due_day(request.user, held, timezone.localdate()):
        checking.set_aside(request.user, goal_id, day)
    messages.success(request, _("Not this time, then. Nothing is kept of it."))
    return redirect("goals:one", goal_id)


def _dropped(request: Asked, row: CheckIn, goal_id: UUID) -> HttpResponse:
    checking.drop(row)
    messages.success(request, _("Thrown away."))
    return redirect("goals:one", goal_id)
