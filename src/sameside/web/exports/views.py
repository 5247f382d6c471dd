"""Taking everything along, and bringing it back."""

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from sameside.web.circles.asked import Asked
from sameside.web.exports.actions import bring_back
from sameside.web.exports.archive import archive
from sameside.web.exports.chests import CHESTS
from sameside.web.exports.forms import BringForm


@require_safe
@login_required
def home(request: Asked) -> HttpResponse:
    return render(request, "exports/home.html", {"chests": CHESTS})


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@reauthentication_required(app="allauth.account")
def take(request: Asked) -> HttpResponse:
    """The file is the answer itself: no address leads to it a second time."""
    if request.method != "POST":
        return render(request, "exports/take.html", {"chests": CHESTS})
    now = timezone.localtime()
    file = HttpResponse(archive(request.user, now), content_type="application/zip")
    file["Content-Disposition"] = f'attachment; filename="mine-{now:%Y-%m-%d}.zip"'
    return file


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def bring(request: Asked) -> HttpResponse:
    form = BringForm(request.POST, request.FILES) if request.method == "POST" else BringForm()
    if request.method == "POST" and form.is_valid():
        try:
            new = bring_back(request.user, form.cleaned_data["file"])
        except ValueError as error:
            form.add_error("file", str(error))
        else:
            messages.success(request, _brought(new))
            return redirect("exports:home")
    return render(request, "exports/bring.html", {"form": form}, status=422 if form.errors else 200)


def _brought(new: int) -> str:
    if not new:
        return _("Everything in this file is here already.")
    return ngettext("%(n)d thing is back.", "%(n)d things are back.", new) % {"n": new}
