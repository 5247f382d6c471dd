"""What was done, what one had a hand in, and who said so. To be read on the day it feels like luck."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sameside.web.beliefs import access, actions, minding, queries
from sameside.web.beliefs.forms import fact as forms
from sameside.web.beliefs.own_words import own_words
from sameside.web.beliefs.views.writing import written
from sameside.web.people.access import the_person


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def every(request: HttpRequest) -> HttpResponse:
    person = the_person(request)
    form = forms.FactForm(request.POST or None)
    if form.is_valid():
        actions.keep_fact(person, form.cleaned_data["key"], form.cleaned_data)
        messages.success(request, _("Written down. Only you see it."))
        return redirect("beliefs:facts")
    facts = queries.facts_of(person)
    said = [text for fact in facts for text in fact.body.values()]
    page = {"form": form, "facts": facts, "helps": minding.cards_in(person, said)}
    return render(request, "beliefs/facts.html", page, status=422 if form.is_bound else 200)


@require_safe
@login_required
def read(request: HttpRequest) -> HttpResponse:
    return render(request, "beliefs/facts_read.html", {"facts": queries.facts_of(the_person(request))})


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def one(request: HttpRequest, fact_id: UUID) -> HttpResponse:
    person = the_person(request)
    row = access.fact_for(person, fact_id)
    form = forms.OldFactForm(request.POST or None, there=row.opened())
    if written(form, lambda told, seen: actions.write(row, told, seen)):
        return redirect("beliefs:facts")
    page = {"form": form, "fact": queries.opened(row), "helps": minding.cards_in(person, own_words(row))}
    return render(request, "beliefs/fact.html", page, status=422 if form.is_bound else 200)


@require_POST
@login_required
def drop(request: HttpRequest, fact_id: UUID) -> HttpResponse:
    access.fact_for(the_person(request), fact_id).delete()
    messages.success(request, _("Thrown away."))
    return redirect("beliefs:facts")
