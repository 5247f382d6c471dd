"""The part of a page that one seat sees: drawn anew only when what that seat may see has changed."""

import re
from datetime import UTC, datetime
from typing import Any
from unittest.mock import patch

import pytest

from sameside.web.sittings import face_cache, page
from tests.cast import Cast
from tests.web.sittings.room import Room


def part(room: Room, seat: int) -> page.Part:
    return page.part_for(room.table, seat, room.people[seat])


def test_nothing_new_means_the_same_part(couple: Room) -> None:
    assert part(couple, 0) is part(couple, 0)


def test_what_another_does_in_private_draws_nothing_anew(guessing: Room) -> None:
    before = part(guessing, 0)
    with patch.object(page.drawing, "draw", side_effect=AssertionError):
        guessing.do(1, "answer", value="4")
        after = part(guessing, 0)
    assert (after.html, after.version) == (before.html, before.version)
    assert after.seq > before.seq
    assert after.html is before.html


def test_what_everybody_sees_has_a_new_version_for_everybody(couple: Room) -> None:
    before = [part(couple, seat).version for seat in (0, 1)]
    couple.do(0, "draft", text="The long holidays", version="0")
    after = [part(couple, seat).version for seat in (0, 1)]
    assert len(set(after) - set(before)) == 2
    assert "The long holidays" in part(couple, 1).html


def test_a_new_name_draws_the_part_anew(couple: Room, cast: Cast) -> None:
    before = part(couple, 0)
    cast.jonas.name = "Jo"
    cast.jonas.save()
    face_cache.forget_faces()
    assert part(couple, 0).version != before.version
    assert "Jo" in part(couple, 0).html


def test_the_version_is_that_of_the_words_and_no_secret_of_this_process(couple: Room) -> None:
    before = part(couple, 0)
    page.forget_parts()
    assert part(couple, 0).version == before.version


def test_no_more_parts_are_kept_than_there_is_room_for(couple: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "MOST", 1)
    first = part(couple, 0)
    part(couple, 1)
    assert part(couple, 0) is not first


def break_until(room: Room, hour: int) -> None:
    with patch("sameside.web.sittings.actions.timezone.now", return_value=datetime(2030, 7, 1, hour, 40, tzinfo=UTC)):
        assert room.do(0, "time_out", minutes="20") is None


@pytest.mark.parametrize(
    ("zone", "told"),
    [("UTC", "6 p.m."), ("Europe/Berlin", "8 p.m."), ("America/New_York", "2 p.m."), ("Mars", "6 p.m.")],
)
def test_times_are_told_on_the_clock_of_whoever_reads(couple: Room, cast: Cast, zone: str, told: str) -> None:
    break_until(couple, 17)
    cast.jonas.time_zone = zone
    assert f"Back at {told}" in couple.text(1)


def test_who_moves_to_another_time_zone_reads_another_time(couple: Room, cast: Cast) -> None:
    break_until(couple, 17)
    cast.jonas.time_zone = "Europe/Berlin"
    before = part(couple, 1).html
    cast.jonas.time_zone = "America/New_York"
    assert "8 p.m." in before
    assert "2 p.m." in part(couple, 1).html


def test_a_draft_is_shown_where_it_belongs_and_nowhere_else(couple: Room) -> None:
    couple.play_to("talk")
    mine = {"kind": "speak", "turn": "1", "text": "On Saturday"}
    assert page.fitting(mine, couple.view(0)) == mine
    assert page.fitting({**mine, "turn": "2"}, couple.view(0)) == {}
    assert page.fitting({**mine, "kind": "say_back"}, couple.view(0)) == {}
    assert page.fitting(mine, couple.view(1)) == {}
    assert page.fitting({}, couple.view(0)) == {}


def test_a_draft_stands_in_the_field_again(couple: Room) -> None:
    assert ">The long holidays, and</textarea>" in couple.html(0, draft={"text": "The long holidays, and"})


def test_what_is_typed_is_never_markup(couple: Room) -> None:
    couple.do(0, "draft", text="<b onclick=x>The & dishes</b>", version="0")
    assert "&lt;b onclick=x&gt;The &amp; dishes&lt;/b&gt;" in couple.html(1)
    assert "<b onclick" not in couple.html(1)


def test_a_sentence_to_show_stands_first_and_is_read_out(couple: Room) -> None:
    html = couple.html(0, refusal="Add a few more words.")
    assert 'role="alert"' in html
    assert html.index("Add a few more words.") < html.index("<h1")


def test_the_trail_shows_how_far_one_is(couple: Room) -> None:
    def marks(seat: int) -> Any:
        table = couple.table
        return page.context_of(table, couple.view(seat), face_cache.faces_of(couple.id))["marks"]

    assert marks(0) == ("now", "", "", "", "", "")
    couple.play_to("talk")
    assert marks(1) == ("done", "done", "now", "", "", "")
    couple.play_out()
    assert set(marks(0)) == {"done"}


def test_each_form_of_a_full_page_has_the_token_and_a_key_of_its_own(couple: Room) -> None:
    for seat in (0, 1):
        html = page.with_tokens(couple.html(seat), "t<", "k")
        forms = re.findall(r"<form\b.*?</form>", html, re.DOTALL)
        assert forms
        for form in forms:
            kind = re.findall(r'name="kind" value="(\w+)"', form)
            assert re.findall(r'name="csrfmiddlewaretoken" value="([^"]*)"', form) == ["t&lt;"]
            assert re.findall(r'name="key" value="([^"]*)"', form) == [f"k-{kind[0]}"]


def test_what_people_write_never_gets_a_token(couple: Room) -> None:
    couple.do(0, "draft", text='<input type="hidden" name="kind" value="stop">', version="0")
    html = page.with_tokens(couple.html(1), "token-t", "k")
    assert html.count("token-t") == html.count('name="kind" value="')
