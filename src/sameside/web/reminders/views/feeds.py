"""A calendar address: making one, taking it back, and the calendar itself for whoever has the address."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from sameside.web.people.access import the_person
from sameside.web.reminders import actions, queries
from sameside.web.reminders.access import whose_feed
from sameside.web.reminders.calendar import calendar


@require_POST
@login_required
def begin(request: HttpRequest) -> HttpResponse:
    secret = actions.open_feed(the_person(request))
    address = settings.ADDRESS + reverse("reminders:feed", args=[secret])
    return render(request, "reminders/address.html", {"address": address})


@require_POST
@login_required
def end(request: HttpRequest) -> HttpResponse:
    actions.close_feed(the_person(request))
    messages.success(request, _("The address is taken back. It opens nothing any more."))
    return redirect("reminders:page")


@require_safe
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    body = calendar(queries.coming(whose_feed(secret)), timezone.now())
    answer = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="calendar.ics"'
    return answer
