"""Covering the page, saying one is still here, and coming back with a password or a passkey."""

import json
import time

from allauth.mfa.webauthn.internal import auth as passkeys
from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from sameside.web.people import presence
from sameside.web.people.access import the_person
from sameside.web.people.actions import ring
from sameside.web.people.demo import is_cast
from sameside.web.people.factor_forms import PasskeyStepForm, UnlockForm
from sameside.web.people.holding import held_for, hold, let_go, told_by_the_page
from sameside.web.people.lane import from_our_page, raw_headers
from sameside.web.people.models import Person
from sameside.web.people.queries import has_passkey


@csrf_exempt
@require_POST
def lock(request: HttpRequest) -> HttpResponse:
    """The page calls this by itself, so it carries no form token; the browser's own origin headers stand in."""
    if not from_our_page(raw_headers(request)):
        return HttpResponse(status=403)
    person = request.user if isinstance(request.user, Person) else getattr(request, "locked_person", None)
    if person is not None:
        presence.lock(request.session)
        hold(person, *told_by_the_page(request))
        ring(person.pk)
    return HttpResponse(status=204) if request.headers.get("x-sameside") else redirect("people:unlock")


@csrf_exempt
@require_POST
def still_here(request: HttpRequest) -> HttpResponse:
    if not from_our_page(raw_headers(request)):
        return HttpResponse(status=403)
    return HttpResponse(status=204 if request.user.is_authenticated else 401)


def unlock(request: HttpRequest) -> HttpResponse:
    person: Person | None = getattr(request, "locked_person", None)
    if person is None:
        return redirect(_back(request))
    if request.POST.get("leave"):
        logout(request)
        return redirect("account_login")
    form, passkey_form = _forms(request, person)
    if _is_proved(request, person, form, passkey_form):
        presence.unlock(request.session, time.time())
        return redirect("people:held") if held_for(person) else redirect(_back(request))
    options = json.dumps(passkeys.begin_authentication(person)) if has_passkey(person) else ""
    page = {"form": form, "passkey": options, "passkey_form": passkey_form, "next": _back(request)}
    return render(request, "people/unlock.html", page | {"person": person, "cast": _is_demo(person)})


@login_required
def held(request: HttpRequest) -> HttpResponse:
    """The words that stood on the page when it was covered, to be taken back; they go when their writer says so."""
    person = the_person(request)
    found = held_for(person)
    if request.method == "POST" or found is None:
        let_go(person)
        return redirect(safe_address(request, request.POST.get("next", "")))
    return render(request, "people/held.html", {"words": found.words, "next": safe_address(request, found.back)})


def _forms(request: HttpRequest, person: Person) -> tuple[UnlockForm, PasskeyStepForm]:
    by_passkey = "credential" in request.POST
    typed = request.POST if request.method == "POST" and not by_passkey else None
    return UnlockForm(typed, person=person), PasskeyStepForm(request.POST if by_passkey else None, user=person)


def _is_proved(request: HttpRequest, person: Person, form: UnlockForm, passkey_form: PasskeyStepForm) -> bool:
    if request.method != "POST":
        return False
    return _is_demo(person) or (passkey_form.is_valid() if passkey_form.is_bound else form.is_valid())


def _is_demo(person: Person) -> bool:
    return bool(settings.DEMO) and is_cast(person)


def _back(request: HttpRequest) -> str:
    return safe_address(request, request.POST.get("next") or request.GET.get("next") or "")


def safe_address(request: HttpRequest, url: str) -> str:
    safe = url_has_allowed_host_and_scheme(url, allowed_hosts={request.get_host()}, require_https=request.is_secure())
    return url if safe else resolve_url(settings.LOGIN_REDIRECT_URL)
