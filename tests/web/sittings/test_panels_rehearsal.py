"""A rehearsal in a sitting: the talk, the partner, and the walk back."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.test import Client

from sameside.coach.rehearsal import BadCast
from sameside.web.sittings import face_cache, page
from tests.cast import Cast, sign_in
from tests.web.sittings.room import Room, open_room, words_of

AWAY = "The coach cannot be asked right now, so nobody can answer you."


@pytest.fixture
def rehearsing(cast: Cast) -> Room:
    room = open_room("before-the-hard-talk", cast.maya, pace="own").play_to("try")
    room.do(0, "meet", character="leila")
    return room


def test_the_talk_the_partner_and_the_walk_back_are_on_the_page(rehearsing: Room) -> None:
    rehearsing.do(0, "say", text="I was lonely on Sunday. What was it like for you?", turn="1")
    text = rehearsing.text(0)
    assert "Leila" in text
    assert "That looks" in text
    assert "What was it like for you?" in text
    assert "Say this another way" in text
    assert 'name="keeping"' in rehearsing.html(0)
    rehearsing.do(0, "back", to="1")
    assert "Another way you tried" not in rehearsing.text(0)
    rehearsing.do(0, "say", text="Could we talk on Friday?", turn="1")
    assert "Another way you tried, from turn 1" in rehearsing.text(0)


def test_another_page_of_the_same_person_wakes_to_the_talk_as_it_is_now(rehearsing: Room) -> None:
    rehearsing.do(0, "say", text="You never help.")
    asleep = panel_key(rehearsing)
    rehearsing.do(0, "back", to="1")
    rehearsing.do(0, "say", text="I feel tired.")
    assert panel_key(rehearsing) != asleep


def panel_key(room: Room) -> str:
    found = re.search(r'data-region="main" data-key="([^"]+)"', room.html(0))
    assert found
    return found[1]


def test_who_has_gone_back_often_is_offered_no_way_back(rehearsing: Room) -> None:
    for _ in range(24):
        rehearsing.do(0, "say", text="I feel tired.")
        rehearsing.do(0, "back", to="1")
    rehearsing.do(0, "say", text="I feel tired.")
    assert "Another way you tried" in rehearsing.text(0)
    assert "Say this another way" not in rehearsing.text(0)


def test_after_the_last_turn_one_can_only_look_back(rehearsing: Room) -> None:
    for turn in range(8):
        assert rehearsing.do(0, "say", text=f"I feel tired, {turn}.") is None
    assert "That was the last turn." in rehearsing.text(0)
    assert 'name="kind" value="say"' not in rehearsing.html(0)
    assert rehearsing.do(0, "answer", text="I feel tired.") is None
    past = rehearsing.html(0).split('data-region="past"')[1]
    assert "A talk with Leila, who is made up" in past
    assert "Say this another way" not in past


def test_what_speaks_of_harm_leads_to_help_and_not_to_a_line(rehearsing: Room) -> None:
    rehearsing.do(0, "say", text="I could kill myself.")
    html = rehearsing.html(0)
    assert "doesn’t answer this" in rehearsing.text(0)
    assert 'href="/help/"' in html


def test_what_people_write_is_escaped(rehearsing: Room) -> None:
    rehearsing.do(0, "say", text="<b>You never</b> listen & you always leave.")
    assert "<b>You never</b>" not in rehearsing.html(0)


def test_what_was_taken_away_says_so(rehearsing: Room) -> None:
    rehearsing.do(0, "say", text="I feel tired.")
    table, view = rehearsing.table, rehearsing.view(0)
    gone = replace(view, stage={**(view.stage or {}), "turns": (None,), "met": None, "left": ((1, (None,)),)})
    text = words_of(page.draw(table, gone, face_cache.faces_of(rehearsing.id), rehearsing.people[0]))
    assert text.count("(taken away)") == 3
    assert "None" not in text


@pytest.fixture
def maya(cast: Cast) -> Client:
    return sign_in(Client(), cast.maya)


@pytest.fixture
def breaks(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """A file of the cast is broken from now on."""

    def broken() -> None:
        raise BadCast(("jun.toml: Mend this.",))

    def now() -> None:
        for place in ("catalogue.rehearsing", "web.coaching.rehearse_panel"):
            monkeypatch.setattr(f"sameside.{place}.load_cast", broken)

    return now


def test_with_a_broken_cast_nobody_sits_down_and_one_goes_on(
    cast: Cast, maya: Client, breaks: Callable[[], None]
) -> None:
    room = open_room("before-the-hard-talk", cast.maya, pace="own").play_to("try")
    breaks()
    page = maya.get(f"/sittings/{room.id}/")
    assert page.status_code == 200
    assert "nobody can sit down with you" in words_of(page.content.decode())
    assert 'value="meet"' not in page.content.decode()
    sent = maya.post(f"/sittings/{room.id}/", {"kind": "meet", "step": "try", "character": "jun"})
    assert (sent.status_code, AWAY in words_of(sent.content.decode())) == (409, True)
    assert maya.post(f"/sittings/{room.id}/", {"kind": "pass", "step": "try"}).status_code == 302
    assert "nobody can sit down" not in words_of(maya.get(f"/sittings/{room.id}/").content.decode())


def test_a_cast_that_breaks_in_the_middle_of_a_talk_leaves_the_words_and_the_way_on(
    rehearsing: Room, maya: Client, breaks: Callable[[], None]
) -> None:
    rehearsing.do(0, "say", text="I was lonely on Sunday.")
    breaks()
    address = f"/sittings/{rehearsing.id}/"
    assert "so Leila cannot answer" in words_of(maya.get(address).content.decode())
    sent = maya.post(address, {"kind": "say", "step": "try", "text": "Could we <b>talk</b>?"})
    html = sent.content.decode()
    assert (sent.status_code, AWAY in words_of(html)) == (409, True)
    assert "Could we &lt;b&gt;talk&lt;/b&gt;?</textarea>" in html
    assert "I was lonely on Sunday." in html
    assert maya.post(address, {"kind": "answer", "step": "try", "text": "I was lonely."}).status_code == 302
    past = maya.get(address).content.decode().split('data-region="past"')[1]
    assert "A talk with Leila, who is made up" in past
