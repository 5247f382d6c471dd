"""How a sign-in stands: live, locked after a while without anybody, or over.

The three times and marks live in the session. Everything here is plain arithmetic on the session's data,
so that pages (middleware) and the fast lane ask the very same question.
"""

from collections.abc import Mapping, MutableMapping
from typing import Any, Final, Literal

SIGNED_IN_AT: Final = "signed_in_at"
LAST_SEEN: Final = "last_seen"
LOCKED: Final = "locked"

LASTS_AT_MOST: Final = 12 * 60 * 60
NOTE_EVERY: Final = 60
CLOCK_SLIP: Final = 5

Standing = Literal["live", "locked", "over"]


def standing(session: Mapping[str, Any], idle_minutes: int, now: float) -> Standing:
    signed_in_at, last_seen = session.get(SIGNED_IN_AT), session.get(LAST_SEEN)
    if not isinstance(signed_in_at, int) or not isinstance(last_seen, int) or signed_in_at > now + CLOCK_SLIP:
        return "over"
    if now - signed_in_at >= LASTS_AT_MOST:
        return "over"
    if session.get(LOCKED) or now - last_seen >= idle_minutes * 60:
        return "locked"
    return "live"


def begin(session: MutableMapping[str, Any], now: float) -> None:
    session[SIGNED_IN_AT] = int(now)
    session[LAST_SEEN] = int(now)
    session.pop(LOCKED, None)


def note(session: MutableMapping[str, Any], now: float) -> None:
    """Somebody is here. Written at most once a minute, so that a page view is not a write."""
    if now - session.get(LAST_SEEN, 0) >= NOTE_EVERY:
        session[LAST_SEEN] = int(now)


def lock(session: MutableMapping[str, Any]) -> None:
    session[LOCKED] = True


def unlock(session: MutableMapping[str, Any], now: float) -> None:
    session.pop(LOCKED, None)
    session[LAST_SEEN] = int(now)
