import json
from datetime import timedelta

import pytest
from django.test import Client, RequestFactory
from django.utils import timezone

from sameside.web.people import holding
from sameside.web.people.models import HeldWords, Person
from tests.web.people.somebody import account, older

HERE = {"origin": "http://testserver", "referer": "http://testserver/you/"}
SAID = "I was about to say this"


@pytest.fixture(autouse=True)
def _ours(settings: object) -> None:
    settings.ADDRESS = "http://testserver"  # type: ignore[attr-defined]


def test_held_words_are_sealed_and_come_back_as_they_were(ines: Person) -> None:
    holding.hold(ines, "/circles/", [("Your words", SAID)])
    assert SAID.encode() not in bytes(HeldWords.objects.get().body_sealed)
    assert holding.held_for(ines) == holding.Held("/circles/", [("Your words", SAID)])


def test_newer_words_take_the_place_of_older_ones_and_nothing_takes_the_place_of_none(ines: Person) -> None:
    holding.hold(ines, "/a/", [("", "first words")])
    holding.hold(ines, "/b/", [("", "second words")])
    holding.hold(ines, "/c/", [])
    held = holding.held_for(ines)
    assert held is not None
    assert held.back == "/b/"


def test_after_a_day_they_are_gone(ines: Person) -> None:
    holding.hold(ines, "/", [("", SAID)])
    HeldWords.objects.update(held_at=timezone.now() - timedelta(days=1, minutes=1))
    assert holding.held_for(account("other@example.org", "Other")) is None
    assert not HeldWords.objects.exists()


@pytest.mark.parametrize("sent", [b"", b"[]", b"{", b'{"back": 1}', b'{"words": [1], "back": ""}', b"[" * 50_000])
def test_what_is_no_message_of_our_page_is_no_words(sent: bytes) -> None:
    request = RequestFactory().post("/you/lock/", sent, content_type="application/json")
    assert holding.told_by_the_page(request) == ("", [])


def test_an_endless_paste_is_cut_and_the_rest_of_the_room_is_kept() -> None:
    words = [["a", "x" * (holding.LONGEST + 5)], ["b", "no room"]]
    sent = json.dumps({"back": "/", "words": words})
    request = RequestFactory().post("/you/lock/", sent, content_type="application/json")
    assert [len(text) for _, text in holding.told_by_the_page(request)[1]] == [holding.LONGEST]


def test_a_form_that_comes_too_late_is_held_without_its_marks_and_passwords(inside: Client, ines: Person) -> None:
    older(inside, last_seen=-15 * 60)
    form = {"name": SAID, "key": "a b", "password1": "a long walk", "hue": "pine"}
    answer = inside.post("/you/", form, headers=HERE)
    assert answer.headers["Location"] == "/you/unlock/?next=%2Fyou%2F"
    held = holding.held_for(ines)
    assert held is not None
    assert (held.back, held.words) == ("/you/", [("name", SAID)])


def test_a_form_from_another_site_leaves_nothing(inside: Client, ines: Person) -> None:
    older(inside, last_seen=-15 * 60)
    inside.post("/you/", {"name": SAID}, headers={"origin": "https://evil.example"})
    assert holding.held_for(ines) is None


def test_the_page_before_is_one_of_ours() -> None:
    ask = RequestFactory().post
    assert holding.page_before(ask("/x/", headers={"referer": "http://testserver/circles/?a=b"})) == "/circles/"
    assert holding.page_before(ask("/x/", headers={"referer": "https://evil.example/circles/"})) == "/"
    assert holding.page_before(ask("/x/")) == "/"


def test_whoever_leaves_for_good_leaves_no_held_words(ines: Person) -> None:
    from sameside.web.people.actions import leave_for_good

    other = account("other@example.org", "Other")
    holding.hold(ines, "/", [("", SAID)])
    holding.hold(other, "/", [("", "mine stays")])
    leave_for_good(ines)
    assert [row.person_id for row in HeldWords.objects.all()] == [other.pk]
