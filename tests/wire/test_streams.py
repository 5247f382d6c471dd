"""Open pages: they end with the sign-in, at once, and their rhythm tells nothing."""

import asyncio
import threading
import time
from typing import Any

import pytest

from sameside.web.live.hub import Hub
from sameside.web.live.stream import HERE, serve
from tests.e2e.site import Site
from tests.wire.caller import Caller, sit_down

ENDS = {
    "signing out": ("/you/account/out/", {}),
    "leaving quickly": ("/leave/", {}),
    "covering the page": ("/you/lock/", {}),
    "ending all others": ("/you/sign-ins/", {"which": "others"}),
}


class Listener(threading.Thread):
    def __init__(self, who: Caller, sitting: str) -> None:
        super().__init__(daemon=True)
        self.who, self.sitting = who, sitting
        self.frames: list[tuple[float, str]] = []

    def run(self) -> None:
        self.frames.extend([])
        for frame in self.who.stream(self.sitting, 20):
            self.frames.append(frame)

    def heard(self, words: str, within: float) -> float | None:
        end = time.monotonic() + within
        while time.monotonic() < end:
            for when, frame in list(self.frames):
                if words in frame:
                    return when
            time.sleep(0.005)
        return None


@pytest.mark.parametrize("how", ENDS)
def test_the_stream_ends_within_a_second_and_says_nothing_more(house: Site, how: str) -> None:
    maya, jonas = Caller(house.addresses[0], "maya"), Caller(house.addresses[0], "jonas")
    sitting = sit_down(maya, jonas, "wire-talk")
    page = Listener(jonas, sitting)
    page.start()
    assert page.heard("event: part", 10) is not None
    path, form = ENDS[how]
    actor = jonas if how != "ending all others" else Caller(house.addresses[0], "jonas")
    cookies = dict(jonas.cookies)
    assert actor.post(path, form).status in (200, 302, 204)
    ended, jonas.cookies = time.monotonic(), cookies
    assert maya.does(sitting, "speak", step="talk", text="not for him any more").status == 200
    closed = page.heard("event: ended", 5)
    assert closed is not None
    assert closed - ended <= 1.0
    assert [frame for when, frame in page.frames if "not for him" in frame] == []
    assert jonas.does(sitting, "pause").status == 401
    assert jonas.get(f"/sittings/{sitting}/").status == 302


def rhythm(rings: list[float]) -> list[float]:
    """When a stream says that it is still there, with rings at these times that have nothing for its page."""
    return asyncio.run(_rhythm(rings))


async def _rhythm(rings: list[float]) -> list[float]:
    hub, loop, said = Hub(), asyncio.get_running_loop(), []
    began, gone = loop.time(), asyncio.Event()

    async def send(message: Any) -> None:
        if message.get("body") == HERE:
            said.append(loop.time() - began)

    async def receive() -> Any:
        await gone.wait()
        return {"type": "http.disconnect"}

    async def nothing(last_id: str | None, note: str) -> None:
        return None

    for at in rings:
        loop.call_later(at, hub.ring, "table")
    loop.call_later(1.1, gone.set)
    await serve({}, receive, send, topics=["table"], produce=nothing, last_id="1", keepalive=0.25, through=hub)
    return said


def test_a_ring_that_is_not_for_this_page_does_not_move_its_signs_of_life() -> None:
    quiet, busy = rhythm([]), rhythm([0.1, 0.2, 0.35, 0.45, 0.6, 0.85])
    assert len(quiet) == len(busy) == 4
    assert all(abs(one - other) < 0.1 for one, other in zip(quiet, busy, strict=True))
