"""For whoever stands beside a goal, or is asked to: what they see of it, their answer, a word, and the end."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from sameside.web.circles.asked import Asked
from sameside.web.goals import access
from sameside.web.goals.actions import supporting
from sameside.web.goals.forms.ways import WordForm
from sameside.web.goals.noting import key_in
from sameside.web.goals.queries.beside import seen_beside


@require_safe
@login_required
def one(request: Asked, support_id: UUID) -> HttpResponse:
    seen = seen_beside(*access.support_for(request.user, support_id))
    return render(request, "goals/beside.html", {"seen": seen, "form": WordForm(), "key": uuid4()})


@require_POST
@login_required
def answer(request: Asked, support_id: UUID) -> HttpResponse:
    support, _plan, _face = access.support_for(request.user, support_id)
    if request.POST.get("answer") == "yes":
        supporting.accept(support)
        return redirect("goals:beside", support_id)
    supporting.end(support)
    messages.success(request, _("You are not beside it. No reason is given."))
    return redirect("goals:home")


@require_POST
@login_required
@sensitive_post_parameters()
def word(request: Asked, support_id: UUID) -> HttpResponse:
    found = access.beside_for(request.user, support_id)
    form, key = WordForm(request.POST), key_in(request.POST) or uuid4()
    if form.is_valid() and supporting.say(found[0], key, form.cleaned_data["words"]):
        messages.success(request, _("Left beside the goal."))
        return redirect("goals:beside", support_id)
    if form.is_valid():
        form.add_error("words", _("You have left several today. Keep this one for tomorrow."))
    return render(request, "goals/beside.html", {"seen": seen_beside(*found), "form": form, "key": key}, status=422)
