from uuid import uuid4

from django.test import Client

from sameside.web.coaching import actions, queries
from tests.cast import Cast

DARK = "Everyone always hates me. I never do anything right."
OWN = {"name": "The old judge", "cues": "anything right, lazy", "question": "Who says so?"}


def ask(client: Client, text: str) -> str:
    answer = client.post("/coach/traps/", {"text": text})
    assert answer.status_code == 200
    return answer.content.decode()


def test_three_candidates_with_one_question_each_or_none(maya: Client) -> None:
    page = ask(maya, DARK)
    assert page.count("trap__question") == 3
    assert "Perhaps none does." in page
    page = ask(maya, "We had soup.")
    assert "No trap stands out" in page
    assert "We had soup.</textarea>" in page


def test_a_trap_of_ones_own_is_added_offered_and_thrown_away(maya: Client, cast: Cast) -> None:
    assert "The old judge" in maya.post("/coach/traps/own/", OWN, follow=True).content.decode()
    assert "Who says so?" in ask(maya, DARK)
    (line,) = queries.traps_of(cast.maya)
    maya.post(f"/coach/traps/own/{line.id}/drop/")
    assert queries.traps_of(cast.maya) == []


def test_an_unfinished_one_is_told_and_keeps_what_was_typed(maya: Client) -> None:
    answer = maya.post("/coach/traps/own/", {**OWN, "question": ""})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Write a word or two here." in page
    assert "The old judge" in page


def test_nobody_else_sees_or_drops_it(maya: Client, jonas: Client, cast: Cast) -> None:
    trap = actions.name_trap(cast.maya, "The old judge", ["right"], "Who says so?")
    assert "The old judge" not in ask(jonas, DARK)
    for key in (trap.pk, uuid4()):
        assert jonas.post(f"/coach/traps/own/{key}/drop/").status_code == 404
    assert len(queries.traps_of(cast.maya)) == 1


def test_what_speaks_of_harm_gets_a_card_and_no_trap(maya: Client) -> None:
    page = ask(maya, f"He hits me. {DARK}")
    assert "trap__question" not in page
    assert "If somebody hurts or threatens you" in page
    assert "No trap stands out" not in page
