"""The room: four ways to begin, and what is under way."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sameside.web.beliefs import queries
from sameside.web.beliefs.exercises import close_by
from sameside.web.people.access import the_person


@require_safe
@login_required
def home(request: HttpRequest) -> HttpResponse:
    every = queries.beliefs_of(the_person(request))
    page = {
        "beliefs": [one for one in every if not one.aside],
        "aside": [one for one in every if one.aside],
        "cards": close_by(),
    }
    return render(request, "beliefs/home.html", page)
