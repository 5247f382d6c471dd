"""Hello, by the clock where the person is."""

from datetime import datetime

from django.utils.translation import gettext as _


def greeting(now: datetime, name: str | None) -> str:
    hello = _hello(now.hour)
    return _("%(hello)s, %(name)s.") % {"hello": hello, "name": name} if name else f"{hello}."


def _hello(hour: int) -> str:
    if 5 <= hour < 12:
        return _("Good morning")
    if 12 <= hour < 18:
        return _("Good afternoon")
    if 18 <= hour < 23:
        return _("Good evening")
    return _("Hello")
