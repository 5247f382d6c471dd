"""The fast lane: the same doors as the pages, without their weight."""

import asyncio
import json
import re
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import pytest
from django.db import DatabaseError, connections
from django.test import Client

from sameside.web.circles.actions import leave
from sameside.web.live import places, stream
from sameside.web.live.hub import hub
from sameside.web.live.workers import Workers
from sameside.web.people.lane import ends_topic
from sameside.web.people.models import Person
from sameside.web.sittings import actions, lane, streams
from sameside.web.sittings.models import Draft
from tests.cast import Cast, sign_in
from tests.web.sittings.room import Room

HOST = (b"host", b"127.0.0.1:8000")
OURS = [(b"origin", b"http://127.0.0.1:8000"), (b"sec-fetch-site", b"same-origin"), (b"x-sameside", b"1")]


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


@dataclass
class Line:
    """What came back over one request, and a hand on it while it is open."""

    sent: list[dict[str, Any]] = field(default_factory=list)
    news: asyncio.Event = field(default_factory=asyncio.Event)

    async def send(self, message: Any) -> None:
        self.sent.append(dict(message))
        self.news.set()

    @property
    def status(self) -> int:
        return int(self.sent[0]["status"])

    @property
    def headers(self) -> dict[bytes, bytes]:
        return dict(self.sent[0]["headers"])

    @property
    def body(self) -> str:
        return b"".join(message.get("body", b"") for message in self.sent[1:]).decode()

    async def until(self, holds: Callable[[str], bool]) -> None:
        async with asyncio.timeout(2):
            while not holds(self.body):
                self.news.clear()
                await self.news.wait()


def cookie(person: Person) -> tuple[bytes, bytes]:
    client = sign_in(Client(), person)
    return b"cookie", f"sid={client.cookies['sid'].value}".encode()


def scope(path: str, method: str = "POST", headers: Any = (), query: str = "") -> dict[str, Any]:
    return {
        "type": "http", "path": path, "method": method, "headers": [HOST, *headers], "query_string": query.encode()
    }  # fmt: skip


def ask(of: dict[str, Any], *messages: dict[str, Any]) -> Line:
    line, waiting = Line(), list(messages)

    async def receive() -> Any:
        return waiting.pop(0)

    asyncio.run(lane.app(of, receive, line.send))
    return line


def post(
    room: Room | uuid.UUID, person: Person | None, what: str = "", headers: Any = None, raw: bytes = b"", **body: Any
) -> Line:
    sitting_id = room.id if isinstance(room, Room) else room
    ours = OURS if headers is None else headers
    who = [cookie(person)] if person else []
    sent = raw or urlencode(body, doseq=True).encode()
    return ask(
        scope(f"/live/sittings/{sitting_id}/{what}", headers=[*ours, *who]), {"type": "http.request", "body": sent}
    )


TOPIC = {"kind": "draft", "step": "topic", "version": "0", "text": "The long holidays"}


def test_an_intent_is_answered_with_the_part_it_leads_to(couple: Room, cast: Cast) -> None:
    answer = post(couple, cast.maya, **TOPIC, key="k")
    assert answer.status == 200
    assert "The long holidays" in answer.body
    assert answer.body.startswith('<div class="main')
    assert answer.headers[b"content-type"].startswith(b"text/html")
    assert answer.headers[b"cache-control"] == b"no-store"
    assert int(answer.headers[b"content-length"]) == len(answer.body.encode())
    assert len(answer.headers[b"x-version"]) == 18
    assert couple.view(1).stage["text"] == "The long holidays"  # type: ignore[index]


def test_the_same_key_twice_is_one_intent_and_the_same_answer(couple: Room, cast: Cast) -> None:
    first, second = (post(couple, cast.maya, **TOPIC, key="k") for _ in range(2))
    assert (first.status, first.body) == (second.status, second.body)
    assert couple.view(1).stage["version"] == 1  # type: ignore[index]


def test_a_refusal_is_a_code_and_a_sentence(couple: Room, cast: Cast) -> None:
    answer = post(couple, cast.maya, **{**TOPIC, "text": ""})
    assert answer.status == 409
    told = json.loads(answer.body)
    assert told["code"] == "empty"
    assert told["sentence"].startswith("There is nothing written yet.")


def test_who_is_not_signed_in_is_told_so(couple: Room) -> None:
    assert post(couple, None, **TOPIC).status == 401


@pytest.mark.parametrize(
    "headers",
    [
        [],
        OURS[:2],
        [(b"origin", b"https://elsewhere.example"), *OURS[1:]],
        [OURS[0], (b"sec-fetch-site", b"cross-site"), OURS[2]],
    ],
)
@pytest.mark.parametrize("what", ["", "draft"])
def test_what_no_page_of_ours_sent_is_turned_away(couple: Room, cast: Cast, headers: Any, what: str) -> None:
    before = couple.sitting.seq
    assert post(couple, cast.maya, what, headers=headers, **TOPIC).status == 403
    assert couple.sitting.seq == before
    assert not Draft.objects.exists()


@pytest.mark.parametrize("what", ["", "draft"])
def test_a_stranger_finds_nothing(couple: Room, cast: Cast, what: str) -> None:
    for person in (cast.sam, cast.alex):
        there, nowhere = post(couple, person, what, **TOPIC), post(uuid.uuid4(), person, what, **TOPIC)
        assert (there.status, there.body, there.headers) == (nowhere.status, nowhere.body, nowhere.headers)
        assert there.status == 404


def test_a_stranger_learns_nothing_from_a_body_that_is_too_long(couple: Room, cast: Cast) -> None:
    assert post(couple, cast.sam, raw=b"text=" + b"x" * lane.LONGEST_BODY).status == 404


@pytest.mark.parametrize("raw", [b"text=" + b"x" * lane.LONGEST_BODY, b"&".join(b"a%d=1" % n for n in range(2000))])
def test_what_is_too_long_gets_a_sentence(couple: Room, cast: Cast, raw: bytes) -> None:
    answer = post(couple, cast.maya, raw=raw)
    assert answer.status == 413
    assert "your words are still here" in json.loads(answer.body)["sentence"]


@pytest.mark.parametrize(
    ("path", "method", "status"),
    [
        ("/live/sittings/{}/", "GET", 405),
        ("/live/sittings/{}/draft", "GET", 405),
        ("/live/sittings/{}/stream", "POST", 405),
        ("/live/sittings/{}/ghost", "POST", 405),
        ("/live/sittings/{}/a/b", "POST", 404),
        ("/live/sittings/{}", "POST", 404),
        ("/live/sittings/x/", "POST", 404),
        ("/live/elsewhere/{}/", "POST", 404),
    ],
)
def test_other_addresses_and_methods_lead_nowhere(couple: Room, path: str, method: str, status: int) -> None:
    assert ask(scope(path.format(couple.id), method), {"type": "http.request", "body": b""}).status == status


def test_half_an_intent_is_none(couple: Room, cast: Cast) -> None:
    before = couple.sitting.seq
    half = {"type": "http.request", "body": urlencode(TOPIC).encode(), "more_body": True}
    line = ask(
        scope(f"/live/sittings/{couple.id}/", headers=[*OURS, cookie(cast.maya)]), half, {"type": "http.disconnect"}
    )
    assert line.sent == []
    assert couple.sitting.seq == before


def test_a_body_may_come_in_pieces(couple: Room, cast: Cast) -> None:
    whole = urlencode(TOPIC).encode()
    pieces = [
        {"type": "http.request", "body": whole[n : n + 9], "more_body": n + 9 < len(whole)}
        for n in range(0, len(whole), 9)
    ]
    assert ask(scope(f"/live/sittings/{couple.id}/", headers=[*OURS, cookie(cast.maya)]), *pieces).status == 200


def test_bytes_that_are_no_text_break_nothing(couple: Room, cast: Cast) -> None:
    answer = post(couple, cast.maya, raw=b"kind=draft&step=topic&version=0&text=%ff%fe%00%ed%a0%80 ok")
    assert answer.status == 200
    assert couple.view(1).stage["text"].endswith("ok")  # type: ignore[index]


def test_a_draft_is_kept_in_silence(couple: Room, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hub(), "publish", lambda *_: pytest.fail("it rang"))
    before = couple.sitting.seq
    answer = post(couple, cast.maya, "draft", **TOPIC)
    assert (answer.status, answer.body) == (204, "")
    assert Draft.objects.get().body["text"] == "The long holidays"
    assert couple.sitting.seq == before


def test_whoever_left_the_circle_can_neither_act_nor_keep_drafts(family: Room, cast: Cast) -> None:
    leave(cast.dayo, cast.family)
    answer = post(family, cast.dayo, kind="stop")
    assert (answer.status, json.loads(answer.body)["code"]) == (409, "left")
    assert post(family, cast.dayo, "draft", kind="answer", step="things", text="x").status == 204
    assert not Draft.objects.exists()
    assert not family.sitting.over


def test_a_database_that_cannot_write_is_told_and_the_words_stay(
    couple: Room, cast: Cast, monkeypatch: pytest.MonkeyPatch, caplog: Any
) -> None:
    def broken(*_: object) -> None:
        raise DatabaseError("the disk is full")

    monkeypatch.setattr(actions, "act", broken)
    monkeypatch.setattr(lane, "close_old_connections", lambda: None)
    answer = post(couple, cast.maya, **TOPIC)
    assert answer.status == 503
    assert "Your words are still here." in json.loads(answer.body)["sentence"]


def follow(room: Room, person: Person, then: Any, headers: Any = (), query: str = "") -> Line:
    """Opens the stream, lets `then(line)` happen beside it, and hangs up."""
    line = Line()
    of = scope(f"/live/sittings/{room.id}/stream", "GET", [cookie(person), *headers], query)

    async def talk() -> None:
        gone = asyncio.Event()

        async def receive() -> Any:
            await gone.wait()
            return {"type": "http.disconnect"}

        serving = asyncio.create_task(lane.app(of, receive, line.send))
        try:
            await then(line)
        finally:
            gone.set()
            await asyncio.wait_for(serving, 2)

    asyncio.run(talk())
    return line


def version_in(body: str) -> str:
    found = re.search(r"^id: (\w+)$", body, re.MULTILINE)
    assert found
    return found[1]


async def answer_from(who: tuple[bytes, bytes], room: Room, page: str) -> Line:
    """Somebody proposes a topic, from a page that calls itself so, while streams are open."""
    headers = [*OURS, who, (b"x-page", page.encode())]
    answer, body = Line(), {"type": "http.request", "body": urlencode(TOPIC).encode()}

    async def receive() -> Any:
        return body

    await lane.app(scope(f"/live/sittings/{room.id}/", headers=headers), receive, answer.send)
    hub().publish(f"sitting:{room.id}", "1")
    await asyncio.sleep(0.05)
    return answer


async def first_part(line: Line) -> None:
    await line.until(lambda body: "event: part" in body)


def test_the_stream_begins_with_ones_own_part(couple: Room, cast: Cast) -> None:
    line = follow(couple, cast.maya, first_part)
    assert line.headers[b"content-type"].startswith(b"text/event-stream")
    assert "What goes on the table" in line.body


def test_a_ring_brings_the_new_part(couple: Room, cast: Cast) -> None:
    async def jonas_writes(line: Line) -> None:
        await first_part(line)
        await lane._in_lane(lambda: couple.do(1, "draft", text="The long holidays", version="0"))
        hub().publish(f"sitting:{couple.id}", "1")
        await line.until(lambda body: "The long holidays" in body)

    assert follow(couple, cast.maya, jonas_writes).body.count("event: part") == 2


def test_what_a_page_was_given_in_the_answer_does_not_come_by_its_stream_as_well(couple: Room, cast: Cast) -> None:
    who = cookie(cast.maya)

    async def send(line: Line) -> None:
        await first_part(line)
        assert (await answer_from(who, couple, "a")).status == 200

    assert follow(couple, cast.maya, send, query="page=a").body.count("event: part") == 1


def test_a_ring_for_what_a_page_was_answered_looks_nothing_up_and_any_other_asks_who_is_there(
    couple: Room, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where rings came together: then nobody knows what they were for, and everything is asked again."""
    asked: list[object] = []

    def nobody(*question: object) -> tuple[None, None]:
        asked.append(question)
        return None, None

    monkeypatch.setattr(lane, "who_and", nobody)
    given = streams.Given("first", 4)
    of = scope(f"/live/sittings/{couple.id}/stream", "GET", [cookie(cast.maya)])
    assert [lane._look(of, couple.id, given, note) for note in ("3", "4")] == [None, None]
    assert asked == []
    for note in ("5", ""):
        with pytest.raises(stream.Ended):
            lane._look(of, couple.id, given, note)
    assert len(asked) == 2


def test_a_line_that_died_unnoticed_keeps_nothing_from_the_page_that_came_back(couple: Room, cast: Cast) -> None:
    who, of = cookie(cast.maya), f"/live/sittings/{couple.id}/stream"

    async def come_back(dead: Line) -> None:
        await first_part(dead)
        back, gone = Line(), asyncio.Event()

        async def receive() -> Any:
            await gone.wait()
            return {"type": "http.disconnect"}

        serving = asyncio.create_task(lane.app(scope(of, "GET", [who], "page=a"), receive, back.send))
        await first_part(back)
        await lane._in_lane(lambda: couple.do(1, "draft", text="The long holidays", version="0"))
        hub().publish(f"sitting:{couple.id}", "1")
        for line in (dead, back):
            await line.until(lambda body: "The long holidays" in body)
        gone.set()
        await serving

    follow(couple, cast.maya, come_back, query="page=a")


@pytest.mark.parametrize("page", ["page=b", ""])
def test_another_open_page_of_the_same_person_gets_it_by_its_stream(couple: Room, cast: Cast, page: str) -> None:
    who = cookie(cast.maya)

    async def send(line: Line) -> None:
        await first_part(line)
        await answer_from(who, couple, "a")
        await line.until(lambda body: body.count("event: part") == 2)

    assert "The long holidays" in follow(couple, cast.maya, send, query=page).body


def test_what_one_page_calls_itself_counts_for_nobody_else(couple: Room, cast: Cast) -> None:
    who = cookie(cast.jonas)

    async def jonas_sends(line: Line) -> None:
        await first_part(line)
        await answer_from(who, couple, "a")
        await line.until(lambda body: body.count("event: part") == 2)

    assert "The long holidays" in follow(couple, cast.maya, jonas_sends, query="page=a").body


def test_a_ring_for_what_one_may_not_see_brings_nothing(guessing: Room, cast: Cast) -> None:
    async def jonas_seals(line: Line) -> None:
        await first_part(line)
        await lane._in_lane(lambda: guessing.do(1, "answer", value="3"))
        hub().publish(f"sitting:{guessing.id}", "1")
        await asyncio.sleep(0.05)

    assert follow(guessing, cast.maya, jonas_seals).body.count("event: part") == 1


@pytest.mark.parametrize("how", ["Last-Event-ID", "the address"])
def test_a_page_that_has_the_part_already_is_sent_nothing(couple: Room, cast: Cast, how: str) -> None:
    known = version_in(follow(couple, cast.maya, first_part).body)

    async def wait(line: Line) -> None:
        await line.until(lambda body: ": open" in body)
        await asyncio.sleep(0.05)

    headers = [(b"last-event-id", known.encode())] if how == "Last-Event-ID" else []
    line = follow(couple, cast.maya, wait, headers, f"v={known}" if not headers else "v=old")
    assert "event: part" not in line.body


def test_what_the_browser_saw_last_counts_more_than_the_address(couple: Room, cast: Cast) -> None:
    known = version_in(follow(couple, cast.maya, first_part).body)
    line = follow(couple, cast.maya, first_part, [(b"last-event-id", b"older")], f"v={known}")
    assert version_in(line.body) == known


def test_a_stream_ends_when_the_sign_in_does(couple: Room, cast: Cast) -> None:
    from django.contrib.sessions.models import Session

    async def sign_out(line: Line) -> None:
        await first_part(line)
        await lane._in_lane(Session.objects.all().delete)
        await lane._in_lane(lambda: couple.do(1, "draft", text="The long holidays", version="0"))
        hub().publish(ends_topic(cast.maya.pk))
        await line.until(lambda body: "event: ended" in body)

    assert "The long holidays" not in follow(couple, cast.maya, sign_out).body


def test_a_flood_of_streams_is_turned_away_and_a_stream_that_ended_counts_no_more(
    couple: Room, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "MOST", 0)
    of = scope(f"/live/sittings/{couple.id}/stream", "GET", [cookie(cast.maya)])
    assert ask(of).status == 429
    monkeypatch.setattr(places, "MOST", 1)
    for _ in range(3):
        assert ask(of, {"type": "http.disconnect"}).status == 200


def test_no_stream_opens_for_strangers_or_for_nobody(couple: Room, cast: Cast) -> None:
    of = scope(f"/live/sittings/{couple.id}/stream", "GET", [cookie(cast.sam)])
    assert ask(of).status == 404
    assert ask(scope(f"/live/sittings/{couple.id}/stream", "GET")).status == 404
