import re
from typing import Any
from uuid import uuid4

from django.test import Client

from sameside.web.coaching import actions, queries, stage
from tests.cast import Cast


def begin(client: Client, **more: str) -> str:
    answer = client.post("/coach/rehearse/money/", {"character": "jun", "aim": "ask", **more})
    assert answer.status_code == 302
    return str(answer.headers["location"])


def say(client: Client, path: str, text: str) -> str:
    answer = client.post(path, {"kind": "say", "text": text}, follow=True)
    return answer.content.decode()


def test_every_situation_can_be_opened_and_nobody_wrote_others(maya: Client) -> None:
    page = maya.get("/coach/rehearse/").content.decode()
    found = [one for shelf in stage.shelves() for one in shelf.situations]
    assert all(f'href="/coach/rehearse/{one.id}/"' in page for one in found)
    for one in found:
        assert maya.get(f"/coach/rehearse/{one.id}/").status_code == 200
    assert maya.get("/coach/rehearse/ghosts/").status_code == 404


def test_a_talk_a_walk_back_and_another_way(maya: Client) -> None:
    path = begin(maya)
    assert "Jun" in maya.get(path).content.decode()
    page = say(maya, path, "I felt hurt. Could you text me?")
    assert "What each of your turns did to Jun." in page
    assert "softened" in page
    page = maya.post(path, {"kind": "back", "to": "1"}, follow=True).content.decode()
    assert "Another way you tried" in page


def test_a_situation_of_ones_own_is_told_in_ones_own_words(maya: Client) -> None:
    answer = maya.post("/coach/rehearse/own/", {"character": "leila", "aim": "", "described": "Whose parents?"})
    assert "Whose parents?" in maya.get(answer.headers["location"]).content.decode()
    assert "Whose parents?" in maya.get("/coach/rehearse/").content.decode()


def test_without_somebody_to_talk_to_nothing_begins(maya: Client, cast: Cast) -> None:
    answer = maya.post("/coach/rehearse/own/", {"character": "", "described": "x" * 301})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Choose who sits down with you." in page
    assert "x" * 301 in page
    assert queries.talk_under_way(cast.maya) is None


def test_what_is_too_long_stays_in_the_field(maya: Client) -> None:
    answer = maya.post(begin(maya), {"kind": "say", "text": "x" * 601})
    assert answer.status_code == 422
    assert "x" * 601 in answer.content.decode()


def test_what_speaks_of_harm_leads_to_help_and_not_to_a_line(maya: Client) -> None:
    page = say(maya, begin(maya), "He hits me.")
    assert "does not answer this" in page
    assert "If somebody hurts or threatens you" in page
    assert 'value="figure"' in page


def test_it_is_kept_or_thrown_away(maya: Client, cast: Cast) -> None:
    path = begin(maya)
    maya.post(path, {"kind": "keep"})
    assert len(queries.talks_of(cast.maya)) == 1
    page = maya.post(path, {"kind": "drop"}, follow=True).content.decode()
    assert "Thrown away." in page
    assert maya.get(path).status_code == 404


def test_nobody_else_opens_it_or_knows_of_it(maya: Client, jonas: Client, cast: Cast) -> None:
    before = pages(jonas)
    path = begin(maya)
    say(maya, path, "He never listens.")
    for one in (path, f"/coach/rehearse/{uuid4()}/"):
        assert jonas.get(one).status_code == 404
        assert jonas.post(one, {"kind": "drop"}).status_code == 404
    actions.keep_talk(queries.talk_under_way(cast.maya))  # type: ignore[arg-type]
    assert pages(jonas) == before


def pages(client: Client) -> list[Any]:
    shown = (client.get(path).content.decode() for path in ("/coach/", "/coach/rehearse/", "/today/"))
    return [re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", page) for page in shown]
