"""The link of an invitation: made once, kept only as a keyed hash, carried through sign-in by the session."""

import secrets

from django.http import HttpRequest

from sameside.web.vault.keys import mac

SESSION_KEY = "invited"


def new_token() -> str:
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> bytes:
    return mac("invitation", token.encode())


def remember(request: HttpRequest, token: str) -> None:
    request.session[SESSION_KEY] = token_hash(token).hex()


def remembered(request: HttpRequest) -> bytes | None:
    kept = request.session.get(SESSION_KEY)
    return bytes.fromhex(kept) if kept else None


def forget(request: HttpRequest) -> None:
    request.session.pop(SESSION_KEY, None)
