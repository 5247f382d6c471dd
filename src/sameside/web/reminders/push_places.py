"""The push services browsers use. A browser says where to send, so without this list it could make us call any place."""

from typing import Final
from urllib.parse import urlsplit

from django.conf import settings

HOSTS: Final = ("fcm.googleapis.com", "web.push.apple.com")
BELOW: Final = (".push.apple.com", ".push.services.mozilla.com", ".notify.windows.com")


def is_push_service(endpoint: str) -> bool:
    try:
        parts = urlsplit(endpoint)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return False
    if parts.username or parts.password or not endpoint.isascii():
        return False
    if f"{parts.scheme}://{parts.netloc}" in settings.PUSH_SERVICES:
        return True
    return parts.scheme == "https" and port in (None, 443) and (host in HOSTS or host.endswith(BELOW))
