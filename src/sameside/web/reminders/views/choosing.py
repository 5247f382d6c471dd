"""The page where a person chooses how they are reminded, and says that their address is still safe."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from sameside.web.people.access import the_person
from sameside.web.people.actions import say_mail_is_safe
from sameside.web.reminders import actions, push_key, queries
from sameside.web.reminders.forms import WishesForm, as_it_is


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def page(request: HttpRequest) -> HttpResponse:
    person = the_person(request)
    wishes = queries.wishes_of(person)
    form = WishesForm(request.POST or None, initial=as_it_is(wishes))
    if request.method == "POST" and form.is_valid():
        actions.choose(person, form.wishes(wishes))
        messages.success(request, _("Saved."))
        return redirect("reminders:page")
    shown = {"form": form, "standing": queries.standing_of(person), "push_key": push_key.public_key()}
    shown["push"] = settings.PUSH
    return render(request, "reminders/page.html", shown)


@require_POST
@login_required
def address_is_safe(request: HttpRequest) -> HttpResponse:
    say_mail_is_safe(the_person(request), True)
    messages.success(request, _("Noted. We ask again in 90 days."))
    return redirect("reminders:page")
