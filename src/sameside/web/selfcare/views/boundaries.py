"""Boundaries of one's own: written down, changed, thrown away; and where to rehearse saying one."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from sameside.web.people.access import the_person
from sameside.web.selfcare import access, actions, queries
from sameside.web.selfcare.forms import BoundaryForm


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def boundaries(request: HttpRequest) -> HttpResponse:
    person, form = the_person(request), BoundaryForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.set_down(person, form.body, form.cleaned_data["key"])
        messages.success(request, _("Written down. Only you see it."))
        return redirect("selfcare:boundaries")
    page = {"form": form, "boundaries": queries.boundaries_of(person)}
    return render(request, "selfcare/boundaries.html", page, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def boundary(request: HttpRequest, boundary_id: UUID) -> HttpResponse:
    row = access.boundary_for(the_person(request), boundary_id)
    form = BoundaryForm(request.POST or None, initial=row.body)
    if request.method == "POST" and form.is_valid():
        actions.rewrite(row, form.body)
        messages.success(request, _("Changed."))
        return redirect("selfcare:boundaries")
    return render(request, "selfcare/boundary.html", {"form": form, "row": row}, status=422 if form.errors else 200)


@require_POST
@login_required
def drop(request: HttpRequest, boundary_id: UUID) -> HttpResponse:
    access.boundary_for(the_person(request), boundary_id).delete()
    messages.success(request, _("Thrown away."))
    return redirect("selfcare:boundaries")
