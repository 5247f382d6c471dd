"""Words typed into a form wait for their writer, sealed, until the form is sent."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError
from django.test import RequestFactory
from django.utils import timezone

from sameside.web.people import drafting
from sameside.web.people.actions import leave_for_good
from sameside.web.people.models import Draft, Person
from sameside.web.people.taking import take
from tests.web.people.somebody import account

SAID = "It began in the kitchen"
PLACE = "/beliefs/new/#"


def told(message: Any) -> tuple[str, drafting.Words]:
    body = message if isinstance(message, bytes) else json.dumps(message).encode()
    return drafting.told_by_the_page(RequestFactory().post("/you/draft/", body, content_type="application/json"))


def test_a_draft_is_sealed_and_comes_back_as_it_was_to_its_writer_alone(ines: Person) -> None:
    other = account("other@example.org", "Other")
    drafting.keep(ines, PLACE, [("found", SAID)])
    row = Draft.objects.get()
    assert SAID.encode() not in bytes(row.body_sealed)
    assert PLACE.encode() not in bytes(row.mark) + bytes(row.body_sealed)
    assert drafting.kept_of(ines, PLACE) == [("found", SAID)]
    assert drafting.kept_of(ines, "/beliefs/new/#for") == []
    assert drafting.kept_of(other, PLACE) == []
    drafting.let_go(other, PLACE)
    assert drafting.kept_of(ines, PLACE)
    drafting.let_go(ines, PLACE)
    assert not Draft.objects.exists()


def test_two_windows_that_keep_a_form_for_the_first_time_at_once_meet_in_one_row(
    ines: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    save = Draft.save

    def late(row: Draft, *given: Any, **named: Any) -> None:
        monkeypatch.setattr(Draft, "save", save)
        raise IntegrityError

    monkeypatch.setattr(Draft, "save", late)
    drafting.keep(ines, PLACE, [("found", SAID)])
    assert drafting.kept_of(ines, PLACE) == [("found", SAID)]
    assert Draft.objects.count() == 1


def test_newer_words_take_the_place_of_older_ones_and_of_very_many_the_oldest_go(ines: Person) -> None:
    drafting.keep(ines, PLACE, [("found", "first")])
    drafting.keep(ines, PLACE, [("found", SAID)])
    assert drafting.kept_of(ines, PLACE) == [("found", SAID)]
    for number in range(drafting.MOST):
        drafting.keep(ines, f"/{number}/#", [("a", "b")])
    assert Draft.objects.count() == drafting.MOST
    assert drafting.kept_of(ines, PLACE) == []


def test_after_thirty_days_it_is_gone(ines: Person) -> None:
    drafting.keep(ines, PLACE, [("found", SAID)])
    Draft.objects.update(kept_at=timezone.now() - drafting.LASTS - timedelta(minutes=1))
    assert drafting.kept_of(ines, PLACE) == []
    drafting.keep(ines, "/other/#", [("a", "b")])
    assert Draft.objects.count() == 1


def test_marks_of_a_page_and_passwords_are_no_words() -> None:
    words = [
        ["csrfmiddlewaretoken", "x"],
        ["key", "x"],
        ["draft", "x"],
        ["password1", "x"],
        ["seen", "x"],
        ["text", SAID],
    ]
    assert told({"place": PLACE, "words": words}) == (PLACE, [("seen", "x"), ("text", SAID)])


@pytest.mark.parametrize(
    "message",
    [b"", b"[]", b"{", {"place": "", "words": []}, {"place": "x" * 201, "words": []}, {"place": "/"}, b"[" * 50_000],
)
def test_what_is_no_message_of_our_page_is_refused(message: Any) -> None:
    with pytest.raises(ValueError):
        told(message)


@pytest.mark.parametrize("words", [[["a", "x" * (drafting.LONGEST + 1)]], [["a", "b"]] * (drafting.MOST_FIELDS + 1)])
def test_more_than_a_form_is_meant_for_is_too_long(words: Any) -> None:
    with pytest.raises(drafting.TooLong):
        told({"place": PLACE, "words": words})


def test_it_is_taken_along_and_goes_with_its_writer(ines: Person) -> None:
    other = account("other@example.org", "Other")
    for person in (ines, other):
        drafting.keep(person, PLACE, [("found", SAID), ("seen", "abc")])
    assert [(row["name"], row["words"]) for row in take(ines)["unsent"]] == [("found", SAID)]
    leave_for_good(ines)
    assert [row.person_id for row in Draft.objects.all()] == [other.pk]


def test_words_without_a_space_are_taken_along_and_what_a_page_adds_is_not(ines: Person) -> None:
    added = [("kind", "yes_no"), ("value", "7"), ("on", "2026-11-23"), ("id", "b1b65015-f793-5688-92fb-94467bd6c539")]
    drafting.keep(ines, PLACE, [("text", "言えなかった。"), ("more", "Weitermachenkönnenwollen"), *added])
    assert [row["words"] for row in take(ines)["unsent"]] == ["言えなかった。", "Weitermachenkönnenwollen"]
