from django.test import Client

from sameside.web.selfcare import actions
from sameside.web.selfcare.models import Boundary
from tests.cast import Cast

WORDS = {"not_okay": "Being laughed at.", "will_do": "I leave for an hour.", "line": "I stop when we shout."}


def test_a_boundary_is_written_down_and_can_be_rehearsed(maya: Client) -> None:
    answer = maya.post("/care/boundaries/", WORDS, follow=True).content.decode()
    assert all(words in answer for words in WORDS.values())
    assert 'href="/coach/rehearse/"' in answer
    assert 'href="/library/where-my-line-is/"' in answer
    assert "If you are afraid of what happens" in answer


def test_what_is_missing_is_told_and_the_rest_stays(maya: Client) -> None:
    answer = maya.post("/care/boundaries/", WORDS | {"not_okay": ""})
    assert answer.status_code == 422
    assert "I leave for an hour." in answer.content.decode()


def test_it_is_changed_and_thrown_away(maya: Client, cast: Cast) -> None:
    row = actions.set_down(cast.maya, WORDS)
    maya.post(f"/care/boundaries/{row.pk}/", WORDS | {"line": "Not so loud."})
    assert (Boundary.objects.get().body or {})["line"] == "Not so loud."
    assert maya.post(f"/care/boundaries/{row.pk}/", {"line": "x"}).status_code == 422
    maya.post(f"/care/boundaries/{row.pk}/drop/")
    assert not Boundary.objects.exists()


def test_nobody_else_finds_it(sam: Client, cast: Cast) -> None:
    row = actions.set_down(cast.maya, WORDS)
    for path in (f"/care/boundaries/{row.pk}/", f"/care/boundaries/{row.pk}/drop/"):
        assert sam.post(path, WORDS).status_code == 404
    assert "laughed" not in sam.get("/care/boundaries/").content.decode()
    assert Boundary.objects.exists()
