"""The script of one person, as a browser plays it: the page, the stream, and what is sent by the fast lane.

Both drivers play it: the peers' one (run.py) and our own (alone.py). A context gives the other person, the pauses
and the clock; a transcript takes what this person was shown.
"""

import asyncio
import re
import time
from collections.abc import AsyncIterator
from typing import Any

import httpx

TURN = re.compile(r"turn-(\d+)-\w{6}")
WAITS = "Waiting for"
VERSION = re.compile(r'data-version="([^"]+)"')


class Gone(Exception):
    """The stream ended, or an answer was not what a page expects."""


class Player:
    def __init__(self, phone: httpx.AsyncClient, ctx: Any, who: int, transcript: Any, drafts: bool = False) -> None:
        self.phone, self.ctx, self.who, self.transcript, self.drafts = phone, ctx, who, transcript, drafts
        self.sitting = ctx.handle["sitting"]
        self.live = f"/live/sittings/{self.sitting}/"
        self.phone.headers["cookie"] = ctx.handle["cookies"][who]
        self.keys = 0

    async def play(self) -> None:
        version = await self.open_page()
        asked = {"accept": "text/event-stream"}
        async with self.phone.stream(
            "GET", f"{self.live}stream?v={version}&page={self.who}", headers=asked
        ) as response:
            expect(response.status_code == 200, f"stream {response.status_code}")
            self.parts = parts_of(response)
            await self.private()
            await self.read_both()
            await self.talk()

    async def open_page(self) -> str:
        began = time.perf_counter()
        page = await self.phone.get(f"/sittings/{self.sitting}/")
        self.ctx.rec.add("page", time.perf_counter() - began)
        expect(page.status_code == 200, f"page {page.status_code}")
        self.transcript.before_reveal.append(page.text)
        found = VERSION.search(page.text)
        expect(found is not None, "page without a version")
        return found[1] if found else ""

    async def private(self) -> None:
        """Only the second answer opens both: the first one waits for the stream."""
        ctx, who = self.ctx, self.who
        await ctx.pause()
        if who == 1:
            await ctx.until("p0 waits")
        await self.draft("answer", step="private", text=ctx.secrets[who])
        ctx.submitted[who] = time.perf_counter()
        part = await self.act("answer", step="private", text=ctx.secrets[who])
        if who == 0:
            expect(WAITS in part, "the first does not wait")
            self.transcript.before_reveal.append(part)
            ctx.reached("p0 waits")
            while "data-part" not in part or WAITS in part:
                part = await self.next_part()
                if WAITS in part:
                    self.transcript.before_reveal.append(part)
            ctx.rec.add("wait_release", time.perf_counter() - ctx.submitted[1])
        self.transcript.reveal = part

    async def read_both(self) -> None:
        await self.ctx.pause()
        await self.act("go_on", step="both")
        await self.ctx.meet("live", self.who)

    async def talk(self) -> None:
        ctx, who, seen = self.ctx, self.who, 0
        if who == 0:
            await self.say(0)
        while seen < ctx.turns:
            part = await self.next_part()
            for turn in self.new_turns(part):
                seen = turn + 1
            if seen < ctx.turns and seen % 2 == who and seen not in ctx.sent:
                await self.say(seen)
                seen += 1
        self.transcript.results = self.newest

    async def say(self, turn: int) -> None:
        text = self.ctx.turn_text(turn)
        await self.ctx.pause_turn()
        await self.draft("speak", step="talk", turn=turn + 1, text=text)
        self.ctx.sent[turn] = time.perf_counter()
        self.new_turns(await self.act("speak", step="talk", turn=turn + 1, text=text))

    def new_turns(self, part: str) -> list[int]:
        """Turns that this person had not been shown before, noted the moment they are there."""
        self.newest = part
        found = dict.fromkeys(one[0] for one in TURN.finditer(part))  # a page may show the newest one twice
        new = [words for words in found if words not in self.transcript.turns]
        numbers = [int(words.split("-")[1]) for words in new]
        for number in numbers:
            self.ctx.on_turn(self.who, number)
        self.transcript.turns += new
        return numbers

    async def act(self, kind: str, **body: object) -> str:
        self.keys += 1
        form = {"kind": kind, "key": f"{self.who}-{self.keys}", **body}
        began = time.perf_counter()
        answer = await self.phone.post(self.live, data=form, headers={**OWN_PAGE, "x-page": str(self.who)})
        self.ctx.rec.add("act", time.perf_counter() - began)
        expect(answer.status_code == 200, f"{kind} {answer.status_code}")
        return answer.text

    async def draft(self, kind: str, **body: object) -> None:
        """A person who types rests now and then, and the page saves what is there."""
        if self.drafts:
            answer = await self.phone.post(f"{self.live}draft", data={"kind": kind, **body}, headers=OWN_PAGE)
            expect(answer.status_code == 204, f"draft {answer.status_code}")

    async def next_part(self) -> str:
        async for event, data in self.parts:
            if event == "part":
                return data
            expect(event == "here", f"stream said {event}")
        raise Gone("the stream ended")


OWN_PAGE = {"x-sameside": "1", "sec-fetch-site": "same-origin"}


async def parts_of(response: httpx.Response) -> AsyncIterator[tuple[str, str]]:
    """Server-sent events, as (event, data)."""
    held = b""
    async for chunk in response.aiter_raw():
        held += chunk
        while b"\n\n" in held:
            block, _, held = held.partition(b"\n\n")
            lines = [line.partition(b": ") for line in block.split(b"\n")]
            event = next((value for name, _, value in lines if name == b"event"), b"")
            if event:
                yield event.decode(), b"\n".join(value for name, _, value in lines if name == b"data").decode()


def expect(fine: bool, otherwise: str) -> None:
    if not fine:
        raise Gone(otherwise)


async def both(ctx: Any, phones: list[httpx.AsyncClient], transcripts: list[Any], drafts: bool) -> None:
    async with asyncio.TaskGroup() as group:
        for who in (0, 1):
            group.create_task(Player(phones[who], ctx, who, transcripts[who], drafts).play())
