import uuid
from typing import Any

from django.test import Client

from sameside.web.selfcare import actions, queries
from sameside.web.selfcare.habit import Habit
from sameside.web.selfcare.models import Ritual
from tests.cast import Cast

WALK = {"name": "A walk", "kind": "body", "rhythm": "daily"}


def text(answer: Any) -> str:
    return str(answer.content.decode())


def test_an_empty_page_invites_one_small_thing(maya: Client) -> None:
    page = text(maya.get("/care/"))
    assert "One small thing is enough." in page
    assert "For today" not in page


def test_a_ritual_is_made_and_stands_on_the_page(maya: Client) -> None:
    answer = maya.post("/care/rituals/new/", WALK | {"key": str(uuid.uuid4()), "at": "19:30", "hope": "A clear head"})
    assert answer.status_code == 302
    page = text(maya.get("/care/"))
    assert "A walk" in page
    assert "Every day, at 7:30 p.m." in page
    assert "A clear head" in page


def test_a_starter_fills_the_page_and_an_unknown_one_does_no_harm(maya: Client) -> None:
    assert 'value="A walk around the block"' in text(maya.get("/care/rituals/new/?from=walk"))
    assert maya.get("/care/rituals/new/?from=ghost&practice=ghost").status_code == 200
    page = text(maya.get("/care/rituals/new/?practice=slow-walk"))
    assert '<option value="slow-walk" selected>' in page


def test_what_does_not_fit_is_told_and_what_was_typed_stays(maya: Client) -> None:
    answer = maya.post("/care/rituals/new/", WALK | {"rhythm": "days", "hope": "Less noise"})
    assert answer.status_code == 422
    assert "Choose at least one day, or another rhythm." in text(answer)
    assert "Less noise" in text(answer)
    assert maya.post("/care/rituals/new/", WALK | {"hope": "x" * 200_000}).status_code == 422
    assert not Ritual.objects.exists()


def test_a_ritual_is_changed_and_stays_as_it_rests(maya: Client, cast: Cast) -> None:
    row = actions.begin(cast.maya, Habit("Walk", state="paused"))
    assert maya.post(f"/care/rituals/{row.pk}/", WALK).status_code == 302
    row.refresh_from_db()
    assert queries.habit_of(row) == Habit("A walk", "body", "daily", state="paused")
    assert maya.post(f"/care/rituals/{row.pk}/", WALK | {"name": ""}).status_code == 422


def test_it_rests_is_let_go_taken_up_and_deleted(maya: Client, cast: Cast) -> None:
    row = actions.begin(cast.maya, Habit("Walk", rhythm="daily"))
    for to, where in (("paused", "Resting for now"), ("gone", "Let go"), ("on", "For today")):
        assert where in text(maya.post(f"/care/rituals/{row.pk}/turn/", {"to": to}, follow=True))
    maya.post(f"/care/rituals/{row.pk}/turn/", {"to": "ghost"})
    assert Ritual.objects.exists()
    maya.post(f"/care/rituals/{row.pk}/turn/", {"to": "deleted"})
    assert not Ritual.objects.exists()


def test_nobody_else_finds_it(sam: Client, cast: Cast, client: Client) -> None:
    row = actions.begin(cast.maya, Habit("canary"))
    for path in (f"/care/rituals/{row.pk}/", f"/care/rituals/{row.pk}/turn/", f"/care/rituals/{row.pk}/tick/"):
        assert sam.post(path, WALK | {"to": "deleted"}).status_code == 404
        assert client.post(path).url.startswith("/you/account/in/")  # type: ignore[attr-defined]
    assert "canary" not in text(sam.get("/care/"))
    assert Ritual.objects.exists()


def test_no_page_counts_what_was_missed(maya: Client, cast: Cast) -> None:
    row = actions.begin(cast.maya, Habit("Walk", rhythm="daily"))
    Ritual.objects.filter(pk=row.pk).update(made_at="2020-01-01T00:00Z")
    for path in ("/care/", f"/care/rituals/{row.pk}/", "/care/words/"):
        page = text(maya.get(path)).lower()
        assert not [
            word
            for word in ("missed", "in a row", "times", "days ago", "%")
            if word in page.split("<main")[1].split("</main")[0]
        ]
