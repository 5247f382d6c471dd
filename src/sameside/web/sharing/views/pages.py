"""The page of all that is shared, sharing one more thing, and taking one back."""

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
from sameside.web.sharing import access, actions, ledger, queries
from sameside.web.sharing.giving import Giving
from sameside.web.sharing.otherwise import seen_otherwise


@require_safe
@login_required
def mine(request: Asked) -> HttpResponse:
    now = timezone.now()
    page = {"given": queries.given_by(request.user, now), "taken": queries.given_to(request.user, now), "now": now}
    page |= {"otherwise": seen_otherwise(request.user), "broken": ledger.broken(request.user.pk)}
    return render(request, "sharing/mine.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def give(request: Asked, kind: str, item_id: UUID) -> HttpResponse:
    """First the form, then exactly what they will see, and only then the button that shares it."""
    giving = Giving(request.user, *access.mine_to_give(request.user, kind, item_id), item_id, request.POST or None)
    if not giving.is_ready:
        return render(request, "sharing/give.html", giving.page, status=422 if giving.form.errors else 200)
    if request.POST.get("do") != "share":
        return render(request, "sharing/preview.html", giving.page)
    giving.share()
    messages.success(request, _("Shared. Until it opens for them, you can take it back and nobody will know."))
    return redirect("sharing:list")


@require_POST
@login_required
def stop(request: Asked, share_id: UUID) -> HttpResponse:
    was_visible = actions.stop(access.share_by(request.user, share_id))
    ended = _("Taken back. Nobody can open it any more. What was read cannot be unread.")
    messages.success(request, ended if was_visible else _("Taken back. It had not opened yet, and nobody was told."))
    return redirect("sharing:list")
