"""The steps of a belief, each a small page."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from sameside.web.beliefs import access, actions, minding
from sameside.web.beliefs.bodies import AGAINST, FOR, NamedByThem
from sameside.web.beliefs.forms import belief as forms
from sameside.web.beliefs.forms.fields import NUMBERS
from sameside.web.beliefs.steps import TEXTS
from sameside.web.beliefs.views.beliefs import back_to, in_danger
from sameside.web.beliefs.views.writing import written
from sameside.web.beliefs.work import Work, work_of
from sameside.web.people.access import the_person
from sameside.web.people.models import Person

FORMS = {"name": forms.WordsForm, "origin": forms.OriginForm, "cost": forms.CostForm, "instead": forms.InsteadForm}


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def text(request: HttpRequest, belief_id: UUID, step: str) -> HttpResponse:
    person = the_person(request)
    row = access.belief_for(person, belief_id)
    if step not in FORMS:
        raise Http404
    form = FORMS[step](request.POST or None, there=row.opened())
    if written(form, lambda told, seen: actions.write(row, told, seen)):
        return back_to(person, row, step)
    page = {"belief": work_of(row), "step": TEXTS[step], "form": form}
    return render(request, "beliefs/text.html", page, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def rate(request: HttpRequest, belief_id: UUID) -> HttpResponse:
    person = the_person(request)
    row = access.belief_for(person, belief_id)
    form = forms.RateForm(request.POST or None)
    if form.is_valid():
        actions.rate(row, form.cleaned_data["key"], int(form.cleaned_data["value"]), timezone.now())
        return back_to(person, row, "rate")
    page = {"belief": work_of(row), "form": form, "numbers": NUMBERS}
    return render(request, "beliefs/rate.html", page, status=422 if form.is_bound else 200)


@require_POST
@login_required
def unrate(request: HttpRequest, belief_id: UUID, rating_id: UUID) -> HttpResponse:
    person = the_person(request)
    row = access.belief_for(person, belief_id)
    actions.take_rating_back(row, rating_id)
    return back_to(person, row, "rate")


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def evidence(request: HttpRequest, belief_id: UUID) -> HttpResponse:
    person = the_person(request)
    row = access.belief_for(person, belief_id)
    form = forms.EvidenceForm(request.POST or None)
    if form.is_valid():
        told = form.cleaned_data
        actions.add_evidence(row, told["key"], told["side"], told["text"])
        place = "" if in_danger(person, row) else f"#{told['side']}"
        return redirect(reverse("beliefs:evidence", args=[row.id]) + place)
    work = work_of(row)
    sides = [(side, form if form.data.get("side") == side else forms.EvidenceForm()) for side in (FOR, AGAINST)]
    page = {"belief": work, "sides": sides, "helps": minding.cards_in(person, work.texts)}
    return render(request, "beliefs/evidence.html", page, status=422 if form.is_bound else 200)


@require_POST
@login_required
def drop_evidence(request: HttpRequest, belief_id: UUID, evidence_id: UUID) -> HttpResponse:
    row = access.belief_for(the_person(request), belief_id)
    actions.drop_evidence(row, evidence_id)
    return redirect("beliefs:evidence", row.id)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def traps(request: HttpRequest, belief_id: UUID) -> HttpResponse:
    person = the_person(request)
    row = access.belief_for(person, belief_id)
    work = work_of(row)
    offered, own = traps_offered(person, work)
    every = {one.name: one for one in (*offered, *own, *work.traps)}
    form = forms.TrapsForm(
        request.POST or None, there=row.opened(), choices=every, chosen=[one.name for one in work.traps]
    )
    if written(form, lambda told, seen: actions.write(row, told, seen)):
        actions.name_traps(row, [every[name] for name in form.cleaned_data["traps"]])
        return back_to(person, row, "traps")
    page = {"belief": work, "form": form, "offered": offered, "own": own, "helps": minding.cards_in(person, work.texts)}
    return render(request, "beliefs/traps.html", page, status=422 if form.is_bound else 200)


def traps_offered(person: Person, work: Work) -> tuple[list[NamedByThem], list[NamedByThem]]:
    """From the coach with what was chosen before; and the person's own that are not among them."""
    found, own = minding.traps_to_ask(person, work.texts)
    asked = {one.name: one for one in (*work.traps, *(NamedByThem(one.name, one.question) for one in found))}
    theirs = [NamedByThem(line.own.name, line.own.question) for line in own]
    return list(asked.values()), [one for one in theirs if one.name not in asked]
