import html
import re
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from sameside.web.journal import given, prompts, queries
from sameside.web.journal.models import Entry
from sameside.web.library import shelf
from sameside.web.library.areas import AREAS
from tests.cast import Cast, sign_in
from tests.web.journal.conftest import Maker

ASIDE = {"HTTP_X_SAMESIDE": "1"}


def write(client: Client, path: str = "/journal/write/") -> tuple[str, dict[str, str]]:
    """The address a fresh page writes to, and its hidden fields."""
    page = client.get(path).content.decode()
    (place,) = re.findall(r'data-place="([^"]+)"', page)
    hidden = dict(re.findall(r'<input type="hidden" name="(tab|version|step|prompt)"(?: value="([^"]*)")?', page))
    return place, hidden


def test_without_scripts_the_button_keeps_it_and_shows_it(maya: Client) -> None:
    place, hidden = write(maya)
    answer = maya.post(place, {**hidden, "text": "שלום 🧡", "mood": "4", "feelings": "hopeful"})
    assert answer.status_code == 302
    text = maya.get(answer["location"]).content.decode()
    assert all(words in text for words in ("שלום 🧡", "Good", "hopeful"))


def test_a_double_tap_makes_one_entry(maya: Client) -> None:
    place, hidden = write(maya)
    for _ in range(2):
        assert maya.post(place, {**hidden, "text": "Rain"}).status_code == 302
    assert Entry.objects.count() == 1


def test_what_is_too_long_is_told_and_stands_still_there(maya: Client) -> None:
    place, hidden = write(maya)
    answer = maya.post(place, {**hidden, "text": "y" * 100_001, "people": "Mum"})
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "100,000 characters fit" in text
    assert "y" * 100_001 in text
    assert 'value="Mum"' in text
    assert Entry.objects.count() == 0


def test_a_full_page_of_emoji_arrives_whole(maya: Client) -> None:
    place, hidden = write(maya)
    assert maya.post(place, {**hidden, "text": "🧡" * 100_000}).status_code == 302
    assert Entry.objects.get().body["text"] == "🧡" * 100_000


def test_a_script_is_answered_in_few_words(maya: Client) -> None:
    place, hidden = write(maya)
    first = maya.post(place, {**hidden, "text": "Rain", "step": "1"}, **ASIDE)
    again = maya.post(place, {**hidden, "text": "Rain", "step": "1"}, **ASIDE)
    assert first.json() == again.json() == {"version": 1, "both": ""}
    assert maya.post(place, {**hidden, "text": "", "step": "2"}, **ASIDE).status_code == 422
    assert maya.post(f"/journal/{uuid4()}/edit/", {**hidden, "text": "x", "version": "4"}, **ASIDE).status_code == 410


def test_two_tabs_lead_to_a_choice(maya: Client, entry: Maker) -> None:
    one = entry("Rain")
    place, first = write(maya, f"/journal/{one.pk}/edit/")
    _, second = write(maya, f"/journal/{one.pk}/edit/")
    assert maya.post(place, {**first, "text": "Rain one"})["location"] == f"/journal/{one.pk}/"
    assert maya.post(place, {**second, "text": "Rain two"})["location"] == f"/journal/{one.pk}/both/"
    text = maya.get(f"/journal/{one.pk}/both/").content.decode()
    assert "Rain one" in text
    assert "Rain two" in text


def test_an_entry_opens_with_everything_chosen(maya: Client, entry: Maker) -> None:
    one = entry("Rain", mood=2, feelings=("grieving",), places=("canal",), asked="What rained?", prompt="p")
    text = maya.get(f"/journal/{one.pk}/edit/").content.decode()
    assert text.count(" checked") == 2
    assert "What rained?" in text
    assert 'value="canal"' in text


def test_what_was_deleted_elsewhere_can_be_kept_as_a_new_entry(maya: Client, entry: Maker) -> None:
    one = entry("Rain")
    place, hidden = write(maya, f"/journal/{one.pk}/edit/")
    one.delete()
    answer = maya.post(place, {**hidden, "text": "Still mine"})
    text = answer.content.decode()
    assert answer.status_code == 422
    (fresh,) = re.findall(r'data-place="([^"]+)"', text)
    again = dict(re.findall(r'<input type="hidden" name="(tab|version|step|prompt)"(?: value="([^"]*)")?', text))
    assert fresh != place
    assert maya.post(fresh, {**again, "text": "Still mine"}).status_code == 302
    assert Entry.objects.get().body["text"] == "Still mine"


def test_a_question_is_drawn_and_stands_above_the_page(maya: Client) -> None:
    answer = maya.post("/journal/questions/draw/", {"area": "reflection"})
    text = maya.get(answer["location"]).content.decode()
    asked = [one.words for one in shelf.prompts() if one.area == "reflection"]
    assert any(words.replace("'", "&#x27;") in text for words in asked)


def test_when_all_rest_it_is_said(maya: Client, cast: Cast) -> None:
    said = []
    for areas in (("wordless",), [area.id for area in AREAS]):
        for one in shelf.prompts():
            if one.area in areas:
                given.note(cast.maya, one.id, timezone.localdate())
        said.append(maya.post("/journal/questions/draw/", {"area": "wordless"}, follow=True).content.decode())
    assert "You have had all of that area in these three months. Here is one from another." in said[0]
    assert "You have had all of them in these three months. Each rests for 90 days." in said[1]


def test_the_questions_of_one_area_are_shown_at_a_time_and_the_others_are_a_press_away(maya: Client) -> None:
    there = {one.area: one.words for one in shelf.prompts()}
    shown: dict[str, list[str]] = {area: [] for area in ("", "goals", "nothing")}
    for area in shown:
        page = html.unescape(maya.get(f"/journal/questions/?area={area}").content.decode())
        shown[area] = [one for one, words in there.items() if words in page]
        assert all(f"?area={one}#chosen" in page for one in there if one != area)
    assert shown == {"": [], "goals": ["goals"], "nothing": []}


def test_ones_own_questions_are_added_and_taken_away(maya: Client, jonas: Client, cast: Cast) -> None:
    assert maya.post("/journal/questions/", {"words": "What <b>now</b>?", "area": "goals"}).status_code == 302
    assert "What &lt;b&gt;now&lt;/b&gt;?" in maya.get("/journal/questions/").content.decode()
    assert "What &lt;b&gt;" not in jonas.get("/journal/questions/").content.decode()
    (own,) = prompts.own(cast.maya)
    assert jonas.post(f"/journal/questions/{own.id}/drop/").status_code == 404
    assert maya.post(f"/journal/questions/{own.id}/drop/").status_code == 302
    assert maya.post("/journal/questions/", {"words": "", "area": "goals"}).status_code == 422
    assert prompts.own(cast.maya) == []


def test_a_full_box_of_questions_says_what_to_do(maya: Client, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(2):
        prompts.add(cast.maya, "goals", f"{n}?")
    monkeypatch.setattr(prompts, "MOST_OWN", 2)
    answer = maya.post("/journal/questions/", {"words": "One more?", "area": "goals"}, follow=True)
    assert "Take one away first." in answer.content.decode()


def test_the_day_of_an_entry_is_the_persons_own(maya: Client, cast: Cast) -> None:
    cast.maya.time_zone = "Pacific/Kiritimati"
    cast.maya.save()
    place, hidden = write(maya)
    maya.post(place, {**hidden, "text": "Rain"})
    with timezone.override("Pacific/Kiritimati"):
        assert queries.everything(cast.maya)[0][1].on == timezone.localdate()


def test_the_page_for_no_network_is_the_same_for_everybody(client: Client, cast: Cast) -> None:
    nobody = client.get("/journal/offline/").content
    assert b"data-offline-words" in nobody
    assert sign_in(client, cast.maya).get("/journal/offline/").content == nobody
