"""Timed practices: public pages, the same for everybody, so that they may be kept for when there is no network."""

from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sameside.web.selfcare import access
from sameside.web.selfcare.pace import Pace, moments, pace_of, told
from sameside.web.selfcare.practices import practices as known

# The page does not cover itself while somebody sits with closed eyes: it holds nothing of theirs. The worker keeps it.
PUBLIC: Final[dict[str, Any]] = {"idle": {}, "keep": True}


@require_safe
def practices(request: HttpRequest) -> HttpResponse:
    return render(request, "selfcare/practices.html", PUBLIC | {"practices": known().values()})


@require_safe
def practice(request: HttpRequest, slug: str) -> HttpResponse:
    found = access.practice_for(slug)
    pace: Pace = pace_of(found, request.GET.dict())
    page = {
        "practice": found,
        "pace": pace,
        "told": told(pace) if pace.counts else "",
        "moments": moments(found),
        "instead": known().get(found.instead),
    }
    return render(request, "selfcare/practice.html", PUBLIC | page)
