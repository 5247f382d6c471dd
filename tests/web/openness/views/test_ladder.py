from datetime import date

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from sameside.web.openness import actions
from sameside.web.sharing.actions import share
from sameside.web.sharing.kinds import KINDS
from sameside.web.sharing.models import Share
from tests.cast import Cast


def text_of(client: Client) -> str:
    answer = client.get("/openness/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_every_rung_is_there_and_none_is_better(maya: Client) -> None:
    page = text_of(maya)
    for path in ("/openness/write/", "/openness/seal/", "/openness/line/", "/library/fears-at-our-depth/"):
        assert f'href="{path}"' in page
    assert "No step is better than another." in page
    assert "<title>Grow</title>" in page


def test_what_is_kept_says_who_sees_it(maya: Client, jonas: Client, cast: Cast) -> None:
    actions.keep_note(cast.maya, "A note of mine")
    actions.keep_note(cast.maya, "canary", date(2099, 1, 1))
    line = actions.keep_line(cast.maya, "A line of mine")
    share(cast.maya, KINDS["line"], line.pk, [cast.jonas])
    Share.objects.update(visible_at=timezone.now())
    page = text_of(maya)
    assert "A note of mine" in page
    assert "Until Jan. 1, 2099" in page or "Until January 1, 2099" in page
    assert "canary" not in page
    assert "Jonas can see this since" in page
    assert "of mine" not in text_of(jonas)


def test_twenty_take_no_more_queries_than_one(maya: Client, cast: Cast) -> None:
    actions.keep_line(cast.maya, "0")
    text_of(maya)
    with CaptureQueriesContext(connection) as first:
        text_of(maya)
    for number in range(19):
        actions.keep_line(cast.maya, f"Line {number}")
    with CaptureQueriesContext(connection) as later:
        text_of(maya)
    assert len(later) == len(first)
