"""One leaf: reading it, changing it, opening what was sealed, burning it."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sameside.web.circles.asked import Asked
from sameside.web.openness import access, actions, queries
from sameside.web.openness.forms import LetterForm, NoteForm


@require_safe
@login_required
def one(request: Asked, leaf_id: UUID) -> HttpResponse:
    writing = queries.written(access.leaf_for(request.user, leaf_id))
    page = {"writing": writing, "may_open": writing.may_open(timezone.localdate())}
    return render(request, "openness/sealed.html" if writing.is_sealed else "openness/one.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def change(request: Asked, leaf_id: UUID) -> HttpResponse:
    leaf = access.leaf_to_change(request.user, leaf_id)
    writing = queries.written(leaf)
    make = LetterForm if writing.kind == queries.LETTER else NoteForm
    form = make(request.POST or None, initial={"text": writing.text, "to": writing.to})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        kept = actions.change(leaf, given["text"], given.get("to", ""), request.POST.get("seen", ""))
        if kept.pk != leaf.pk:
            messages.success(request, _("Another window had changed it in the meantime. Both are kept."))
        return redirect("openness:one", kept.pk)
    page = {"form": form, "writing": writing, "seen": request.POST.get("seen", writing.digest)}
    return render(request, "openness/change.html", page, status=422 if form.errors else 200)


@require_POST
@login_required
def unseal(request: Asked, leaf_id: UUID) -> HttpResponse:
    actions.unseal(access.leaf_for(request.user, leaf_id))
    return redirect("openness:one", leaf_id)


@require_POST
@login_required
def burn(request: Asked, leaf_id: UUID) -> HttpResponse:
    actions.burn(access.leaf_for(request.user, leaf_id))
    messages.success(request, _("It is gone. Nothing of it was kept."))
    return redirect("openness:home")
