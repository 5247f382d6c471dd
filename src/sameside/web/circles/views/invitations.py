"""What the inviter does: make a link, take it back, say who it was."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from sameside.web.circles import inviting, queries
from sameside.web.circles.access import circle_for, invitation_by
from sameside.web.circles.asked import Asked
from sameside.web.circles.forms import InviteForm
from sameside.web.circles.models import Circle
from sameside.web.circles.refusals import NotPossible


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def invite(request: Asked, circle_id: UUID) -> HttpResponse:
    circle = circle_for(request.user, circle_id)
    form = InviteForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        return _make_link(request, circle, form)
    page = {"circle": circle, "title": queries.title_of(circle), "form": form, "free": queries.free_places(circle)}
    return render(request, "circles/invite.html", page)


def _make_link(request: Asked, circle: Circle, form: InviteForm) -> HttpResponse:
    page = {"circle": circle, "title": queries.title_of(circle), "form": form}
    try:
        invitation, token = inviting.invite(request.user, circle, form.cleaned_data["meant_for"])
    except NotPossible as refusal:
        form.add_error(None, str(refusal))
        return render(request, "circles/invite.html", page)
    page |= {"invitation": invitation, "link": _address(request, token)}
    return render(request, "circles/link.html", page)


def _address(request: HttpRequest, token: str) -> str:
    scheme = "https" if settings.SECURE else "http"
    return f"{scheme}://{request.get_host()}{reverse('circles:link', args=[token])}"


@require_POST
@login_required
def revoke(request: Asked, circle_id: UUID, invitation_id: UUID) -> HttpResponse:
    inviting.revoke(invitation_by(request.user, circle_id, invitation_id))
    messages.success(request, _("Taken back. That link no longer opens anything."))
    return redirect("circles:one", circle_id)


@require_POST
@login_required
def confirm(request: Asked, circle_id: UUID, invitation_id: UUID) -> HttpResponse:
    invitation = invitation_by(request.user, circle_id, invitation_id)
    try:
        inviting.confirm(invitation)
    except NotPossible as refusal:
        messages.error(request, str(refusal))
    return redirect("circles:one", circle_id)


@require_POST
@login_required
def refuse(request: Asked, circle_id: UUID, invitation_id: UUID) -> HttpResponse:
    inviting.refuse(invitation_by(request.user, circle_id, invitation_id))
    messages.success(request, _("They have not joined, and saw nothing of this circle but its name and yours."))
    return redirect("circles:one", circle_id)
