"""The known-device lane: a browser that signed in before is not locked out by somebody else's failed guesses."""

import secrets
from typing import Final

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse

from sameside.web.people.models import Person

COOKIE: Final = "kd"
SALT: Final = "known-device"
LASTS: Final = 365 * 24 * 60 * 60
AT_MOST: Final = 4


def remember(request: HttpRequest, response: HttpResponseBase, person: Person) -> None:
    known = _known(request)
    mine = known.pop(str(person.pk), None) or secrets.token_urlsafe(12)
    kept = dict(list(known.items())[-(AT_MOST - 1) :]) | {str(person.pk): mine}
    response.set_cookie(
        COOKIE,
        signing.dumps(kept, salt=SALT),
        max_age=LASTS,
        path=reverse("people:settings"),
        secure=settings.SECURE,
        httponly=True,
        samesite="Strict",
    )


def device_for(request: HttpRequest, email: str) -> str | None:
    """The name of this browser, if the person with that address signed in on it before."""
    known = _known(request)
    if not known:
        return None
    person_id = Person.objects.filter(email=email.strip().lower()).values_list("pk", flat=True).first()
    return known.get(str(person_id))


def _known(request: HttpRequest) -> dict[str, str]:
    try:
        known = signing.loads(request.COOKIES.get(COOKIE, ""), salt=SALT, max_age=LASTS)
    except signing.BadSignature:
        return {}
    return known if isinstance(known, dict) else {}
