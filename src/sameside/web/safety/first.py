"""Help and leaving are answered before anything else: before sessions, people and the database are even asked."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase
from django.urls import Resolver404, resolve

from sameside.web.safety.ending import GONE, end_sign_in, take_cookies_back

PLACES = ("/help/", "/leave/")
Handler = Callable[[HttpRequest], HttpResponseBase]


def needs_nothing(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Marks a view that may be called with a bare request: no session, no user, no messages."""
    view.needs_nothing = True  # type: ignore[attr-defined]
    return view


class SafetyFirst:
    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path_info.startswith(PLACES) and (response := self.at_once(request)):
            return response
        if GONE not in request.COOKIES:
            return self.get_response(request)
        end_sign_in(request)
        response = self.get_response(request)
        take_cookies_back(response)
        return response

    def at_once(self, request: HttpRequest) -> HttpResponseBase | None:
        try:
            match = resolve(request.path_info)
        except Resolver404:
            return None
        if not getattr(match.func, "needs_nothing", False):
            return None
        request.resolver_match = match
        response: HttpResponseBase = match.func(request, *match.args, **match.kwargs)
        return response
