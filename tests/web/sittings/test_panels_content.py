"""Every exercise we ship, played to its end on the page by everyone in it: nothing is missing, nothing is raw."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.conf import settings
from django.template import engines
from jinja2 import ChainableUndefined

from sameside import catalogue
from sameside.web.sittings import page, tables
from tests.cast import Cast
from tests.web.sittings.room import Room, open_room

ENTRIES = catalogue.load([Path(path) for path in settings.CONTENT_DIRS]).exercises
FORM = re.compile(r"<form\b[^>]*>.*?</form>", re.DOTALL)
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')
COMPOSER = re.compile(r'<textarea|<input class="input|type="radio"|type="checkbox"')
MISSING = re.compile(r"¿([^?]*)\?")
WRITING = {"answer", "speak", "say_back", "check", "sense", "tell", "ask", "draft", "meet", "say"}
CASES = [
    (slug, people, player)
    for slug, entry in sorted(ENTRIES.items())
    for people in sorted({entry.exercise.people[0], min(entry.exercise.people[1], 4)})
    for player in ("answers", "passes")
]


class Missing(ChainableUndefined):
    """Whatever a template asks for and does not get stands on the page as ¿its name?."""

    def __str__(self) -> str:
        return f"¿{self._undefined_name}?"

    def __html__(self) -> str:
        return str(self)


@pytest.fixture(autouse=True)
def _remembered(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Inside a test nothing is ever committed, so no table would be kept, and every look would read the whole log anew."""
    monkeypatch.setattr(tables, "connection", SimpleNamespace(in_atomic_block=False))
    yield
    tables.forget_all()


@pytest.fixture
def strict(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines["jinja2"].env, "undefined", Missing)


def test_control_what_is_missing_is_seen(strict: None) -> None:
    html = engines["jinja2"].from_string("{{ nobody.there }} {{ nothing }}").render()
    assert MISSING.findall(html) == ["nobody", "nothing"]


def room_for(cast: Cast, slug: str, people: int) -> Room:
    present = [cast.maya, cast.grace, cast.dayo, cast.tunde][:people]
    pace = "own" if people == 1 or ENTRIES[slug].exercise.pace == "own" else "live"
    return open_room(slug, *present, circle=cast.family if people > 1 else None, pace=pace)


def look_around(room: Room) -> None:
    for seat in range(len(room.people)):
        look(room, seat)


def look(room: Room, seat: int) -> None:
    view = room.view(seat)
    html = page.with_tokens(room.html(seat), "t", "k")
    assert not MISSING.findall(html), (view.phase, view.step)
    told = [unescape(text).strip() for text in re.findall(r">([^<]+)<", html)]
    assert not {"None", "True", "()", "[]", "“”"} & set(told)
    assert not raw_ids(room) & set(told), (view.phase, view.step)
    for form in FORM.findall(html):
        hidden = dict(HIDDEN.findall(form))
        assert hidden["kind"] in view.moves or hidden["kind"] == "time_out"
        assert hidden["key"].startswith("k-")
        assert hidden.get("step", "") == (view.step.id if view.step else "")
    has_composer = any(COMPOSER.search(form) for form in FORM.findall(html))
    assert has_composer == bool(WRITING & set(view.moves))


def raw_ids(room: Room) -> set[str]:
    """The ids of answers for which there are words."""
    words = room.table.entry.words_in("en")
    terms = {term: said for one in words.steps.values() for term, said in one.terms.items()}
    named = {term.partition(".")[2]: said for term, said in terms.items() if "." in term and "cue." not in term}
    return {one for one, said in named.items() if one != said}


def play_on(room: Room, player: str) -> bool:
    moved = False
    for seat in room.state.staying:
        found = room.fitting(seat, "pass" if player == "passes" else "")
        if found is not None:
            refusal = room.do(seat, found[0], **found[1])
            assert refusal is None, (found, refusal)
            moved = True
            look_around(room)
    return moved


@pytest.mark.parametrize(("slug", "people", "player"), CASES)
def test_every_exercise_can_be_played_to_its_end_on_the_page(
    cast: Cast, strict: Any, slug: str, people: int, player: str
) -> None:
    room = room_for(cast, slug, people)
    look_around(room)
    room.begin()
    look_around(room)
    for _ in range(300):
        if room.state.over:
            break
        assert play_on(room, player), room.state.meeting
    assert room.state.over
    assert {room.view(seat).phase for seat in range(people)} <= {"done", "over"}


@pytest.mark.parametrize("slug", [slug for slug, entry in sorted(ENTRIES.items()) if entry.exercise.people[1] > 1])
def test_the_page_of_a_pause_and_of_leaving_is_whole_at_every_step(cast: Cast, strict: Any, slug: str) -> None:
    room = room_for(cast, slug, max(2, ENTRIES[slug].exercise.people[0])).begin()
    for step in ENTRIES[slug].exercise.steps[1:]:
        room.do(0, "pause")
        look_around(room)
        room.do(0, "resume")
        room.do(0, "time_out", minutes="20")
        look_around(room)
        room.do(0, "resume")
        room.play_to(step.id)
    room.do(0, "leave")
    look_around(room)


def test_control_a_hole_in_a_page_is_found(couple: Room, strict: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = page.context_of
    monkeypatch.setattr(page, "context_of", lambda *all: {**whole(*all), "title": None, "words": {}})
    with pytest.raises(AssertionError):
        look(couple, 0)
