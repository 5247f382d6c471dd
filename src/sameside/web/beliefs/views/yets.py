"""“I can’t” becomes “not yet”, with something to learn and a first small step."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from sameside.web.beliefs import access, actions, minding, queries
from sameside.web.beliefs.elsewhere import address
from sameside.web.beliefs.forms import yet as forms
from sameside.web.beliefs.own_words import own_words
from sameside.web.beliefs.views.writing import written
from sameside.web.beliefs.yetting import with_yet
from sameside.web.people.access import the_person


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def every(request: HttpRequest) -> HttpResponse:
    person = the_person(request)
    form = forms.CantForm(request.POST or None)
    if form.is_valid():
        cant = form.cleaned_data["cant"]
        row = actions.not_yet(person, form.cleaned_data["key"], {"cant": cant, "yet": with_yet(cant)})
        return redirect("beliefs:yet_one", row.id)
    page = {"form": form, "yets": queries.yets_of(person)}
    return render(request, "beliefs/yets.html", page, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def one(request: HttpRequest, yet_id: UUID) -> HttpResponse:
    person = the_person(request)
    row = access.yet_for(person, yet_id)
    form = forms.YetForm(request.POST or None, there=row.opened())
    if written(form, lambda told, seen: actions.write(row, told, seen)):
        messages.success(request, _("Saved. Only you see it."))
        return redirect("beliefs:yet_one", row.id)
    page = {"form": form, "yet": queries.opened(row), "goals": address("goals:home")}
    page["helps"] = minding.cards_in(person, own_words(row))
    return render(request, "beliefs/yet.html", page, status=422 if form.is_bound else 200)


@require_POST
@login_required
def drop(request: HttpRequest, yet_id: UUID) -> HttpResponse:
    access.yet_for(the_person(request), yet_id).delete()
    messages.success(request, _("Thrown away."))
    return redirect("beliefs:yet")
