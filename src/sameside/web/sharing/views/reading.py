"""What somebody else shared with me: first who, why and until when; then, when I open it, the thing itself."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from sameside.web.circles.asked import Asked
from sameside.web.sharing import access, actions, queries


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def read(request: Asked, share_id: UUID) -> HttpResponse:
    """To look is told beforehand and asked for: opening is a form, so that no page before it can look in passing."""
    now = timezone.now()
    share = access.share_for(request.user, share_id, now)
    piece = access.piece_for(share)
    if request.method == "POST":
        actions.look(request.user, share.pk)
        return redirect("sharing:read", share.pk)
    row = queries.row_of(share, share.owner, now)
    page = {"row": row, "giver": row.face, "purpose": row.purpose, "until": row.until, "label": row.label}
    if not queries.has_looked_lately(share.pk, now):
        return render(request, "sharing/door.html", page)
    return render(request, "sharing/read.html", page | {"piece": piece})
