from uuid import uuid4

from django.test import Client

from sameside.web.beliefs import actions, queries
from sameside.web.beliefs.models import Moment
from tests.cast import Cast
from tests.web.beliefs.page import hidden, opened, send


def test_from_the_thought_to_the_end_with_the_thought_on_every_page(maya: Client, cast: Cast) -> None:
    page = send(maya, "/beliefs/moment/", thought="I bore him.")
    (moment,) = queries.moments_of(cast.maya)
    path = f"/beliefs/moment/{moment.id}/"
    told = {
        "happened": {"happened": "He looked at his watch."}, "feel": {"feel": "small", "before": "8"},
        "weigh": {"for_": "He yawned.", "against": "He laughed before."}, "line": {"line": "He has a train."},
        "now": {"after": "5"},
    }  # fmt: skip
    for step, answers in told.items():
        assert '<p class="said pinned__said">I bore him.</p>' in page
        page = send(maya, f"{path}{step}/", **answers)
    assert "It was 8 of 10 strong, and 5 after" in page
    for words in ("He looked at his watch.", "small", "He yawned.", "He laughed before.", "He has a train."):
        assert words in page


def test_every_question_may_be_left_out(maya: Client, cast: Cast) -> None:
    send(maya, "/beliefs/moment/", thought="I bore him.")
    path = f"/beliefs/moment/{queries.moments_of(cast.maya)[0].id}/"
    for step in ("happened", "feel", "weigh", "line", "now"):
        page = send(maya, f"{path}{step}/")
    assert "Left out." in page


def test_an_empty_thought_is_told_and_a_step_nobody_made_is_not_there(maya: Client, cast: Cast) -> None:
    assert maya.post("/beliefs/moment/", {"thought": " "}).status_code == 422
    moment = actions.begin_moment(cast.maya, "", "I bore him.")
    assert maya.get(f"/beliefs/moment/{moment.pk}/stone/").status_code == 404


def test_a_second_window_does_not_write_over_the_first(maya: Client, cast: Cast) -> None:
    path = f"/beliefs/moment/{actions.begin_moment(cast.maya, '', 'I bore him.').pk}/weigh/"
    old = hidden(maya, path)
    send(maya, path, for_="He yawned.")
    answer = maya.post(path, {**old, "for_": "He left."})
    assert answer.status_code == 422
    assert "He yawned." in answer.content.decode()


def test_where_somebody_is_hurt_the_way_ends_and_a_card_stands_there(maya: Client, cast: Cast) -> None:
    page = send(maya, "/beliefs/moment/", thought="He hits me.")
    path = f"/beliefs/moment/{queries.moments_of(cast.maya)[0].id}/"
    assert "If somebody hurts or threatens you" in page
    send(maya, f"{path}happened/")
    page = send(maya, f"{path}feel/", feel="afraid")
    assert "If somebody hurts or threatens you" in page
    assert "Look at it as a belief" not in page


def test_a_figure_of_speech_opens_the_way_again(maya: Client, cast: Cast) -> None:
    moment = actions.begin_moment(cast.maya, "", "I am dying inside.")
    path = f"/beliefs/moment/{moment.pk}/"
    assert "This was a figure of speech" in opened(maya, f"{path}feel/")
    maya.post(f"/beliefs/figure/moment/{moment.pk}/", {"card": "self"})
    assert "What speaks for the thought?" in send(maya, f"{path}feel/")


def test_it_becomes_a_belief_or_is_thrown_away(maya: Client, cast: Cast) -> None:
    path = f"/beliefs/moment/{actions.begin_moment(cast.maya, str(uuid4()), 'I bore him.').pk}/"
    for _ in range(2):
        maya.post(f"{path}belief/")
    assert [one.words for one in queries.beliefs_of(cast.maya)] == ["I bore him."]
    maya.post(f"{path}drop/")
    assert Moment.objects.count() == 0


def test_nobody_else_opens_it(maya: Client, jonas: Client, cast: Cast) -> None:
    moment = actions.begin_moment(cast.maya, "", "I bore him.")
    path = f"/beliefs/moment/{moment.pk}/"
    assert [jonas.get(path + way).status_code for way in ("", "feel/")] == [404, 404]
    for way in ("feel/", "belief/", "drop/"):
        assert jonas.post(path + way).status_code == 404
    assert jonas.post(f"/beliefs/figure/moment/{moment.pk}/").status_code == 404
    assert "I bore him." not in opened(jonas, "/beliefs/moment/")
