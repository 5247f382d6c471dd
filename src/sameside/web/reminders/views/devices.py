"""Browsers that show reminders: adding this one, calling one safe again, forgetting one."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from sameside.web.people.access import the_person
from sameside.web.people.queries import device
from sameside.web.reminders import actions
from sameside.web.reminders.access import browser_for
from sameside.web.reminders.forms import NOT_TAKEN, TURNED_OFF, BrowserForm


@require_POST
@login_required
@sensitive_post_parameters()
def add(request: HttpRequest) -> HttpResponse:
    person, form = the_person(request), BrowserForm(request.POST)
    if not settings.PUSH:
        messages.error(request, TURNED_OFF)
    elif form.is_valid():
        actions.let_show(person, **form.cleaned_data, name=device(request.headers.get("user-agent", "")))
        messages.success(request, _("This browser can show reminders now. Choose above which ones."))
    else:
        messages.error(request, NOT_TAKEN)
    return redirect("reminders:page")


@require_POST
@login_required
def safe(request: HttpRequest, browser_id: UUID) -> HttpResponse:
    actions.still_safe(browser_for(the_person(request), browser_id))
    messages.success(request, _("Noted. We ask again in 90 days."))
    return redirect("reminders:page")


@require_POST
@login_required
def forget(request: HttpRequest, browser_id: UUID) -> HttpResponse:
    actions.forget(browser_for(the_person(request), browser_id))
    messages.success(request, _("That device gets nothing any more."))
    return redirect("reminders:page")
