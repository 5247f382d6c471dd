"""One line to show somebody: of a note, or written for it. Sharing itself is another page, with its own care."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from sameside.web.circles.asked import Asked
from sameside.web.openness import access, actions, queries
from sameside.web.openness.forms import LineForm


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def choose(request: Asked, leaf_id: UUID | None = None) -> HttpResponse:
    text = queries.written(access.note_for(request.user, leaf_id)).text if leaf_id else ""
    form = LineForm(request.POST or None, of=text)
    if request.method == "POST" and form.is_valid():
        leaf = actions.keep_line(request.user, form.line)
        return redirect("sharing:give", queries.LINE, leaf.pk)
    return render(request, "openness/line.html", {"form": form, "of": leaf_id}, status=422 if form.errors else 200)
