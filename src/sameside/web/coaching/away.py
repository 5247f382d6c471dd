"""A coach whose files need mending: its pages say so calmly, and everything else goes on without it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from sameside.coach import BadCoach
from sameside.coach.rehearsal import BadCast

AWAY = _("The coach cannot be asked right now. Your words are as you left them.")
NEEDS_MENDING = (BadCoach, BadCast)


class CoachAway:
    """For pages that are nothing without the coach. The server was told at its start what to mend."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        if not isinstance(problem, NEEDS_MENDING):
            return None
        typed = [words for name in ("text", "described") if (words := request.POST.get(name, "").strip())]
        return render(request, "coaching/away.html", {"typed": typed}, status=503)
