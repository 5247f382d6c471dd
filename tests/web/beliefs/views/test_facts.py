from django.test import Client

from sameside.web.beliefs import actions, queries
from tests.cast import Cast
from tests.web.beliefs.page import hidden, opened, send


def test_facts_are_written_down_and_read_back_in_peace(maya: Client, cast: Cast) -> None:
    assert "Nothing here yet." in opened(maya, "/beliefs/facts/read/")
    assert "Fixed the roof." in send(maya, "/beliefs/facts/", did="Fixed the roof.", part="The plan.", who="Noor.")
    page = opened(maya, "/beliefs/facts/read/")
    for words in ("Fixed the roof.", "The plan.", "Noor."):
        assert words in page


def test_an_empty_one_keeps_the_rest_and_a_double_tap_makes_one(maya: Client, cast: Cast) -> None:
    answer = maya.post("/beliefs/facts/", {"who": "Noor."})
    assert answer.status_code == 422
    assert "Noor." in answer.content.decode()
    told = {**hidden(maya, "/beliefs/facts/"), "did": "Fixed the roof."}
    for _ in range(2):
        maya.post("/beliefs/facts/", told)
    assert len(queries.facts_of(cast.maya)) == 1


def test_one_is_changed_and_thrown_away(maya: Client, cast: Cast) -> None:
    path = f"/beliefs/facts/{actions.keep_fact(cast.maya, '', {'did': 'Fixed it.'}).pk}/"
    send(maya, path, did="Fixed the roof.")
    assert queries.facts_of(cast.maya)[0].body["did"] == "Fixed the roof."
    assert maya.post(path, {"did": "Other.", "seen": "old"}).status_code == 422
    maya.post(f"{path}drop/")
    assert queries.facts_of(cast.maya) == []


def test_what_speaks_of_harm_leads_to_help(maya: Client, cast: Cast) -> None:
    page = send(maya, "/beliefs/facts/", did="He hits me. I stayed calm.")
    assert "If somebody hurts or threatens you" in page


def test_nobody_else_reads_them(jonas: Client, cast: Cast) -> None:
    path = f"/beliefs/facts/{actions.keep_fact(cast.maya, '', {'did': 'Fixed it.'}).pk}/"
    assert jonas.get(path).status_code == jonas.post(f"{path}drop/").status_code == 404
    assert "Fixed it." not in opened(jonas, "/beliefs/facts/read/")
