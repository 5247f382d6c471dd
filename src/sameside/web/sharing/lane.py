"""The line of an open shared page, or of a goal somebody stands beside, as bare ASGI: it carries no words, only whether the page may go on showing them."""

import logging
import uuid
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from django.conf import settings
from django.db import DatabaseError
from django.http import Http404
from django.utils import timezone

from sameside.web.live import stream
from sameside.web.live.places import a_place_for
from sameside.web.live.swept import swept
from sameside.web.live.wire import Receive, Scope, Send
from sameside.web.live.workers import Workers
from sameside.web.people.lane import ends_topic, who_is
from sameside.web.people.models import Person
from sameside.web.sharing import access
from sameside.web.sharing.models import topic_of
from sameside.web.sharing.otherwise import is_open_to

logger = logging.getLogger("sameside.lane")
PLACE = "/live/shares/"
T = TypeVar("T")
workers = Workers(2 if settings.DATABASE_URL else 1, "shares")


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    """/live/shares/<id>/stream"""
    share_id = _address(scope["path"])
    if share_id is None:
        await _say(send, 404)
    elif scope["method"] != "GET":
        await _say(send, 405)
    else:
        await _stream(scope, receive, send, share_id)


def _address(path: str) -> uuid.UUID | None:
    parts = path.removeprefix(PLACE).split("/")
    if not path.startswith(PLACE) or len(parts) != 2 or parts[1] != "stream":
        return None
    try:
        return uuid.UUID(parts[0])
    except ValueError:
        return None


async def _stream(scope: Scope, receive: Receive, send: Send, share_id: uuid.UUID) -> None:
    ask = partial(_reader, scope, share_id)
    try:
        reader = await _in_lane(ask)
    except (DatabaseError, OSError):
        logger.exception("the lane could not read")
        await _say(send, 503)
        return
    if reader is None:
        await _say(send, 404)
        return
    topics = (topic_of(share_id), ends_topic(reader.pk))
    with a_place_for(reader.pk) as free:
        if not free:
            await _say(send, 429)
            return

        async def allowed() -> bool:
            return await _in_lane(ask) is not None

        async def nothing(_: str | None, __: str) -> None:
            return None

        await stream.serve(scope, receive, send, topics=topics, produce=nothing, last_id=None, allowed=allowed)


def _reader(scope: Scope, share_id: uuid.UUID) -> Person | None:
    """Whoever asks, if they may read this now."""
    person = who_is(scope["headers"])
    if person is None:
        return None
    return person if _is_shared(person, share_id) or is_open_to(person, share_id) else None


def _is_shared(person: Person, share_id: uuid.UUID) -> bool:
    try:
        access.piece_for(access.share_for(person, share_id, timezone.now()))
    except Http404:
        return False
    return True


async def _in_lane(work: Callable[[], T]) -> T:
    return await workers.do(partial(swept, work))


async def _say(send: Send, status: int) -> None:
    headers = [(b"content-type", b"application/json"), (b"cache-control", b"no-store"), (b"content-length", b"2")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b"{}"})
