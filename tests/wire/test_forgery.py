"""Requests that other pages make a browser send (T09): nothing changes. And looking never changes anything."""

import re

import pytest

from tests.cast import Cast
from tests.wire.browser import Browser, undone
from tests.wire.conftest import SignedIn
from tests.wire.fingerprint import fingerprint
from tests.wire.table import Couple, sit_down
from tests.wire.test_strangers import WORDS, address, routes
from tests.wire.world import World, whole_world

# These end or cover a sign-in and nothing else; they answer to the origin instead of a form token.
WITHOUT_TOKEN = {"safety:leave", "people:lock", "people:still_here", "safety:help", "safety:help_in"}
FORGED = (
    {"origin": "https://evil.example"},
    {"origin": "null"},
    {"x-csrftoken": "b" * 32},
    {"x-csrftoken": "-"},
)
FORGED_LANE = (
    {"origin": "https://evil.example"},
    {"origin": "null"},
    {"origin": "-"},
    {"origin": "-", "sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
    {"x-sameside": "-"},
    {"x-sameside": "2"},
    {"host": "evil.example", "origin": "http://evil.example"},
)


@pytest.fixture
def world(cast: Cast, wire: None) -> World:
    return whole_world(cast)


@pytest.fixture
def maya(world: World, cast: Cast, signed_in: SignedIn) -> Browser:
    return signed_in(cast.maya)


def places(world: World) -> list[tuple[str, str]]:
    """Every address, with the things of Maya in it."""
    found = []
    for name, pattern in routes():
        thing = "couple" if "circle_id" in pattern else "sitting_open" if "sitting_id" in pattern else ""
        thing = "openness_line" if name == "sharing:give" else thing
        found.append((name, address(name, "invitation_open" if "invitation_id" in pattern else thing, world)))
    return found


def test_no_page_does_what_another_site_makes_a_browser_send(world: World, maya: Browser) -> None:
    before, done = fingerprint(), []
    for name, path in places(world):
        for forged in FORGED:
            with undone():
                reply = maya.post(path, WORDS, **forged)
                unrefused = reply.status not in (403, 404, 405) and name not in WITHOUT_TOKEN
                if unrefused or fingerprint() != before or reply.status >= 500:
                    done.append((name, forged, reply.status))
    assert done == []


def test_the_same_requests_from_our_own_pages_do_work(world: World, maya: Browser) -> None:
    """Otherwise the test above would prove nothing."""
    for path in (f"/circles/{world.things['couple']}/name/", "/today/not-today/", "/you/address/"):
        with undone():
            assert maya.post(path, WORDS).status == 302


@pytest.mark.parametrize("forged", FORGED_LANE, ids=str)
def test_the_lane_takes_nothing_from_elsewhere(cast: Cast, signed_in: SignedIn, forged: dict[str, str]) -> None:
    couple: Couple = sit_down(cast, signed_in, "wire-apart", "own")
    before = fingerprint()
    for what in ("", "draft"):
        reply = couple.maya.lane(couple.sitting, WORDS, what, **forged)
        assert reply.status == 403
        assert reply.body == b"{}"
    assert fingerprint() == before


def test_looking_at_every_page_changes_nothing(world: World, maya: Browser) -> None:
    """But that today's question was shown is noted, once a day."""
    maya.get("/today/")
    before, changed, followed = fingerprint(), [], set()
    waiting = ["/today/", "/sittings/", "/circles/", "/library/", "/you/", *(path for _, path in places(world))]
    while waiting:
        path = waiting.pop()
        if path in followed or len(followed) > 250 or "/leave/" in path or "/out/" in path:
            continue
        followed.add(path)
        reply = maya.get(path)
        waiting += re.findall(r'href="(/[^"#?]*)"', reply.text) if "/static/" not in path else []
        if reply.status >= 500 or fingerprint() != before:
            changed.append((path, reply.status))
            before = fingerprint()
    assert changed == []
    assert len(followed) > 60
