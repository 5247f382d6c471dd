"""What called for a help card was a figure of speech, says whoever wrote it."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from sameside.web.beliefs import access, minding
from sameside.web.beliefs.own_words import own_words
from sameside.web.people.access import the_person

BACK = {"belief": "beliefs:one", "moment": "beliefs:moment_one", "fact": "beliefs:fact", "yet": "beliefs:yet_one"}


@require_POST
@login_required
def figure(request: HttpRequest, kind: str, item_id: UUID) -> HttpResponse:
    person = the_person(request)
    row = access.kept_for(person, kind, item_id)
    minding.silence(person, own_words(row), request.POST.get("card", ""))
    return redirect(BACK[kind], row.pk)
