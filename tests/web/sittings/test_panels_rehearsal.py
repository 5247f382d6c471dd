"""A rehearsal in a sitting: the talk, the partner, and the walk back."""

import re
from dataclasses import replace

import pytest

from sameside.web.sittings import face_cache, page
from tests.cast import Cast
from tests.web.sittings.room import Room, open_room, words_of


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
