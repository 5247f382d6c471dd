from datetime import date
from uuid import uuid4

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from sameside.web.beliefs import actions
from tests.cast import Cast
from tests.web.beliefs.page import opened

LISTS = ("/beliefs/", "/beliefs/moment/", "/beliefs/facts/", "/beliefs/facts/read/", "/beliefs/yet/")


def add(cast: Cast, many: int) -> None:
    for _ in range(many):
        row = actions.begin(cast.maya, str(uuid4()), "I must not ask.")
        actions.rate(row, str(uuid4()), 5, timezone.now())
        actions.plan_trial(row, str(uuid4()), "a", "b", date(2096, 1, 1))
        actions.begin_moment(cast.maya, str(uuid4()), "I bore him.")
        actions.keep_fact(cast.maya, str(uuid4()), {"did": "Fixed it."})
        actions.not_yet(cast.maya, str(uuid4()), {"cant": "I can’t.", "yet": "Not yet."})


def asked(client: Client, path: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as found:
        opened(client, path)
    return len(found)


def test_twenty_things_ask_the_database_no_more_than_one(maya: Client, cast: Cast) -> None:
    add(cast, 1)
    for path in LISTS:
        opened(maya, path)
    one = {path: asked(maya, path) for path in LISTS}
    add(cast, 19)
    assert {path: asked(maya, path) for path in LISTS} == one


def test_the_room_has_four_ways_in_and_a_few_exercises(maya: Client) -> None:
    page = opened(maya, "/beliefs/")
    for path in ("/beliefs/moment/", "/beliefs/new/", "/beliefs/facts/", "/beliefs/yet/"):
        assert f'href="{path}"' in page
    assert 0 < page.count('href="/library/') - page.count('href="/library/"') <= 3


def test_whoever_is_not_signed_in_is_asked_to(client: Client) -> None:
    for path in LISTS:
        answer = client.get(path)
        assert answer.status_code == 302
        assert "/beliefs/" not in answer.headers["location"].split("?")[0]


def test_the_list_says_where_something_waits_to_be_looked_at_again(maya: Client, cast: Cast) -> None:
    row = actions.begin(cast.maya, str(uuid4()), "I must not ask.")
    actions.plan_trial(row, str(uuid4()), "a", "b", date(2096, 1, 1))
    assert "You wanted to look at it again." not in opened(maya, "/beliefs/")
    actions.plan_trial(row, str(uuid4()), "a", "b", timezone.localdate())
    assert "You wanted to look at it again." in opened(maya, "/beliefs/")
    actions.set_aside(row, True)
    assert "You wanted to look at it again." not in opened(maya, "/beliefs/")
