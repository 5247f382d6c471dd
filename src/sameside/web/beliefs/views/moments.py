"""A hot moment: one thought, pinned, and five short steps. Each is kept when it is sent."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sameside.web.beliefs import access, actions, minding, queries, steps
from sameside.web.beliefs.forms import moment as forms
from sameside.web.beliefs.forms.fields import NUMBERS
from sameside.web.beliefs.models import Moment
from sameside.web.beliefs.moments import after
from sameside.web.beliefs.own_words import own_words
from sameside.web.beliefs.views.writing import written
from sameside.web.people.access import the_person

FORMS = {
    "happened": forms.HappenedForm, "feel": forms.FeelForm, "weigh": forms.WeighForm, "line": forms.LineForm,
    "now": forms.NowForm,
}  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def begin(request: HttpRequest) -> HttpResponse:
    person = the_person(request)
    form = forms.ThoughtForm(request.POST or None)
    if form.is_valid():
        row = actions.begin_moment(person, form.cleaned_data["key"], form.cleaned_data["thought"])
        return redirect("beliefs:moment_at", row.id, steps.MOMENT[0])
    page = {"form": form, "moments": queries.moments_of(person)}
    return render(request, "beliefs/moment.html", page, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def at(request: HttpRequest, moment_id: UUID, step: str) -> HttpResponse:
    person = the_person(request)
    row = access.moment_for(person, moment_id)
    if step not in FORMS:
        raise Http404
    form = FORMS[step](request.POST or None, there=row.opened())
    if written(form, lambda told, seen: actions.write(row, told, seen)):
        return _on(request, row, step)
    helps = minding.cards_in(person, own_words(row))
    page = {"moment": queries.opened(row), "step": step, "form": form, "helps": helps, "numbers": NUMBERS}
    return render(request, "beliefs/moment_at.html", page, status=422 if form.is_bound else 200)


def _on(request: HttpRequest, row: Moment, step: str) -> HttpResponse:
    row.refresh_from_db()
    danger = bool(minding.cards_in(the_person(request), own_words(row)))
    following = after(step, danger)
    return redirect("beliefs:moment_at", row.id, following) if following else redirect("beliefs:moment_one", row.id)


@require_safe
@login_required
def one(request: HttpRequest, moment_id: UUID) -> HttpResponse:
    person = the_person(request)
    row = access.moment_for(person, moment_id)
    page = {"moment": queries.opened(row), "helps": minding.cards_in(person, own_words(row))}
    return render(request, "beliefs/moment_one.html", page)


@require_POST
@login_required
def to_belief(request: HttpRequest, moment_id: UUID) -> HttpResponse:
    person = the_person(request)
    return redirect("beliefs:one", actions.from_moment(person, access.moment_for(person, moment_id)).id)


@require_POST
@login_required
def drop(request: HttpRequest, moment_id: UUID) -> HttpResponse:
    access.moment_for(the_person(request), moment_id).delete()
    messages.success(request, _("Thrown away."))
    return redirect("beliefs:moment")
