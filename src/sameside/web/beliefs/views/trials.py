"""A small test in the world: planned, looked back on, thrown away."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from sameside.web.beliefs import access, actions
from sameside.web.beliefs.bodies import AGAINST, FOR
from sameside.web.beliefs.forms import trial as forms
from sameside.web.beliefs.views.beliefs import back_to, in_danger
from sameside.web.beliefs.views.writing import written
from sameside.web.beliefs.work import work_of
from sameside.web.people.access import the_person


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def plan(request: HttpRequest, belief_id: UUID) -> HttpResponse:
    person = the_person(request)
    row = access.belief_for(person, belief_id)
    form = forms.NewTrialForm(request.POST or None)
    if form.is_valid():
        told = form.cleaned_data
        actions.plan_trial(row, told["key"], told["do"], told["expect"], told["on"])
        return back_to(person, row, "trials")
    page = {"belief": work_of(row), "form": form}
    return render(request, "beliefs/plan.html", page, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def change(request: HttpRequest, belief_id: UUID, trial_id: UUID) -> HttpResponse:
    person = the_person(request)
    row, work, trial = access.trial_for(person, belief_id, trial_id)
    form = forms.TrialForm(request.POST or None, there=vars(trial))
    if written(form, lambda told, seen: actions.write_trial(row, trial_id, told, seen)):
        return back_to(person, row, "trials")
    page = {"belief": work, "trial": trial, "form": form}
    return render(request, "beliefs/plan.html", page, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def look(request: HttpRequest, belief_id: UUID, trial_id: UUID) -> HttpResponse:
    """How it went. What was seen may also go on one of the two lists."""
    person = the_person(request)
    row, work, trial = access.trial_for(person, belief_id, trial_id)
    form = forms.LookedForm(request.POST or None, there=vars(trial))
    if written(form, lambda told, seen: actions.write_trial(row, trial_id, told, seen)):
        if (side := request.POST.get("side")) in (FOR, AGAINST):
            actions.add_evidence(row, trial.id, side, form.cleaned_data["happened"])
        return back_to(person, row, "") if in_danger(person, row) else redirect("beliefs:rate", row.id)
    page = {"belief": work, "trial": trial, "form": form}
    return render(request, "beliefs/look.html", page, status=422 if form.is_bound else 200)


@require_POST
@login_required
def drop(request: HttpRequest, belief_id: UUID, trial_id: UUID) -> HttpResponse:
    person = the_person(request)
    row, _work, _trial = access.trial_for(person, belief_id, trial_id)
    actions.drop_trial(row, trial_id)
    return back_to(person, row, "trials")
