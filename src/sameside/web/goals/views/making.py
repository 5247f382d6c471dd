"""The making of a goal: how, question by question, and a look at the whole."""

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
from sameside.web.goals import access, sketching
from sameside.web.goals.actions import changing, making
from sameside.web.goals.forms.steps import BeginForm, TitleForm
from sameside.web.goals.making import title_in
from sameside.web.goals.noting import key_in
from sameside.web.goals.queries.goals import insides_of


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def new(request: Asked) -> HttpResponse:
    circles = [(str(key), _("Ours: %(name)s") % {"name": one.title}) for key, one in insides_of(request.user).items()]
    form = BeginForm(request.POST if request.method == "POST" else None, circles=circles, initial={"whose": ""})
    key = key_in(request.POST) or uuid4()
    if form.is_valid():
        whose = form.cleaned_data.get("whose")
        row = making.sketch(request.user, key, form.cleaned_data["way"], UUID(whose) if whose else None)
        return redirect(sketching.first_step(row))
    return render(request, "goals/new.html", {"form": form, "key": key}, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def step(request: Asked, sketch_id: UUID, step: str) -> HttpResponse:
    row, today = access.sketch_for(request.user, sketch_id), timezone.localdate()
    here = sketching.step_of(row, step)
    form = sketching.form_for(row, here, request.POST if request.method == "POST" else None)
    if form.is_valid():
        return redirect(sketching.taken(request.user, row, here, form, today))
    page = sketching.page_of(request.user, row, here, form, today)
    return render(request, "goals/step.html", page, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def look(request: Asked, sketch_id: UUID) -> HttpResponse:
    if access.begun(request.user, sketch_id):
        return redirect("goals:one", sketch_id)
    row, insides = access.sketch_for(request.user, sketch_id), insides_of(request.user)
    if not sketching.whole(row):
        return redirect(sketching.first_step(row))
    form = TitleForm(request.POST if request.method == "POST" else None, initial={"title": title_in(row.body)})
    circle = sketching.circle_in(row, insides)
    if form.is_valid() and sketching.fits(circle, form):
        goal = making.begin(row, sketching.plan_in(row, form.cleaned_data["title"], timezone.localdate()), circle)
        return redirect("goals:one", goal.pk)
    plan = sketching.plan_in(row, "", timezone.localdate())
    page = sketching.whole_page(row, plan) | {"form": form, "inside": insides[circle.pk] if circle else None}
    return render(request, "goals/look.html", page, status=422 if form.errors else 200)


@require_POST
@login_required
def drop(request: Asked, sketch_id: UUID) -> HttpResponse:
    changing.drop_sketch(access.sketch_for(request.user, sketch_id))
    messages.success(request, _("Thrown away."))
    return redirect("goals:home")
