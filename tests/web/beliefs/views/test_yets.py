from django.test import Client

from sameside.web.beliefs import actions, queries
from tests.cast import Cast
from tests.web.beliefs.page import opened, send


def test_i_cannot_becomes_not_yet_with_something_to_learn(maya: Client, cast: Cast) -> None:
    page = send(maya, "/beliefs/yet/", cant="I can’t talk about money.")
    assert "I can’t talk about money yet." in page
    assert 'href="/goals/"' in page, "the room beside it is there, and it may become a goal with a date"
    path = f"/beliefs/yet/{queries.yets_of(cast.maya)[0].id}/"
    send(maya, path, yet="I can’t do it calmly yet.", learn="What calms me.", step="One breath.", so_far="")
    body = queries.yets_of(cast.maya)[0].body
    assert (body["yet"], body["learn"], body["step"]) == ("I can’t do it calmly yet.", "What calms me.", "One breath.")
    assert "One breath." in opened(maya, "/beliefs/yet/")
    maya.post(f"{path}drop/")
    assert queries.yets_of(cast.maya) == []


def test_what_is_missing_is_told_and_another_window_is_noticed(maya: Client, cast: Cast) -> None:
    assert maya.post("/beliefs/yet/", {"cant": ""}).status_code == 422
    path = f"/beliefs/yet/{actions.not_yet(cast.maya, '', {'cant': 'x', 'yet': 'y'}).pk}/"
    assert maya.post(path, {"yet": "", "learn": "Kept."}).status_code == 422
    answer = maya.post(path, {"yet": "z", "seen": "old"})
    assert (answer.status_code, queries.yets_of(cast.maya)[0].body["yet"]) == (422, "y")


def test_nobody_else_opens_it(jonas: Client, cast: Cast) -> None:
    path = f"/beliefs/yet/{actions.not_yet(cast.maya, '', {'cant': 'x', 'yet': 'Hers.'}).pk}/"
    assert jonas.get(path).status_code == jonas.post(f"{path}drop/").status_code == 404
    assert "Hers." not in opened(jonas, "/beliefs/yet/")
