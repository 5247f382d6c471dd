"""The line of an open shared page: it says when the page must let go of the words, and carries none."""

import asyncio
import time
import uuid
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.db import DatabaseError, connections
from django.test import Client

from sameside.web.circles.actions import leave
from sameside.web.goals.actions import supporting
from sameside.web.live import places, swept
from sameside.web.live.hub import hub
from sameside.web.live.workers import Workers
from sameside.web.people.lane import ends_topic
from sameside.web.people.models import Person
from sameside.web.sharing import actions, lane
from sameside.web.sharing.models import Share
from tests.cast import Cast, sign_in
from tests.web.goals.made import beside, goal_of
from tests.web.sharing.box import Box, Giver


@pytest.fixture(autouse=True)
def _one_hand(db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The lane's own thread works on the test's connections, or it would not see what is not committed."""
    ours = {alias: connections[alias] for alias in connections}

    def adopt() -> None:
        for alias, one in ours.items():
            connections[alias] = one

    for one in ours.values():
        one.inc_thread_sharing()
    with Workers(1, "test", adopt) as workers:
        monkeypatch.setattr(lane, "workers", workers)
        yield
    for one in ours.values():
        one.dec_thread_sharing()


def scope(share: object, person: Person | None, what: str = "stream", method: str = "GET") -> dict[str, Any]:
    headers = [(b"host", b"127.0.0.1:8000")]
    if person:
        headers.append((b"cookie", f"sid={sign_in(Client(), person).cookies['sid'].value}".encode()))
    path = f"/live/shares/{share}/{what}"
    return {"type": "http", "path": path, "method": method, "headers": headers, "query_string": b""}


class Line:
    def __init__(self) -> None:
        self.sent: list[Any] = []
        self.news = asyncio.Event()

    async def send(self, message: Any) -> None:
        self.sent.append(message)
        self.news.set()

    async def until(self, holds: Callable[[str], bool]) -> None:
        async with asyncio.timeout(3):
            while not holds(self.body):
                self.news.clear()
                await self.news.wait()

    @property
    def status(self) -> int:
        return int(self.sent[0]["status"])

    @property
    def body(self) -> str:
        return b"".join(message.get("body", b"") for message in self.sent[1:]).decode()


def ask(of: dict[str, Any], then: Callable[[Line], Awaitable[None]] | None = None) -> Line:
    """Opens the line, lets something happen, and hangs up."""

    async def talk() -> Line:
        line, over = Line(), asyncio.Event()

        async def receive() -> Any:
            await over.wait()
            return {"type": "http.disconnect"}

        asked = asyncio.create_task(lane.app(of, receive, line.send))
        if then is not None:
            await line.until(lambda body: "open" in body)
            await then(line)
        else:
            await asyncio.sleep(0.05)
        over.set()
        await asyncio.wait_for(asked, 3)
        return line

    return asyncio.run(talk())


def test_it_stays_open_and_says_nothing_of_the_thing(cast: Cast, give: Giver) -> None:
    share = give("words on a stone", purpose="a purpose")
    line = ask(scope(share.pk, cast.jonas))
    assert line.status == 200
    assert "words" not in line.body
    assert "purpose" not in line.body


def test_only_the_reader_is_let_in(cast: Cast, give: Giver) -> None:
    share, waiting = give(), give(soon=True)
    answers = [ask(scope(share.pk, person)).status for person in (cast.maya, cast.sam, None)]
    answers += [ask(scope(waiting.pk, cast.jonas)).status, ask(scope(uuid.uuid4(), cast.jonas)).status]
    assert answers == [404] * 5


def test_addresses_and_verbs_it_does_not_know(cast: Cast, give: Giver) -> None:
    share = give()
    assert ask(scope(share.pk, cast.jonas, method="POST")).status == 405
    assert [ask(scope(one, cast.jonas)).status for one in ("x", "", f"{share.pk}/a")] == [404] * 3
    assert ask(scope(share.pk, cast.jonas, what="other")).status == 404


def test_a_refusal_is_whole_and_nobody_keeps_it(cast: Cast) -> None:
    kind, keep, length = (
        (b"content-type", b"application/json"),
        (b"cache-control", b"no-store"),
        (b"content-length", b"2"),
    )
    assert ask(scope("x", cast.jonas)).sent == [
        {"type": "http.response.start", "status": 404, "headers": [kind, keep, length]},
        {"type": "http.response.body", "body": b"{}"},
    ]


def test_an_address_of_another_place_is_none_of_its_own(cast: Cast, give: Giver) -> None:
    of = scope(give().pk, cast.jonas)
    assert ask(of).status == 200
    of["path"] = of["path"].removeprefix("/live/shares/")
    assert ask(of).status == 404


Ends = Callable[[Share, Cast, Box], Any]


@pytest.mark.parametrize(
    "end",
    [
        lambda share, cast, box: actions.stop(share.pk),
        lambda share, cast, box: leave(cast.maya, cast.couple),
        lambda share, cast, box: actions.gone(cast.maya, [share.item]),
        lambda share, cast, box: actions.erase(cast.maya),
    ],
    ids=["taken back", "left the circle", "thrown away", "gone for good"],
)
def test_when_it_ends_an_open_page_hears_it_within_a_second(
    cast: Cast, box: Box, give: Giver, end: Ends, django_capture_on_commit_callbacks: Any
) -> None:
    share = give()
    took: list[float] = []

    def ended() -> None:
        with django_capture_on_commit_callbacks(execute=True):
            end(share, cast, box)

    async def then(line: Line) -> None:
        await lane.workers.do(ended)
        began = time.monotonic()
        await line.until(lambda body: "event: ended" in body)
        took.append(time.monotonic() - began)

    line = ask(scope(share.pk, cast.jonas), then)
    assert took[0] < 1
    assert line.body.endswith("event: ended\ndata: 1\n\n")


def test_a_ring_that_means_nothing_to_this_page_says_nothing(cast: Cast, give: Giver) -> None:
    share = give()

    async def then(line: Line) -> None:
        hub().publish(share.topic)
        await asyncio.sleep(0.05)

    body = ask(scope(share.pk, cast.jonas), then).body
    assert "open" in body
    assert "ended" not in body


def test_when_the_readers_sign_in_ends_an_open_page_hears_it(cast: Cast, give: Giver) -> None:
    share = give()

    async def then(line: Line) -> None:
        await lane.workers.do(Session.objects.all().delete)
        hub().publish(ends_topic(cast.jonas.pk))
        await line.until(lambda body: "event: ended" in body)

    assert ask(scope(share.pk, cast.jonas), then).body.endswith("event: ended\ndata: 1\n\n")


def test_each_has_places_of_their_own(cast: Cast, give: Giver, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    real = lane.a_place_for
    monkeypatch.setattr(lane, "a_place_for", lambda person_id: asked.append(person_id) or real(person_id))
    ask(scope(give().pk, cast.jonas))
    assert asked == [cast.jonas.pk]


def test_too_many_lines_of_one_person_are_turned_away(cast: Cast, give: Giver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "MOST", 0)
    assert ask(scope(give().pk, cast.jonas)).status == 429


def test_a_database_that_is_away_is_told_apart(
    cast: Cast, give: Giver, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def away(headers: object) -> None:
        raise DatabaseError

    of = scope(give().pk, cast.jonas)
    monkeypatch.setattr(lane, "who_is", away)
    sweeps: list[int] = []
    monkeypatch.setattr(swept, "close_old_connections", lambda: sweeps.append(1))
    assert ask(of).status == 503
    assert sweeps == [1]
    assert [record.getMessage() for record in caplog.records] == ["the lane could not read"]


def test_the_page_of_a_goal_hears_within_a_second_that_one_is_not_beside_it_any_more(
    cast: Cast, django_capture_on_commit_callbacks: Any
) -> None:
    support = beside(goal_of(cast.maya, "words of a goal"), cast.couple, cast.jonas)
    assert [ask(scope(support.pk, one)).status for one in (cast.maya, cast.sam)] == [404, 404]
    took: list[float] = []

    def ended() -> None:
        with django_capture_on_commit_callbacks(execute=True):
            supporting.end(support)

    async def then(line: Line) -> None:
        began = time.monotonic()
        await lane.workers.do(ended)
        await line.until(lambda body: "ended" in body)
        took.append(time.monotonic() - began)

    assert "words" not in ask(scope(support.pk, cast.jonas), then).body
    assert took[0] < 1
