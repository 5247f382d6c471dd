"""Start-up checks about people."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register

from sameside.web.people.at_home import demo_stays_home


@register()
def demo_is_not_public(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    if demo_stays_home(settings.DEMO, settings.ADDRESS, settings.BIND):
        return []
    return [
        Error(
            "The demo lets anybody sign in, but this server answers beyond this computer.",
            hint="Set SAMESIDE_ADDRESS and SAMESIDE_BIND to 127.0.0.1, or SAMESIDE_DEMO to no.",
            id="people.E001",
        )
    ]
