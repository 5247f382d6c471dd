"""Changing a goal, letting it rest, ending it, looking back, and throwing it away."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from sameside.web.circles.asked import Asked
from sameside.web.goals import access, adjusting, moving
from sameside.web.goals.actions import changing
from sameside.web.goals.forms.ways import ChangeForm, ReviewForm
from sameside.web.goals.noting import key_in
from sameside.web.goals.plan import changes
from sameside.web.goals.showing import beside_of, is_shared


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def adjust(request: Asked, goal_id: UUID) -> HttpResponse:
    held, now = access.goal_for(request.user, goal_id), None
    form = adjusting.form_for(held, request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            moving.adjusted(request.user, held, form, adjusting.version_in(request.POST, held.plan))
            return redirect("goals:one", goal_id)
        except changing.Overtaken as overtaken:
            now = adjusting.named(changes(adjusting.plan_in(held, form), overtaken.plan))
    page = {"held": held, "form": form, "now": now, "shared": is_shared(request.user, held)}
    page |= beside_of(request.user, held) | {"sections": adjusting.sections(form, held.plan, unfold=now is not None)}
    return render(request, "goals/adjust.html", page, status=422 if form.errors else 409 if now is not None else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def move(request: Asked, goal_id: UUID, what: str) -> HttpResponse:
    held, way = access.goal_for(request.user, goal_id), moving.WAYS.get(what)
    if way is None:
        raise Http404
    form = ChangeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        changing.move(request.user, held.goal, what, form.cleaned_data["because"])
        messages.success(request, str(way.done))
        return redirect("goals:one", goal_id)
    page = {"held": held, "way": way, "form": form, **beside_of(request.user, held)}
    return render(request, "goals/move.html", page, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def review(request: Asked, goal_id: UUID) -> HttpResponse:
    held = access.goal_for(request.user, goal_id)
    form, key = ReviewForm(request.POST if request.method == "POST" else None), key_in(request.POST) or uuid4()
    if form.is_valid():
        return redirect(moving.looked_back(request.user, held, form, key, timezone.localdate()))
    page = {"held": held, "form": form, "key": key, "company": bool(held.insides)}
    return render(request, "goals/review.html", page, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def throw_away(request: Asked, goal_id: UUID) -> HttpResponse:
    held = access.own_goal_for(request.user, goal_id)
    if request.method == "POST":
        changing.throw_away(request.user, held.goal)
        messages.success(request, _("Thrown away."))
        return redirect("goals:home")
    return render(request, "goals/throw_away.html", {"held": held})
