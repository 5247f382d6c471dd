import json
from typing import Any

import pytest
from django.test import Client

from sameside.web.people import drafting
from sameside.web.people.models import Draft, Person

PLACE = "/beliefs/new/#"
SAID = "When they <sigh>, I go quiet"


def keep(who: Client, words: Any, place: str = PLACE) -> Any:
    return who.post("/you/draft/", json.dumps({"place": place, "words": words}), content_type="application/json")


def test_what_is_typed_is_kept_and_offered_when_the_form_is_opened_again(inside: Client) -> None:
    assert keep(inside, [["found", SAID]]).status_code == 204
    page = inside.get("/beliefs/new/").content.decode()
    assert "When they &lt;sigh&gt;, I go quiet" in page
    assert "data-draft-back" in page
    assert "data-draft-back" not in inside.get("/beliefs/yet/").content.decode()


def test_nothing_typed_lets_it_go(inside: Client) -> None:
    keep(inside, [["found", SAID]])
    assert keep(inside, [["found", "  "]]).status_code == 204
    assert not Draft.objects.exists()


def test_a_form_that_arrived_lets_it_go_and_one_that_was_wrong_does_not(inside: Client, ines: Person) -> None:
    keep(inside, [["cant", SAID]], "/beliefs/yet/#")
    wrong = inside.post("/beliefs/yet/", {"cant": "", "draft": "/beliefs/yet/#"})
    assert wrong.status_code == 422
    assert "data-draft-back" not in wrong.content.decode()
    assert drafting.kept_of(ines, "/beliefs/yet/#")
    inside.post("/beliefs/yet/", {"cant": "I cannot rest", "key": "k", "draft": "/beliefs/yet/#"})
    assert not Draft.objects.exists()


@pytest.mark.parametrize(("words", "status"), [([["a", "x" * 200_001]], 413), ("none", 422)])
def test_what_cannot_be_kept_is_told(inside: Client, words: Any, status: int) -> None:
    assert keep(inside, words).status_code == status
    assert not Draft.objects.exists()


def test_a_stranger_keeps_nothing(client: Client, db: None) -> None:
    assert keep(client, [["found", SAID]]).status_code == 302
    assert not Draft.objects.exists()
