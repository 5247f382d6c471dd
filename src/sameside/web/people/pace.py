"""Signing in, signing up and asking for a new password take a whole number of paces, whoever was asked for.

Nobody sleeps here: the answer only says before when it may not leave, and the handler waits without a thread. Or else
a flood of wrong passwords would hold every page of everybody.
"""

import time
from collections.abc import Callable
from functools import cache
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse

PACED: Final = (
    "account_login",
    "account_signup",
    "account_signup_by_passkey",
    "account_email_verification_sent",
    "account_reset_password",
    "account_confirm_password_reset_code",
)


@cache
def paced_paths() -> frozenset[str]:
    return frozenset(reverse(name) for name in PACED)


class SteadyPace:
    """Stands outside the session middleware, so that saving the session is inside the measured time."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        began = time.perf_counter()
        response = self.get_response(request)
        pace = settings.PACE_SECONDS
        if pace and request.method == "POST" and request.path in paced_paths():
            spent = time.perf_counter() - began
            response.not_before = began + pace * (spent // pace + 1)  # type: ignore[attr-defined]
        return response
