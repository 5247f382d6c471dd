"""Every address, every role, every state (T01): nobody gets in who may not, and nobody reads a word of somebody else."""

from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from typing import Any

import pytest

from tests.cast import Cast
from tests.wire.browser import Browser, Reply, undone
from tests.wire.conftest import SignedIn
from tests.wire.expected import ACCOUNTS, FOR_SIGNED_IN_ACCOUNTS, LANE, PAGES, Route
from tests.wire.fingerprint import fingerprint
from tests.wire.world import ROLES, World, whole_world

LET_IN = (200, 204, 302, 409, 422)
WORDS = {"kind": "answer", "step": "hello", "text": "words of mine", "name": "A name", "which": "others", "safe": "yes"}
FILL = {"country": "us", "slug": "wire-apart", "situation": "own", "token": "no-such-token", "pk": "1"}


@pytest.fixture
def world(cast: Cast, wire: None) -> World:
    return whole_world(cast)


@pytest.fixture
def browsers(world: World, signed_in: SignedIn) -> dict[str, Browser]:
    return {role: signed_in(who) if who else Browser() for role, who in world.people.items()}


def routes() -> Iterator[tuple[str, str]]:
    """(name, pattern) of every address of the resolver."""
    from django.urls import get_resolver

    def walk(patterns: Any, prefix: str, space: str) -> Iterator[tuple[str, str]]:
        for one in patterns:
            if hasattr(one, "url_patterns"):
                inner = f"{one.namespace}:" if one.namespace else ""
                yield from walk(one.url_patterns, prefix + str(one.pattern), space + inner)
            else:
                yield space + (one.name or f"(unnamed) {prefix}{one.pattern}"), prefix + str(one.pattern)

    yield from walk(get_resolver().url_patterns, "", "")


def address(name: str, thing: str, world: World) -> str:
    from django.urls import reverse

    pattern = dict(routes())[name]
    known = {**FILL, "circle_id": world.things.get(f"circle_of_{thing}", world.things.get(thing))}
    known |= {"invitation_id": world.things.get(thing), "sitting_id": world.things.get(thing)}
    known |= {f"{kind}_id": world.things[f"coach_{kind}"] for kind in ("sentence", "trap", "talk")}
    known |= {f"{kind}_id": world.things[kind] for kind in ("belief", "trial", "evidence", "rating", "fact")}
    known |= {"moment_id": world.things["hot_moment"], "yet_id": world.things["not_yet"]}
    known |= {"browser_id": world.things["browser"], "secret": world.things["feed"]}
    known |= {"item_id": world.things["belief"], "kind": "belief", "step": "happened" if "moment" in name else "origin"}
    known |= {"goal_id": world.things.get(f"goal_of_{thing}", world.things.get(thing, world.things["goal"]))}
    for kind, usual in (
        ("sketch", "goal_sketch"),
        ("check", "goal_check"),
        ("word", "goal_word"),
        ("support", "goal_beside"),
    ):
        known[f"{kind}_id"] = world.things.get(thing, world.things[usual])
    known |= {"what": "rest", "step": "specific" if name.startswith("goals:") else known["step"]}
    known |= {"entry_id": world.things.get(thing, world.things["journal_entry"])}
    known |= {"prompt_id": world.things["journal_question"]}
    known |= {f"{kind}_id": world.things[kind] for kind in ("ritual", "boundary")} | {"look": "meadow"}
    known |= {"slug": "longer-out"} if name.startswith("selfcare:") else {}
    known |= {"share_id": world.things.get(thing, world.things["share_back"])}
    known |= {"leaf_id": world.things.get(thing, world.things["openness_note"])}
    if name == "sharing:give":
        known |= {"kind": thing.removeprefix("openness_"), "item_id": world.things.get(thing)}
    return reverse(name, kwargs={key: value for key, value in known.items() if f":{key}>" in pattern})


def complaints(role: str, who: Any, method: str, reply: Reply, route: Route, lane: bool) -> str:
    if (method == "GET" and route.posts) or (method == "POST" and route.reads):
        return (
            ""
            if reply.status in (404, 405) or (role == "anonymous" and reply.to_sign_in)
            else "let in by the wrong verb"
        )
    if role in who:
        ok = reply.status in LET_IN and not reply.to_sign_in
    elif role == "anonymous":
        ok = reply.status in (401, 404) or (reply.to_sign_in and not lane)
    else:
        ok = reply.status == 404
    return "" if ok else f"expected {'in' if role in who else 'out'}"


def ask(browser: Browser, method: str, path: str, lane: Any = None) -> Reply:
    if lane is None:
        return browser.get(path) if method == "GET" else browser.post(path, WORDS)
    sitting, what = lane
    if what == "stream" and method == "GET":
        return browser.first_frames(sitting)
    return browser.get(path) if method == "GET" else browser.lane(sitting, WORDS, what)


def look_around(
    world: World, browsers: dict[str, Browser], table: Mapping[str, Route], lane: bool = False
) -> Iterator[str]:
    """Everything that is not as the table says."""
    before = fingerprint()
    for name, route in table.items():
        for thing, who in route.things.items():
            path = f"/live/sittings/{world.things[thing]}/{name}" if lane else address(name, thing, world)
            for role in ROLES:
                for method in ("GET", "POST"):
                    label = (name, thing, role, method)
                    yield from one_look(world, browsers[role], label, path, route, who, lane, before)


def one_look(
    world: World,
    browser: Browser,
    what: tuple[str, str, str, str],
    path: str,
    route: Route,
    who: Any,
    lane: bool,
    before: str,
) -> Iterator[str]:
    name, thing, role, method = what
    label = f"{method} {name or 'lane'} {thing} as {role}"
    # Looking changes nothing (test_forgery.py), but for the addresses that end or mark a sign-in, and today's question.
    with undone() if method == "POST" or name in ("safety:leave", "circles:link", "home:today") else nullcontext():
        reply = ask(browser, method, path, (world.things[thing], name) if lane else None)
        if complaint := complaints(role, who, method, reply, route, lane):
            yield f"{label}: {reply.status}, {complaint}"
        if leaked := world.leaked(role, reply.everything):
            yield f"{label}: {reply.status} shows {leaked}"
        if method == "POST" and role not in who and fingerprint() != before:
            yield f"{label}: changed something"


def test_every_route_has_its_line_in_the_table() -> None:
    names = [name for name, _ in routes()]
    assert sorted(set(names)) == sorted({*PAGES, *ACCOUNTS})


def test_every_page_lets_in_whom_the_table_names_and_nobody_else(world: World, browsers: dict[str, Browser]) -> None:
    wrong = list(look_around(world, browsers, PAGES))
    assert wrong == [], "\n".join(wrong)


def test_the_lane_lets_in_whom_the_table_names_and_nobody_else(world: World, browsers: dict[str, Browser]) -> None:
    wrong = list(look_around(world, browsers, LANE, lane=True))
    assert wrong == [], "\n".join(wrong)


def test_the_line_of_a_shared_page_lets_in_its_reader_and_nobody_else(
    world: World, browsers: dict[str, Browser]
) -> None:
    doors = PAGES["sharing:read"].things
    for thing, who in doors.items():
        for role, browser in browsers.items():
            reply = browser.ask("STREAM", f"/live/shares/{world.things[thing]}/stream", b"", {})
            assert reply.status == (200 if role in who else 404), (thing, role)
            assert world.leaked(role, reply.everything) == []


def test_account_pages_never_break_and_show_nobody_else(world: World, browsers: dict[str, Browser]) -> None:
    wrong = []
    for name in sorted(ACCOUNTS):
        for role in ROLES:
            for method in ("GET", "POST"):
                with undone():
                    reply = ask(browsers[role], method, address(name, "", world))
                if reply.status >= 500 or world.leaked(role, reply.everything):
                    wrong.append((name, role, method, reply.status))
                if role == "anonymous" and name in FOR_SIGNED_IN_ACCOUNTS and not reply.to_sign_in:
                    wrong.append((name, role, method, "not sent to sign in"))
    assert wrong == []


def test_addresses_that_nobody_knows_are_404_for_everyone(world: World, browsers: dict[str, Browser]) -> None:
    """An id that exists and one that does not look the same from outside."""
    import uuid

    for path in ("/sittings/{}/", "/circles/{}/", "/live/sittings/{}/stream"):
        known = world.things["sitting_open"] if "sittings" in path else world.things["couple"]
        method = "STREAM" if "stream" in path else "GET"
        real = browsers["stranger"].ask(method, path.format(known), b"", {})
        made_up = browsers["stranger"].ask(method, path.format(uuid.uuid4()), b"", {})
        assert (real.status, real.body, real.headers) == (made_up.status, made_up.body, made_up.headers)


def test_owners_do_read_their_own_secrets(world: World, browsers: dict[str, Browser]) -> None:
    """The secrets are really on pages: a world whose secrets nobody can read would prove nothing."""
    paths = [f"/sittings/{world.things[name]}/" for name in world.things if name.startswith("sitting_")]
    paths += [f"/circles/{world.things['family']}/", "/you/"]
    paths += ["/coach/", "/coach/try/", "/coach/traps/", f"/coach/rehearse/{world.things['coach_talk']}/"]
    paths += ["/journal/", "/journal/questions/", f"/journal/{world.things['journal_entry']}/"]
    paths += [f"/journal/{world.things['journal_two']}/both/"]
    paths += ["/reminders/"]
    paths += [f"/goals/{world.things['goal']}/", f"/goals/making/{world.things['goal_sketch']}/specific/"]
    paths += [
        "/shares/",
        f"/openness/{world.things['openness_note']}/",
        f"/openness/{world.things['openness_letter']}/",
    ]
    seen = "".join(browsers["owner"].get(path).text for path in paths)
    kinds = (
        "hello",
        "mine",
        "guide",
        "secret",
        "after",
        "first",
        "Pact",
        "bye",
        "Meantopen",
        "Circlefamily",
        "Nameowner",
        "Wrong",
        "Kept",
        "Trap",
        "Cue",
        "Question",
        "Goaltitle",
        "Goalwhy",
        "Goalprivate",
        "Goalwell",
        "Goalword",
        "Goalsketch",
        "Before",
        "Lineopen",
        "Purposewaiting",
        "Nobody",
        "Letter",
        "Entry",
        "Who",
        "Where",
        "Asked",
        "First",
        "Second",
        "Own",
        "Device",
    )
    assert [kind for kind in kinds if not any(one in seen for one in world.secrets if one.startswith(kind))] == []


def test_readers_do_read_what_was_shared_with_them(world: World, browsers: dict[str, Browser]) -> None:
    page = browsers["partner"].get(f"/shares/{world.things['share_open']}/").text
    assert [kind for kind in ("Lineopen", "Purposeopen") if kind not in page] == []


def test_a_door_left_open_turns_this_red(
    world: World, browsers: dict[str, Browser], monkeypatch: pytest.MonkeyPatch
) -> None:
    from sameside.web.circles import models
    from sameside.web.circles.views import pages

    monkeypatch.setattr(pages, "circle_for", lambda person, circle_id: models.Circle.objects.get(pk=circle_id))
    found = list(look_around(world, browsers, {"circles:one": PAGES["circles:one"]}))
    assert any("expected out" in one for one in found)
    assert any("shows" in one for one in found)


def test_an_engine_that_tells_too_much_turns_this_red(
    world: World, browsers: dict[str, Browser], monkeypatch: pytest.MonkeyPatch
) -> None:
    from sameside.engine import shown
    from tests.wire.browser import forget_everything

    monkeypatch.setattr(shown, "_may_read", lambda *_: True)
    forget_everything()
    assert any("shows" in one for one in look_around(world, browsers, {"stream": LANE["stream"]}, lane=True))
