"""What a browser does with a page of this room: opens it, fills in, and sends its hidden fields along."""

import re
from html import unescape

from django.test import Client

HIDDEN = re.compile(r'<input type="hidden" name="(key|seen)" value="([^"]*)"')


def opened(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, (path, answer.status_code)
    return unescape(answer.content.decode())


def hidden(client: Client, path: str) -> dict[str, str]:
    return dict(HIDDEN.findall(opened(client, path)))


def send(client: Client, path: str, **told: object) -> str:
    """Opens the form, sends it, and follows."""
    answer = client.post(path, {**hidden(client, path), **told}, follow=True)
    assert answer.status_code == 200, (path, answer.status_code)
    return unescape(answer.content.decode())
