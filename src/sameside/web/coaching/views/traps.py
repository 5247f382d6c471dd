"""Thinking traps, on asking and in private: three to look at, or none. What is written here is not kept."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from sameside.web.coaching import access, actions, forms, queries
from sameside.web.coaching.trapping import traps_in
from sameside.web.people.access import the_person


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def look(request: HttpRequest) -> HttpResponse:
    person = the_person(request)
    found = traps_in(person, request.POST.dict()) if request.method == "POST" else None
    return _page(request, {"found": found, "form": forms.TrapForm()})


@require_POST
@login_required
@sensitive_post_parameters()
def own(request: HttpRequest) -> HttpResponse:
    form = forms.TrapForm(request.POST)
    if not form.is_valid():
        return _page(request, {"form": form}, status=422)
    actions.name_trap(the_person(request), form.cleaned_data["name"], form.cues_given, form.cleaned_data["question"])
    messages.success(request, _("Added. Only you see it."))
    return redirect("coaching:traps")


@require_POST
@login_required
def drop(request: HttpRequest, trap_id: UUID) -> HttpResponse:
    access.trap_for(the_person(request), trap_id).delete()
    messages.success(request, _("Thrown away."))
    return redirect("coaching:traps")


def _page(request: HttpRequest, page: dict[str, object], status: int = 200) -> HttpResponse:
    page |= {"own": queries.traps_of(the_person(request))}
    return render(request, "coaching/traps.html", page, status=status)
