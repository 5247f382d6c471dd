"""Rehearse a hard talk: choose a situation and somebody made up, talk, walk back, try another way."""

import secrets
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from sameside.coach.rehearsal import OWN
from sameside.web.coaching import access, actions, forms, queries, rehearsing, stage
from sameside.web.people.access import the_person


@require_safe
@login_required
def situations(request: HttpRequest) -> HttpResponse:
    person = the_person(request)
    page = {"shelves": stage.shelves(), "own": OWN, "kept": queries.talks_of(person)}
    return render(request, "coaching/rehearse.html", page | {"under_way": queries.talk_under_way(person)})


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def meet(request: HttpRequest, situation: str) -> HttpResponse:
    found = access.situation_for(situation)
    form = forms.MeetForm(request.POST or None, own=found.id == OWN)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        told = (found.id, given["character"], given.get("described", ""), given["aim"])
        row = actions.sit_down(the_person(request), stage.begun(*told, seed=secrets.token_hex(8)))
        return redirect("coaching:talk", row.id)
    page = {"form": form, "situation": found, "cast": stage.characters(), "own": found.id == OWN}
    return render(request, "coaching/meet.html", page, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def talk(request: HttpRequest, talk_id: UUID) -> HttpResponse:
    person = the_person(request)
    row = access.talk_for(person, talk_id)
    outcome = rehearsing.take(person, row, request.POST) if request.method == "POST" else rehearsing.Outcome()
    if outcome.gone:
        messages.success(request, _("Thrown away."))
        return redirect("coaching:rehearse")
    if outcome.done:
        return redirect("coaching:talk", row.id)
    page = rehearsing.page_of(request, person, row, outcome)
    return render(request, "coaching/talk.html", page, status=422 if outcome.sentence else 200)
