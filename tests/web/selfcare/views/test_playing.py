import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sameside.web.selfcare.practices import practices
from tests.cast import Cast, sign_in


@pytest.mark.parametrize("slug", practices())
def test_each_practice_warns_offers_another_and_tells_all_its_words_without_scripts(
    client: Client, db: None, slug: str
) -> None:
    practice, page = practices()[slug], client.get(f"/care/practices/{slug}/").content.decode()
    assert "Before you begin" in page
    assert practices()[practice.instead].title in page
    for cue in practice.cues:
        assert cue.say in page
    assert page.index("before-h") < page.index("data-begin")


def test_the_pages_are_public_and_ask_no_database(client: Client, db: None) -> None:
    for path in ("/care/practices/", "/care/practices/longer-out/"):
        with CaptureQueriesContext(connection) as asked:
            assert client.get(path).status_code == 200
        assert len(asked) == 0


def test_a_stranger_gets_the_page_without_anything_of_a_person(client: Client, cast: Cast) -> None:
    bare = client.get("/care/practices/longer-out/").content.decode()
    assert "csrfmiddlewaretoken" not in bare
    assert "data-idle-minutes" not in bare
    hers = sign_in(client, cast.maya).get("/care/practices/longer-out/").content.decode()
    assert "Maya" not in hers
    assert "data-idle-minutes" not in hers, "nobody is covered in the middle of a practice"


def test_own_counts_are_told_without_scripts(client: Client, db: None) -> None:
    page = client.get(
        "/care/practices/longer-out/?pattern=own&inhale=3&hold=1&exhale=5&rest=0&minutes=5"
    ).content.decode()
    assert "In for 3, hold for 1, out for 5." in page
    assert re.search(r'id="p-own" value="own" checked', page)


@pytest.mark.parametrize(
    "query", ["?minutes=", "?pattern=own&inhale=%00", "?minutes=" + "9" * 3000, "?pattern=%F0%9F%98%80"]
)
def test_odd_questions_get_an_ordinary_page(client: Client, db: None, query: str) -> None:
    assert client.get(f"/care/practices/longer-out/{query}").status_code == 200


def test_there_is_no_other_practice(client: Client, db: None) -> None:
    assert client.get("/care/practices/no-such-one/").status_code == 404
