"""Rituals: today's page of them, a new one, one of them, and what becomes of it."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sameside.web.people.access import the_person
from sameside.web.selfcare import access, actions, forms, queries
from sameside.web.selfcare.practices import practices
from sameside.web.selfcare.starters import STARTERS
from sameside.web.selfcare.words import KINDS


@require_safe
@login_required
def home(request: HttpRequest) -> HttpResponse:
    today = timezone.localdate()
    page = {"today": today, "rituals": queries.rituals_of(the_person(request), today), "practices": practices()}
    return render(request, "selfcare/home.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def new(request: HttpRequest) -> HttpResponse:
    starter = STARTERS.get(request.GET.get("from", ""))
    chosen = {"practice": request.GET.get("practice", "")}
    form = forms.RitualForm(request.POST or None, initial=starter.filled if starter else chosen)
    if request.method == "POST" and form.is_valid():
        row = actions.begin(the_person(request), form.habit, form.cleaned_data["key"])
        messages.success(request, _("It is on your page now."))
        return redirect(f"{redirect('selfcare:home').url}#r-{row.pk}")
    shelves = [(name, [one for one in STARTERS.values() if one.kind == kind]) for kind, name in KINDS.items()]
    page = {"form": form, "starter": starter, "shelves": shelves}
    return render(request, "selfcare/new.html", page, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def one(request: HttpRequest, ritual_id: UUID) -> HttpResponse:
    person = the_person(request)
    row = access.ritual_for(person, ritual_id)
    habit, today = queries.habit_of(row), timezone.localdate()
    form = forms.RitualForm(request.POST or None, initial=forms.RitualForm.filled(habit))
    if request.method == "POST" and form.is_valid():
        actions.change(row, form.habit.turned(habit.state))
        messages.success(request, _("Changed."))
        return redirect("selfcare:one", row.pk)
    page = {"ritual": row, "habit": habit, "form": form, "words": queries.words_of(person, row), "today": today}
    return render(request, "selfcare/one.html", page, status=422 if form.errors else 200)


@require_POST
@login_required
def turn(request: HttpRequest, ritual_id: UUID) -> HttpResponse:
    row = access.ritual_for(the_person(request), ritual_id)
    told = {
        "on": _("It is on your page again."),
        "paused": _("It rests. It will be here when you want it."),
        "gone": _("You let it go. Its words are kept, until you delete them."),
    }
    if (state := request.POST.get("to", "")) in told:
        actions.turn(row, state)
        messages.success(request, told[state])
    elif state == "deleted":
        actions.delete(row)
        messages.success(request, _("Deleted, with its words."))
    return redirect("selfcare:home")
