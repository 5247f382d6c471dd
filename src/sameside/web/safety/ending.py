"""End a sign-in from nothing but its cookie: no session machinery, and a dead database is no excuse."""

import logging
from collections.abc import Callable
from importlib import import_module

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponseBase

GONE = "gone"
WHEN_A_SIGN_IN_ENDS: list[Callable[[str], None]] = []
"""Called with the person's id, so that open streams close at once. config/wiring.py appends here at start-up."""

log = logging.getLogger(__name__)


def end_sign_in(request: HttpRequest) -> None:
    """The row goes first. If it cannot, the browser still loses the cookie, and with it the way back."""
    end_session(request.COOKIES.pop(settings.SESSION_COOKIE_NAME, ""))


def end_session(key: str) -> None:
    if not key:
        return
    store = import_module(settings.SESSION_ENGINE).SessionStore(key)
    try:
        person_id = store.get(SESSION_KEY)
        store.delete()
        tell(person_id)
    except (DatabaseError, OSError):
        log.warning("A sign-in could not be ended in the database; its cookie is gone.")


def tell(person_id: str | None) -> None:
    if person_id:
        for ring in WHEN_A_SIGN_IN_ENDS:
            ring(person_id)


def take_cookies_back(response: HttpResponseBase) -> None:
    for name in (settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, GONE):
        response.delete_cookie(name, samesite="Lax")
