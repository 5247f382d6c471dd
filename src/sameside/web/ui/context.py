"""What every page knows: who runs this server, where the rooms are, how to leave."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from sameside.web.ui.looks import look_of

ROOMS = (
    (_("Today"), "home:today", "today", ("home",)),
    (_("Together"), "sittings:list", "together", ("sittings",)),
    (_("Grow"), "home:grow", "grow", ("grow", "journal", "beliefs", "goals", "selfcare", "openness", "sharing")),
    (_("Library"), "library:list", "library", ("library", "coaching")),
    (_("You"), "people:settings", "alone", ("people", "circles", "reminders", "exports")),
)
# A page that stands in another room than the app that draws it.
ELSEWHERE = {"home:grow": "grow", "ui:looks": "people"}
LOCK, STILL_HERE = "people:lock", "people:still_here"


@dataclass(frozen=True)
class Room:
    name: Any
    url: str
    icon: str
    current: bool


def house_words() -> dict[str, Any]:
    """The part that needs no request, no session and no database: for help and for error pages."""
    return {
        "house_name": "Sameside",
        "operator": {
            "name": settings.OPERATOR_NAME,
            "kind": settings.OPERATOR_KIND,
            "contact": settings.OPERATOR_CONTACT,
        },
        "demo": settings.DEMO,
        "leave_to": settings.LEAVE_TO,
    }


def house(request: HttpRequest) -> dict[str, Any]:
    """Everything that asks who is there is lazy: a page that does not draw it does not touch the database."""
    return house_words() | {
        "viewer": SimpleLazyObject(lambda: viewer(request)),
        "rooms": SimpleLazyObject(lambda: rooms(request)),
        "idle": SimpleLazyObject(lambda: idle(request)),
        "look": look_of(request),
    }


def viewer(request: HttpRequest) -> Any:
    person = getattr(request, "user", None)
    return person if person is not None and person.is_authenticated else None


def rooms(request: HttpRequest) -> list[Room]:
    if viewer(request) is None:
        return []
    here = app_of(request)
    found = ((name, address(route), icon, here in apps) for name, route, icon, apps in ROOMS)
    return [Room(name, url, icon, current) for name, url, icon, current in found if url]


def app_of(request: HttpRequest) -> str:
    """The app a page belongs to; allauth's pages under /you/ have no name of their own."""
    match = request.resolver_match
    if match is None:
        return ""
    if match.view_name in ELSEWHERE:
        return ELSEWHERE[match.view_name]
    return match.app_name or ("people" if match.route.startswith("you/") else "")


def idle(request: HttpRequest) -> dict[str, Any]:
    """After how many quiet minutes the page covers itself, and whom it tells."""
    minutes = getattr(viewer(request), "idle_minutes", 0)
    lock = address(LOCK)
    return {"minutes": minutes, "lock": lock, "here": address(STILL_HERE)} if minutes and lock else {}


def address(route: str) -> str:
    """The address of a page, or nothing where that app is not part of this server."""
    try:
        return reverse(route)
    except NoReverseMatch:
        return ""
