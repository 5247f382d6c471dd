"""Sittings in the browser, without JavaScript."""

import re
import uuid
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from sameside.web.circles.actions import leave
from sameside.web.people.models import Person
from sameside.web.safety import gate
from sameside.web.safety.questions import QUESTIONS
from sameside.web.sittings import page
from sameside.web.sittings.models import Seat, Sitting
from tests.cast import Cast, sign_in
from tests.web.sittings.room import Room, open_room, words_of

FINE = {question.id: question.fine for question in QUESTIONS}


def enter(person: Person, safe: bool = True) -> Client:
    client = sign_in(Client(), person)
    if safe:
        session = client.session
        gate.answer(str(person.pk), session, FINE)
        session.save()
    return client


def address(room: Room) -> str:
    return reverse("sittings:one", args=[room.id])


def hidden(html: str, kind: str) -> dict[str, str]:
    forms = re.findall(r"<form\b.*?</form>", html, re.DOTALL)
    found = [dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form)) for form in forms]
    return next(fields for fields in found if fields.get("kind") == kind)


def test_every_page_asks_who_is_there(client: Client, couple: Room) -> None:
    for url in (reverse("sittings:list"), reverse("sittings:start", args=["three-lines"]), address(couple)):
        answer = client.get(url)
        assert answer.status_code == 302
        assert answer["Location"] == f"{reverse('account_login')}?next={url}"


def test_a_stranger_finds_nothing_at_all(couple: Room, alone: Room, cast: Cast) -> None:
    for person in (cast.sam, cast.alex, cast.grace):
        client = enter(person)
        for url in (address(couple), address(alone), reverse("sittings:one", args=[uuid.uuid4()])):
            assert client.get(url).status_code == 404
            assert client.post(url, {"kind": "stop"}).status_code == 404
    assert not Sitting.objects.filter(over=True).exists()


def test_a_stranger_learns_nothing_from_the_gate(couple: Room, cast: Cast) -> None:
    assert enter(cast.sam, safe=False).get(address(couple)).status_code == 404


def test_an_exercise_that_is_not_there_cannot_be_started(cast: Cast) -> None:
    assert enter(cast.maya).get(reverse("sittings:start", args=["ghost"])).status_code == 404


def test_the_list_shows_what_is_open_and_what_is_past(guessing: Room, family: Room, cast: Cast) -> None:
    family.do(0, "stop")
    html = enter(cast.maya).get(reverse("sittings:list")).content.decode()
    going_on, past = html.split('id="past-h"')
    assert ("Guess and check" in going_on, "Three true things" in going_on) == (True, False)
    assert ("Guess and check" in past, "Three true things" in past) == (False, True)
    assert "<title>Together</title>" in html


def test_an_empty_list_leads_to_the_library(cast: Cast) -> None:
    assert reverse("library:list") in enter(cast.sam).get(reverse("sittings:list")).content.decode()


def test_alone_it_starts_with_one_press(cast: Cast) -> None:
    client = enter(cast.sam)
    url = reverse("sittings:start", args=["begin-gently"])
    html = client.get(url).content.decode()
    assert "On my own" in html
    answer = client.post(url, {"circle": ""})
    sitting = Sitting.objects.get()
    assert answer["Location"] == reverse("sittings:one", args=[sitting.id])
    assert (sitting.circle, sitting.pace) == (None, "own")
    assert client.get(answer["Location"]).status_code == 200


def test_with_a_circle_everyone_chosen_gets_a_seat(cast: Cast) -> None:
    url = reverse("sittings:start", args=["three-true-things"])
    client = enter(cast.maya)
    key = str(cast.family.pk)
    assert "Grace" in client.get(url).content.decode()
    chosen = [str(cast.grace.pk), str(cast.tunde.pk)]
    client.post(url, {"circle": key, f"with.{key}": chosen, "pace": "own"})
    assert list(Seat.objects.values_list("person", flat=True)) == [cast.maya.pk, cast.grace.pk, cast.tunde.pk]
    assert Sitting.objects.get().pace == "own"


def test_a_wrong_number_is_told_and_the_choices_are_kept(cast: Cast) -> None:
    url = reverse("sittings:start", args=["three-lines"])
    key = str(cast.family.pk)
    chosen = [str(cast.grace.pk), str(cast.tunde.pk)]
    answer = enter(cast.maya).post(url, {"circle": key, f"with.{key}": chosen})
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "exactly 2 people" in html
    ticked = re.findall(r'<input type="checkbox"[^>]*value="([^"]+)" checked>', html)
    assert sorted(ticked) == sorted(chosen)
    assert re.search(rf'<input type="radio" name="circle" value="{key}" checked>', html)
    assert not Sitting.objects.exists()


def test_nothing_chosen_is_told_too(cast: Cast) -> None:
    answer = enter(cast.maya).post(reverse("sittings:start", args=["three-lines"]), {"pace": "live"})
    assert answer.status_code == 422
    assert "Choose with whom." in answer.content.decode()


def test_who_has_no_circle_is_told_how_to_make_one(cast: Cast) -> None:
    html = enter(cast.sam).get(reverse("sittings:start", args=["three-lines"])).content.decode()
    assert reverse("circles:list") in html
    assert "This one needs somebody else." in html


def test_a_talk_goes_on_by_plain_forms(couple: Room, cast: Cast) -> None:
    client = enter(cast.maya)
    html = client.get(address(couple)).content.decode()
    fields = hidden(html, "draft")
    answer = client.post(address(couple), {**fields, "text": "The long holidays"})
    assert (answer.status_code, answer["Location"]) == (302, address(couple))
    assert "The long holidays" in client.get(address(couple)).content.decode()
    again = client.post(address(couple), {**fields, "text": "The long holidays"})
    assert again.status_code == 302
    assert couple.view(0).stage["version"] == 1  # type: ignore[index]


def test_a_refusal_is_a_page_with_the_reason_and_the_words_still_there(couple: Room, cast: Cast) -> None:
    client = enter(cast.maya)
    fields = hidden(client.get(address(couple)).content.decode(), "draft")
    long = "The long holidays and all that stands beside them, " * 9
    answer = client.post(address(couple), {**fields, "text": long})
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "That is too long for this step." in html
    assert long in html
    assert hidden(html, "draft")["key"] != fields["key"]


def test_a_line_too_few_leaves_the_others_in_their_fields(family: Room, cast: Cast) -> None:
    family.play_to("things")
    client = enter(cast.maya)
    fields = hidden(client.get(address(family)).content.decode(), "answer")
    answer = client.post(address(family), {**fields, "lines": ["You cooked", ""]})
    assert answer.status_code == 409
    assert 'value="You cooked"' in answer.content.decode()


def test_a_guess_that_says_not_how_sure_stays_chosen(guessing: Room, cast: Cast) -> None:
    guessing.play_to("guess-good")
    client = enter(cast.maya)
    fields = hidden(client.get(address(guessing)).content.decode(), "answer")
    without, wild = (
        client.post(address(guessing), {**fields, **sent}).content.decode()
        for sent in ({"options": "food"}, {"sure": "3"})
    )
    assert re.findall(r'type="radio" name="(\w+)" value="(\w+)" checked', without) == [("options", "food")]
    assert re.findall(r'type="radio" name="(\w+)" value="(\w+)" checked', wild) == [("sure", "3")]


def test_what_makes_no_sense_is_refused_and_breaks_nothing(couple: Room, cast: Cast) -> None:
    client = enter(cast.maya)
    for sent in ({}, {"kind": "tick"}, {"kind": "x" * 5000}, {"kind": "draft", "step.x": "1"}, {"kind": "begin\0"}):
        assert client.post(address(couple), sent).status_code == 409
    assert client.put(address(couple)).status_code == 405


def test_a_saved_draft_stands_in_the_field_again(couple: Room, cast: Cast) -> None:
    from sameside.web.sittings import access, taking

    place = access.place_for(cast.maya, couple.id)
    taking.keep_draft(cast.maya, place, "draft", {"step": "topic", "text": "The long holidays, and"})
    assert "The long holidays, and" in enter(cast.maya).get(address(couple)).content.decode()
    assert "The long holidays, and" not in enter(cast.jonas).get(address(couple)).content.decode()


def test_whoever_left_the_circle_looks_back_and_cannot_act(family: Room, cast: Cast) -> None:
    client = enter(cast.dayo)
    leave(cast.dayo, cast.family)
    assert "You have left this one" in client.get(address(family)).content.decode()
    answer = client.post(address(family), {"kind": "stop"})
    assert answer.status_code == 409
    assert "You have left this sitting." in answer.content.decode()
    assert not family.sitting.over


@pytest.mark.parametrize("kind", ["practice", "person"])
def test_before_a_hard_talk_stands_the_private_check(couple: Room, cast: Cast, settings: Any, kind: str) -> None:
    settings.OPERATOR_KIND = kind
    client = enter(cast.maya, safe=False)
    for url in (address(couple), reverse("sittings:start", args=["turn-taking-talk"])):
        for answer in (client.get(url), client.post(url, {"kind": "stop", "circle": str(cast.couple.pk)})):
            assert answer.status_code == 302
            assert answer["Location"] == f"{reverse('safety:gate')}?next={url}"
    assert Sitting.objects.count() == 1
    assert not couple.sitting.over
    assert enter(cast.maya).get(address(couple)).status_code == 200


def test_no_check_stands_before_what_is_not_gated(guessing: Room, cast: Cast) -> None:
    assert enter(cast.maya, safe=False).get(address(guessing)).status_code == 200


def seen(client: Client, url: str) -> str:
    """A page without what is new on every page: the form token and the keys."""
    html = client.get(url).content.decode()
    return re.sub(r'name="(?:csrfmiddlewaretoken|key)" value="[^"]*"', "", html)


@pytest.mark.parametrize("kind", ["practice", "person"])
def test_nobody_can_tell_what_another_answered_at_the_check(couple: Room, cast: Cast, settings: Any, kind: str) -> None:
    settings.OPERATOR_KIND = kind
    jonas = enter(cast.jonas)
    urls = (address(couple), reverse("sittings:list"), reverse("sittings:start", args=["turn-taking-talk"]))
    before = [seen(jonas, url) for url in urls]
    for answers in (FINE | {"afraid": "yes"}, FINE | {"alone": "no"}, FINE):
        client = sign_in(Client(), cast.maya)
        session = client.session
        gate.answer(str(cast.maya.pk), session, answers)
        session.save()
        client.get(address(couple))
        page.forget_parts()
        assert [seen(jonas, url) for url in urls] == before


def test_the_page_is_one_seats_page_and_can_be_told_by_nobody_else(guessing: Room, cast: Cast) -> None:
    guessing.do(1, "answer", value="3")
    mine, theirs = (words_of(enter(one).get(address(guessing)).content.decode()) for one in (cast.maya, cast.jonas))
    assert "How much do you have left in you?" in mine
    assert "What would do you good in the next hour?" in theirs
    assert "3 of 10" in theirs
    assert "3 of 10" not in mine


@pytest.mark.parametrize("name", ["list", "one"])
def test_a_long_past_costs_no_more_questions_than_a_short_one(cast: Cast, name: str) -> None:
    client = enter(cast.maya)
    room = open_room("three-true-things", cast.maya, cast.grace, circle=cast.family).begin()
    url = reverse("sittings:list") if name == "list" else address(room)

    def count() -> int:
        with CaptureQueriesContext(connection) as caught:
            assert client.get(url).status_code == 200
        return len(caught)

    count()
    few = count()
    if name == "list":
        for _ in range(30):
            open_room("begin-gently", cast.maya, pace="own")
    else:
        room.play_to("landed")
    assert count() == few


def test_a_page_may_not_be_kept_by_anybody(couple: Room, cast: Cast) -> None:
    answer = enter(cast.maya).get(address(couple))
    assert "no-store" in answer["Cache-Control"]


def test_today_is_the_day_the_gate_remembers(cast: Cast, couple: Room, settings: Any) -> None:
    settings.OPERATOR_KIND = "person"
    client = sign_in(Client(), cast.maya)
    session = client.session
    session[gate.MARK] = timezone.localdate().isoformat()
    session.save()
    assert client.get(address(couple)).status_code == 200
