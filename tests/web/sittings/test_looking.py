import pytest
from django.test import Client

from sameside.web.coaching import queries
from sameside.web.safety import gate
from sameside.web.sittings import looking
from tests.cast import Cast, sign_in
from tests.web.coaching.small import use_the_small_coach
from tests.web.sittings.room import Room

HARD = "You never listen to me. I felt hurt when you left."


@pytest.fixture(autouse=True)
def _small_coach(monkeypatch: pytest.MonkeyPatch) -> None:
    use_the_small_coach(monkeypatch)
    monkeypatch.setattr(gate, "is_open", lambda *_: True)


@pytest.fixture
def talk(couple: Room) -> Room:
    return couple.play_to("talk")


def test_unless_somebody_asks_the_coach_looks_at_nothing(cast: Cast) -> None:
    assert looking.look_for(cast.maya, {"text": HARD}) == looking.Looked()


def test_without_scripts_the_marks_stand_below_the_field_and_nothing_is_sent(talk: Room, cast: Cast) -> None:
    maya, before = sign_in(Client(), cast.maya), talk.state.seq
    answer = maya.post(f"/sittings/{talk.id}/", {"kind": "speak", "step": "talk", "text": HARD, "look": "look"})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert f"{HARD}</textarea>" in page
    assert "Keep my words" in page
    assert talk.state.seq == before


def test_a_suggestion_takes_the_place_of_the_sentence(talk: Room, cast: Cast) -> None:
    maya = sign_in(Client(), cast.maya)
    told = {"kind": "speak", "step": "talk", "text": HARD, "look": "use.ABS"}
    page = maya.post(f"/sittings/{talk.id}/", told).content.decode()
    assert "Yesterday, when you  I felt hurt when you left.</textarea>" in page


def test_whoever_says_it_back_sees_the_lights_and_the_speaker_does_not(talk: Room, cast: Cast) -> None:
    talk.do(0, "speak", text="I felt hurt when you left.")
    jonas, maya = sign_in(Client(), cast.jonas), sign_in(Client(), cast.maya)
    path, before = f"/sittings/{talk.id}/", maya.get(f"/sittings/{talk.id}/").content.decode()
    told = {"kind": "say_back", "step": "talk", "text": "You felt hurt.", "look": "look", "reply": "yes"}
    page = jonas.post(path, {**told, "before": "I felt hurt when you left."}).content.decode()
    assert "Feeling named" in page
    assert "Only you see these." in page
    assert without_tokens(maya.get(path).content.decode()) == without_tokens(before)


def test_the_page_knows_whether_the_coach_reads_along_for_this_person_alone(talk: Room, cast: Cast) -> None:
    maya, jonas = sign_in(Client(), cast.maya), sign_in(Client(), cast.jonas)
    path = f"/sittings/{talk.id}/"
    maya.post(path, {"kind": "speak", "text": HARD, "look": "on"})
    assert queries.notes_of(cast.maya).on
    assert "data-coach-door data-on" in maya.get(path).content.decode()
    assert "data-coach-door data-on" not in jonas.get(path).content.decode()


def test_what_the_other_said_last_goes_along_and_ones_own_does_not(talk: Room) -> None:
    assert 'name="before" value=""' in talk.html(0)
    talk.do(0, "speak", text="I felt <hurt>.")
    assert 'name="before" value="I felt &lt;hurt&gt;."' in talk.html(1)
    assert 'name="reply" value="yes"' in talk.html(1)


def test_a_stranger_gets_404_whatever_is_pressed(talk: Room, cast: Cast) -> None:
    sam = sign_in(Client(), cast.sam)
    assert sam.post(f"/sittings/{talk.id}/", {"kind": "speak", "text": HARD, "look": "on"}).status_code == 404


def without_tokens(page: str) -> str:
    import re

    return re.sub(r'name="(csrfmiddlewaretoken|key)" value="[^"]*"', "", page)
