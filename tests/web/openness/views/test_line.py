from django.test import Client

from sameside.web.openness import actions, queries
from sameside.web.openness.models import Leaf
from tests.cast import Cast


def test_a_line_of_a_note_goes_on_to_sharing_and_nothing_else_of_it(maya: Client, cast: Cast) -> None:
    leaf = actions.keep_note(cast.maya, "I am afraid. The rest is mine.")
    page = maya.get(f"/openness/{leaf.pk}/line/").content.decode()
    assert "I am afraid." in page
    page = maya.post(f"/openness/{leaf.pk}/line/", {"chosen": "0"}, follow=True).content.decode()
    assert "Who may see it?" in page
    assert "The rest is mine." not in page
    assert "Before you share something tender" in page


def test_a_line_without_a_note_is_written_for_it(maya: Client) -> None:
    answer = maya.post("/openness/line/", {"own": "Something small"}, follow=True)
    line = Leaf.objects.get()
    assert queries.written(line).kind == "line"
    assert answer.redirect_chain[0][0] == f"/shares/new/line/{line.pk}/"


def test_nothing_chosen_is_told_in_a_sentence(maya: Client) -> None:
    answer = maya.post("/openness/line/", {"own": " "})
    assert answer.status_code == 422
    assert "Write one line." in answer.content.decode()
