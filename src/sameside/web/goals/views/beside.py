"""For whoever stands beside a goal, or is asked to: what they see of it, their answer, a word, and the end."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from sameside.web.circles.asked import Asked
from sameside.web.goals import access
from sameside.web.goals.actions import supporting
from sameside.web.goals.forms.ways import WordForm
from sameside.web.goals.noting import key_in
from sameside.web.goals.queries.beside import seen_beside
from sameside.web.sharing.queries import has_looked_lately


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def one(request: Asked, support_id: UUID) -> HttpResponse:
    """As with a share: that a look is noted is told beforehand, and opening is a form."""
    support, plan, face = access.support_for(request.user, support_id)
    if request.method == "POST":
        supporting.look(support)
        return redirect("goals:beside", support_id)
    if not has_looked_lately(support_id, timezone.now()):
        return render(request, "goals/beside_door.html", {"support": support, "owner": face})
    seen = seen_beside(support, plan, face)
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


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def word(request: Asked, support_id: UUID) -> HttpResponse:
    """Alone on its page it shows nothing of the goal, so nothing has to be taken off it while somebody writes."""
    support, _plan, face = access.beside_for(request.user, support_id)
    given = request.POST if request.method == "POST" else None
    form, key = WordForm(given), key_in(request.POST) or uuid4()
    if form.is_valid() and supporting.say(support, key, form.cleaned_data["words"]):
        messages.success(request, _("Left beside the goal."))
        return redirect("goals:beside", support_id)
    if form.is_valid():
        form.add_error("words", _("You have left several today. Keep this one for tomorrow."))
    page = {"support": support, "owner": face, "form": form, "key": key}
    return render(request, "goals/word.html", page, status=422 if form.errors else 200)
