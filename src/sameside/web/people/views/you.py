"""The page about oneself: name, color, times, the safe address, and leaving for good."""

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from sameside.web.people.access import the_person
from sameside.web.people.actions import change, leave_for_good, say_mail_is_safe
from sameside.web.people.forms import GoodbyeForm, YouForm, as_it_is
from sameside.web.people.links import LINKS
from sameside.web.people.queries import factors_of


@login_required
def settings_page(request: HttpRequest) -> HttpResponse:
    person = the_person(request)
    form = YouForm(request.POST or None, initial=as_it_is(person))
    if request.method == "POST" and form.is_valid():
        change(person, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("people:settings")
    return render(request, "people/settings.html", {"form": form, "factors": factors_of(person), "links": LINKS})


@login_required
@require_POST
def safe_mail(request: HttpRequest) -> HttpResponse:
    safe = request.POST.get("safe") == "yes"
    say_mail_is_safe(the_person(request), safe)
    messages.success(request, _("Noted. We ask again in 90 days.") if safe else _("Noted. We will not write to you."))
    return redirect("people:settings")


@login_required
@reauthentication_required(app="allauth.account")
def end(request: HttpRequest) -> HttpResponse:
    form = GoodbyeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        leave_for_good(the_person(request))
        logout(request)
        return render(request, "people/gone.html")
    return render(request, "people/end.html", {"form": form})
