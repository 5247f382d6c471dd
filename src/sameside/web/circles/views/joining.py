"""What the newcomer does: follow a link, read what joining means, ask to join."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sameside.web.circles import inviting, queries
from sameside.web.circles.access import wait_of
from sameside.web.circles.asked import Asked
from sameside.web.circles.link import forget, remember, remembered
from sameside.web.circles.models import Invitation
from sameside.web.circles.refusals import BadLink, NotPossible
from sameside.web.people.models import Person


@require_safe
def follow(request: HttpRequest, token: str) -> HttpResponse:
    """Changes nothing about the invitation: a preview of the link may look too. The address loses the token."""
    remember(request, token)
    return redirect("circles:join")


@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest) -> HttpResponse:
    invitation = queries.invitation_behind(remembered(request))
    if request.method == "POST" and request.user.is_authenticated:
        return _ask_to_join(request, request.user)
    return _bad_link(request) if invitation is None else _invited(request, invitation)


def _ask_to_join(request: HttpRequest, person: Person) -> HttpResponse:
    try:
        inviting.take(person, remembered(request))
    except BadLink:
        return _bad_link(request)
    except NotPossible as refusal:
        return render(request, "circles/not_now.html", {"sentence": str(refusal)})
    forget(request)
    return redirect("circles:list")


def _invited(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    person = request.user if request.user.is_authenticated else None
    page = {
        "invitation": invitation,
        "front": queries.front_of(invitation.circle),
        "inside": person is not None and queries.is_member(person, invitation.circle),
    }
    return render(request, "circles/join.html", page)


def _bad_link(request: HttpRequest) -> HttpResponse:
    forget(request)
    return render(request, "circles/bad_link.html", status=404)


@require_POST
@login_required
def withdraw(request: Asked, invitation_id: UUID) -> HttpResponse:
    inviting.withdraw(wait_of(request.user, invitation_id))
    return redirect("circles:list")
