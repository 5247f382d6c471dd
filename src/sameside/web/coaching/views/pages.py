"""The coach's own page: what it can do, whether it reads along, and what it was told."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from sameside.web.coaching import actions, phrases, queries
from sameside.web.people.access import the_person


@require_safe
@login_required
def home(request: HttpRequest) -> HttpResponse:
    notes = queries.notes_of(the_person(request))
    return render(request, "coaching/home.html", {"notes": notes, "silenced": phrases.told(notes.silenced)})


@require_POST
@login_required
def along(request: HttpRequest) -> HttpResponse:
    on = request.POST.get("on") == "yes"
    actions.read_along(the_person(request), on)
    messages.success(request, _("The coach reads along.") if on else _("The coach is quiet."))
    return redirect("coaching:home")


@require_POST
@login_required
def again(request: HttpRequest) -> HttpResponse:
    """Takes back what the coach was told: a figure of speech, or that a mark was not right."""
    person, given = the_person(request), request.POST
    if phrase := given.get("phrase", ""):
        actions.listen_again(person, phrase)
    else:
        actions.right_after_all(person, given.get("code", ""), given.get("words", ""))
    messages.success(request, _("Noted. From now on the coach says something again."))
    return redirect("coaching:home")
