"""For the owner of a goal: asking somebody to stand beside it, ending that, and a word of theirs thrown away."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from sameside.web.circles.asked import Asked
from sameside.web.goals import access, asking_beside
from sameside.web.goals.actions import supporting
from sameside.web.goals.queries.one import support_of


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def ask(request: Asked, goal_id: UUID) -> HttpResponse:
    """First a look at what they would see; it is asked only from there."""
    held = access.own_goal_for(request.user, goal_id)
    form = asking_beside.form_for(request.user, held, request.POST if request.method == "POST" else None)
    preview = asking_beside.preview(held, form) if form.is_valid() and "change" not in request.POST else None
    if preview and "sure" in request.POST:
        asking_beside.ask(held, preview)
        messages.success(request, _("Asked. They may say yes or no, or nothing for now."))
        return redirect("goals:one", goal_id)
    page = {"held": held, "form": form, "preview": preview, "taken": support_of(held.goal)}
    return render(request, "goals/ask.html", page, status=422 if form.errors else 200)


@require_POST
@login_required
def end(request: Asked, goal_id: UUID) -> HttpResponse:
    held = access.own_goal_for(request.user, goal_id)
    if support := support_of(held.goal):
        supporting.end(support)
    messages.success(request, _("It is yours alone again. From now on they see nothing of it."))
    return redirect("goals:one", goal_id)


@require_POST
@login_required
def drop_word(request: Asked, goal_id: UUID, word_id: UUID) -> HttpResponse:
    held = access.own_goal_for(request.user, goal_id)
    supporting.drop_word(access.word_to(request.user, held.goal, word_id))
    messages.success(request, _("Thrown away."))
    return redirect("goals:one", goal_id)
