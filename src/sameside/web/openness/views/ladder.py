"""The ladder from unseen to seen, and what somebody keeps here."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from sameside.web.circles.asked import Asked
from sameside.web.openness import queries
from sameside.web.ui.context import address


@require_safe
@login_required
def home(request: Asked) -> HttpResponse:
    page = {"writings": queries.writings_of(request.user), "journal": address("journal:list")}
    return render(request, "openness/home.html", page | {"today": timezone.localdate()})
