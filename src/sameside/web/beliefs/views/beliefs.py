"""One belief: found, named, looked at from all sides, set aside, taken up again, thrown away."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sameside.web.beliefs import access, actions, minding
from sameside.web.beliefs.forms import belief as forms
from sameside.web.beliefs.forms.fields import LONG
from sameside.web.beliefs.from_entry import words_of_entry
from sameside.web.beliefs.models import Belief
from sameside.web.beliefs.own_words import own_words
from sameside.web.beliefs.work import work_of
from sameside.web.people.access import the_person
from sameside.web.people.models import Person


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def new(request: HttpRequest) -> HttpResponse:
    person = the_person(request)
    words = words_of_entry(person, request.GET.get("entry", "")) if request.method != "POST" else ""
    form = forms.FindForm(request.POST or None, initial={"found": words[:LONG]})
    if form.is_valid():
        told = form.cleaned_data
        row = actions.begin(person, told["key"], told["words"], told["found"])
        return redirect("beliefs:one", row.id)
    page = {"form": form, "cut": len(words) > LONG, "heard": minding.rules_heard(person, words) if words else ()}
    return render(request, "beliefs/new.html", page, status=422 if form.is_bound else 200)


@require_safe
@login_required
def one(request: HttpRequest, belief_id: UUID) -> HttpResponse:
    person = the_person(request)
    work = work_of(access.belief_for(person, belief_id))
    page = {"belief": work, "helps": minding.cards_in(person, work.texts)}
    return render(request, "beliefs/one.html", page)


@require_POST
@login_required
def aside(request: HttpRequest, belief_id: UUID) -> HttpResponse:
    row = access.belief_for(the_person(request), belief_id)
    away = request.POST.get("away") == "yes"
    actions.set_aside(row, away)
    messages.success(request, _("Set aside. It waits for nothing.") if away else _("Taken up again."))
    return redirect("beliefs:one", row.id)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def drop(request: HttpRequest, belief_id: UUID) -> HttpResponse:
    row = access.belief_for(the_person(request), belief_id)
    if request.method != "POST":
        return render(request, "beliefs/drop.html", {"belief": work_of(row)})
    actions.throw_away(row)
    messages.success(request, _("Thrown away."))
    return redirect("beliefs:home")


def back_to(person: Person, row: Belief, place: str) -> HttpResponse:
    """To where it stands on the page of the belief; to the top, if a help card stands there."""
    there = "" if in_danger(person, row) else f"#{place}"
    return redirect(reverse("beliefs:one", args=[row.id]) + there)


def in_danger(person: Person, row: Belief) -> bool:
    """With what was just written."""
    row.refresh_from_db()
    return bool(minding.cards_in(person, own_words(row)))
