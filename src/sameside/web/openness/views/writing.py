"""Writing something new: for nobody, for later, or as a letter that is not sent."""

from collections.abc import Callable
from typing import Any, Final

from django import forms as django_forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from sameside.web.circles.asked import Asked
from sameside.web.openness import actions, forms
from sameside.web.openness.models import Leaf

FORMS: Final[dict[str, type[django_forms.Form]]] = {
    "note": forms.NoteForm, "sealed": forms.SealForm, "letter": forms.LetterForm
}  # fmt: skip
KEEP: Final[dict[str, Callable[..., Leaf]]] = {
    "note": actions.keep_note, "sealed": actions.keep_note, "letter": actions.keep_letter
}  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def write(request: Asked, what: str) -> HttpResponse:
    if request.POST.get("do") == "burn":
        messages.success(request, _("It is gone. Nothing of it was kept."))
        return redirect("openness:home")
    form = FORMS[what](request.POST or None)
    if request.method == "POST" and form.is_valid():
        leaf = KEEP[what](request.user, **form.cleaned_data)
        return redirect("openness:one", leaf.pk)
    page: dict[str, Any] = {"form": form, "what": what}
    return render(request, f"openness/write_{what}.html", page, status=422 if form.errors else 200)
