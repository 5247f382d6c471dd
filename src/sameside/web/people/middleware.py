"""What happens to every request of a signed-in person: the lock after a quiet while, their drafts, and their own clock."""

import time
import zoneinfo
from collections.abc import Callable
from functools import cached_property
from typing import Final
from urllib.parse import urlencode

from django.contrib.auth import SESSION_KEY, logout
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from sameside.web.people import drafting, presence
from sameside.web.people.holding import hold, left_in_a_form, page_before
from sameside.web.people.lane import from_our_page, raw_headers
from sameside.web.people.models import Person

OPEN_WHILE_LOCKED: Final = ("people:unlock", "people:lock", "safety:help", "safety:leave", "safety:leave_explained")
# In the address of a page that loads itself anew where no script runs (sharing/again.html): nobody has to be there for it.
BY_ITSELF: Final = "again"

Handler = Callable[[HttpRequest], HttpResponseBase]


class IdleLock:
    """Locked means: for every view the visitor is a stranger. Only the unlock page knows who is missing."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        person = request.user
        if not isinstance(person, Person):
            return self.get_response(request)
        now = time.time()
        if presence.SIGNED_IN_AT not in request.session:
            presence.begin(request.session, now)
        how = presence.standing(request.session, person.idle_minutes, now)
        if how == "over":
            logout(request)
        elif how == "locked":
            return self.covered(request, person)
        elif BY_ITSELF not in request.GET:
            presence.note(request.session, now)
        response = self.get_response(request)
        return wiped(response) if how == "live" and not request.user.is_authenticated else response

    def covered(self, request: HttpRequest, person: Person) -> HttpResponseBase:
        if not request.session.get(presence.LOCKED):
            presence.lock(request.session)
        request.locked_person = person  # type: ignore[attr-defined]
        request.user = AnonymousUser()
        if request.path in self.open_paths:
            response = self.get_response(request)
            return response if SESSION_KEY in request.session else wiped(response)
        if request.headers.get("x-sameside"):
            return HttpResponse(status=401)
        if request.method == "POST" and from_our_page(raw_headers(request)):
            hold(person, page_before(request), left_in_a_form(request))
        back = request.get_full_path() if request.method == "GET" else page_before(request)
        return redirect(f"{reverse('people:unlock')}?{urlencode({'next': back})}")

    @cached_property
    def open_paths(self) -> frozenset[str]:
        return frozenset(path for path in map(_path, OPEN_WHILE_LOCKED) if path)


def wiped(response: HttpResponseBase) -> HttpResponseBase:
    """Somebody signed out: the browser empties its drawers of this site. Our scripts do it too, in forget.js."""
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


class DraftSent:
    """A form that arrived needs no draft any longer. A page that is drawn again, with what is wrong, keeps it."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        person = request.user
        response = self.get_response(request)
        if request.method == "POST" and response.status_code == 302 and isinstance(person, Person):
            place = request.POST.get("draft")
            if place and request.user.is_authenticated:
                drafting.let_go(person, place)
        return response


class OwnTime:
    """Times on pages are in the person's own time zone."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not isinstance(request.user, Person):
            return self.get_response(request)
        with timezone.override(_zone(request.user.time_zone)):
            return self.get_response(request)


def _zone(name: str) -> zoneinfo.ZoneInfo | None:
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        return None


def _path(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
