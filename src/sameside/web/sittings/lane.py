"""The fast lane for open sittings, as bare ASGI beside Django: intents, drafts, and the stream of one's own part.

It stands behind the same doors as the pages: who is asking (people.lane), whose seat it is (access), what a seat
may see (engine). Work on the database runs in one thread of its own, so that nothing waits while it is written.
"""

import json
import logging
import uuid
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TypeVar
from urllib.parse import parse_qs

from django.conf import settings
from django.core.exceptions import TooManyFieldsSent
from django.db import DatabaseError, close_old_connections
from django.http import Http404, QueryDict
from django.utils.translation import gettext as _

from sameside.web.live import stream
from sameside.web.live.places import a_place_for
from sameside.web.live.swept import swept
from sameside.web.live.wire import Headers, Receive, Scope, Send
from sameside.web.live.workers import Workers
from sameside.web.people.lane import ends_topic, same_origin, who_and
from sameside.web.people.models import Person
from sameside.web.sittings import access, forms, page, rows, streams, taking
from sameside.web.sittings.access import Place
from sameside.web.sittings.models import topic_of
from sameside.web.sittings.tables import table_at
from sameside.web.vault.asking import stored_id

logger = logging.getLogger("sameside.lane")
LONGEST_BODY = 128 * 1024
LONGEST_PAGE = 40
HTML = (b"content-type", b"text/html; charset=utf-8")
JSON = (b"content-type", b"application/json")
NO_STORE = (b"cache-control", b"no-store")
Answer = tuple[int, list[tuple[bytes, bytes]], bytes]
T = TypeVar("T")
workers = Workers(4 if settings.DATABASE_URL else 1, "lane")


class Cut(Exception):
    """The line broke in the middle: half an intent is none. The page sends it again."""


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    sitting_id, what = _address(scope["path"])
    if sitting_id is None:
        await _send(send, (404, [JSON], b"{}"))
    elif what == "stream" and scope["method"] == "GET":
        await _stream(scope, receive, send, sitting_id)
    elif what in ("", "draft") and scope["method"] == "POST":
        with suppress(Cut):
            body = await _body(receive)
            await _send(send, await _in_lane(partial(_post, scope, sitting_id, what, body)))
    else:
        await _send(send, (405, [JSON], b"{}"))


def _address(path: str) -> tuple[uuid.UUID | None, str]:
    """/live/sittings/<id>/[draft|stream]"""
    parts = path.removeprefix("/live/sittings/").split("/")
    if len(parts) != 2 or not path.startswith("/live/sittings/"):
        return None, ""
    try:
        return uuid.UUID(parts[0]), parts[1]
    except ValueError:
        return None, ""


async def _in_lane(work: Callable[[], T]) -> T:
    return await workers.do(partial(swept, work))


def _post(scope: Scope, sitting_id: uuid.UUID, what: str, raw: bytes | None) -> Answer:
    try:
        return _judged(scope, sitting_id, what, raw)
    except Http404:
        return 404, [JSON], b"{}"
    except (DatabaseError, OSError):
        logger.exception("the lane could not write")
        close_old_connections()
        return _crowded()


def _judged(scope: Scope, sitting_id: uuid.UUID, what: str, raw: bytes | None) -> Answer:
    headers = scope["headers"]
    if not same_origin(headers):
        return 403, [JSON], b"{}"
    seated = _seated(headers, sitting_id)
    if seated is None:
        return 401, [JSON], b"{}"
    person, place = seated
    try:
        kind, body, key = forms.intent_of(QueryDict(raw, encoding="utf-8"))
    except TooManyFieldsSent:
        raw = None
    if raw is None:
        return _sentence(
            413, "too-long", _("That is too long to send. Shorten it a little; your words are still here.")
        )
    if what == "draft":
        taking.keep_draft(person, place, kind, body)
        return 204, [NO_STORE], b""
    outcome = taking.take(person, place, kind, body, key)
    if outcome.refusal is not None:
        return _sentence(409, outcome.refusal.code, taking.sentence_of(outcome.refusal))
    part = page.part_for(outcome.table, place.number, person)
    streams.gave(_page_of(person, _header(scope, b"x-page")), part.version, part.seq)
    return 200, [HTML, NO_STORE, (b"x-version", part.version.encode())], part.html.encode()


async def _stream(scope: Scope, receive: Receive, send: Send, sitting_id: uuid.UUID) -> None:
    try:
        opened = await _in_lane(partial(_open, scope, sitting_id))
    except (DatabaseError, OSError):
        logger.exception("the lane could not read")
        await _send(send, _crowded())
        return
    if opened is None:
        await _send(send, (404, [JSON], b"{}"))
        return
    topics = (topic_of(sitting_id), ends_topic(opened[0].pk))
    with a_place_for(opened[0].pk) as free:
        if not free:
            await _send(send, (429, [JSON], b"{}"))
            return
        last_id = _last_id(scope)
        with streams.a_page(_page_of(opened[0], _asked(scope, "page")), last_id) as given:

            async def produce(_: str | None, note: str) -> tuple[object, bytes] | None:
                return await _in_lane(partial(_look, scope, sitting_id, given, note))

            await stream.serve(scope, receive, send, topics=topics, produce=produce, last_id=last_id)


def _open(scope: Scope, sitting_id: uuid.UUID) -> tuple[Person, Place] | None:
    try:
        return _seated(scope["headers"], sitting_id)
    except Http404:
        return None


def _seated(headers: Headers, sitting_id: uuid.UUID) -> tuple[Person, Place] | None:
    """Who is asking, and their place; nothing where nobody asks. Raises Http404 for somebody without a place."""
    person, beside = who_and(headers, rows.SEAT_BESIDE, stored_id(sitting_id))
    return (person, access.place_for(person, sitting_id, beside)) if person is not None else None


def _look(scope: Scope, sitting_id: uuid.UUID, given: streams.Given, note: str = "") -> tuple[str, bytes] | None:
    """The part of this seat, if it is another one than the page has; asks first whether this person still may.

    A ring for what the page was answered already asks for nothing, so nothing is looked up.
    """
    if given.has(note):
        return None
    opened = _open(scope, sitting_id)
    if opened is None:
        raise stream.Ended
    person, place = opened
    part = page.part_for(table_at(sitting_id, place.seq), place.number, person)
    if part.version == given.version:
        return None
    given.version = part.version
    return part.version, part.html.encode()


def _page_of(person: Person, page: str) -> str:
    """One open page of one person: what it calls itself counts for nobody else. A page without a name is none."""
    return f"{person.pk} {page[:LONGEST_PAGE]}" if page else ""


def _last_id(scope: Scope) -> str | None:
    """What the page has: after a reconnect the browser says so, at first the address does."""
    return _header(scope, b"last-event-id") or _asked(scope, "last") or _asked(scope, "v") or None


def _header(scope: Scope, wanted: bytes) -> str:
    return next((value.decode("latin-1") for name, value in scope["headers"] if name == wanted), "")


def _asked(scope: Scope, name: str) -> str:
    return next(iter(parse_qs(scope["query_string"].decode("latin-1")).get(name, [])), "")


async def _body(receive: Receive) -> bytes | None:
    """The whole body, or None when it is longer than any form of ours. Raises Cut when the sender went away."""
    chunks, size = [], 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Cut
        chunks.append(message.get("body", b""))
        size += len(chunks[-1])
        if size > LONGEST_BODY:
            return None
        if not message.get("more_body"):
            return b"".join(chunks)


def _crowded() -> Answer:
    return _sentence(503, "crowded", taking.CROWDED.sentence)


def _sentence(status: int, code: str, sentence: str) -> Answer:
    return status, [JSON, NO_STORE], json.dumps({"code": code, "sentence": sentence}).encode()


async def _send(send: Send, answer: Answer) -> None:
    status, headers, body = answer
    length = (b"content-length", str(len(body)).encode())
    await send({"type": "http.response.start", "status": status, "headers": [*headers, length]})
    await send({"type": "http.response.body", "body": body})
