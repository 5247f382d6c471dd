import re

from django.test import Client

from sameside.web.coaching import actions, queries
from sameside.web.coaching.notes import Wrong
from tests.cast import Cast


def text_of(client: Client, path: str = "/coach/") -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", answer.content.decode())


def test_the_coach_says_what_it_can_do_and_what_it_cannot(maya: Client) -> None:
    page = text_of(maya)
    for path in ("/coach/try/", "/coach/build/", "/coach/traps/", "/coach/rehearse/", "/help/"):
        assert f'href="{path}"' in page
    assert "<title>Library</title>" in page
    assert "misses things" in page


def test_reading_along_is_one_press(maya: Client, cast: Cast) -> None:
    assert "It is off until you turn it on." in text_of(maya)
    assert "Stop reading along" in maya.post("/coach/along/", {"on": "yes"}, follow=True).content.decode()
    assert queries.notes_of(cast.maya).on
    maya.post("/coach/along/", {"on": "no"})
    assert not queries.notes_of(cast.maya).on


def test_what_was_told_can_be_taken_back(maya: Client, cast: Cast) -> None:
    actions.silence(cast.maya, "seed-dying")
    actions.not_right(cast.maya, Wrong("ABS", "You never"))
    page = text_of(maya)
    assert "I am dying." in page
    assert "“You never”" in page
    maya.post("/coach/again/", {"phrase": "seed-dying"})
    maya.post("/coach/again/", {"code": "ABS", "words": "You never"})
    assert queries.notes_of(cast.maya).record() == {"on": False, "silenced": (), "wrong": []}
    assert "What you told the coach" not in text_of(maya)


def test_nobody_sees_what_somebody_else_told_the_coach(maya: Client, jonas: Client, cast: Cast) -> None:
    before = text_of(jonas)
    maya.post("/coach/along/", {"on": "yes"})
    actions.silence(cast.maya, "seed-dying")
    actions.not_right(cast.maya, Wrong("ABS", "You never"))
    assert text_of(jonas) == before
    jonas.post("/coach/again/", {"phrase": "seed-dying"})
    assert queries.notes_of(cast.maya).silenced == ("seed-dying",)


def test_a_visitor_is_sent_to_sign_in(cast: Cast) -> None:
    for path in (
        "/coach/",
        "/coach/try/",
        "/coach/build/",
        "/coach/traps/",
        "/coach/rehearse/",
        "/coach/rehearse/own/",
    ):
        assert Client().get(path).status_code == 302
