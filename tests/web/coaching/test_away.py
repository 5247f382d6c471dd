"""With a file of the coach broken, every page of it answers calmly, and what was typed is still there."""

import pytest
from django.test import Client

from sameside.coach import BadCoach, Fault
from sameside.coach.rehearsal import BadCast
from sameside.web.coaching import actions
from tests.cast import Cast
from tests.web.coaching.small import PLACES

CAST_PLACES = ("sameside.web.coaching.stage", "sameside.web.coaching.rehearse_panel", "sameside.catalogue.rehearsing")
AWAY = "The coach cannot be asked right now."
WORDS = "You never listen, and I hit the wall."


@pytest.fixture(autouse=True)
def _broken(monkeypatch: pytest.MonkeyPatch, _small_coach: None) -> None:
    def no_coach() -> None:
        raise BadCoach((Fault("words.toml", 3, "Mend this."),))

    def no_cast() -> None:
        raise BadCast(("characters: there is nobody to talk to.",))

    for place in PLACES:
        monkeypatch.setattr(f"{place}.load_coach", no_coach)
    for place in CAST_PLACES:
        monkeypatch.setattr(f"{place}.load_cast", no_cast)


def test_its_own_page_and_the_one_that_builds_stand(maya: Client, cast: Cast) -> None:
    actions.silence(cast.maya, "kill-you")
    assert maya.get("/coach/").status_code == 200
    assert maya.get("/coach/build/").status_code == 200
    assert maya.get("/coach/traps/").status_code == 200


@pytest.mark.parametrize("look", ["look", "use.ABS", "keep.ABS", "wrong.ABS", "figure.harm", "close.harm", "on"])
def test_a_sentence_to_try_is_kept_and_nobody_looked(maya: Client, look: str) -> None:
    answer = maya.post("/coach/try/", {"text": WORDS, "look": look})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert AWAY in page
    assert f"{WORDS}</textarea>" in page


def test_while_writing_it_is_told_once_and_in_words(maya: Client) -> None:
    answer = maya.post("/coach/read/", {"text": WORDS, "before": "Hi.", "reply": "1"})
    assert answer.status_code == 200
    assert AWAY in answer.json()["html"]
    assert answer.json()["marks"] == []


def test_a_thought_is_kept_and_no_trap_is_said_to_be_missing(maya: Client) -> None:
    page = maya.post("/coach/traps/", {"text": WORDS}).content.decode()
    assert AWAY in page
    assert f"{WORDS}</textarea>" in page
    assert "No trap stands out" not in page


@pytest.mark.parametrize("address", ["/coach/rehearse/", "/coach/rehearse/own/"])
def test_what_is_nothing_without_it_says_so_calmly(maya: Client, address: str) -> None:
    answer = maya.get(address)
    assert answer.status_code == 503
    assert AWAY in answer.content.decode()


def test_what_was_typed_there_can_be_taken_along(maya: Client) -> None:
    answer = maya.post("/coach/rehearse/own/", {"character": "jun", "described": "My <b>brother</b> owes me."})
    assert answer.status_code == 503
    assert "My &lt;b&gt;brother&lt;/b&gt; owes me.</textarea>" in answer.content.decode()


def test_another_mistake_is_not_taken_for_it(maya: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise KeyError("something else")

    monkeypatch.setattr("sameside.web.coaching.stage.load_cast", broken)
    with pytest.raises(KeyError):
        maya.get("/coach/rehearse/")
