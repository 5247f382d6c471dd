from datetime import timedelta

from django.test import Client
from django.utils import timezone

from sameside.web.openness.models import Leaf
from tests.cast import Cast


def test_a_note_is_kept_for_its_writer_alone(maya: Client, jonas: Client) -> None:
    answer = maya.post("/openness/write/", {"text": "What nobody knows"}, follow=True)
    assert "What nobody knows" in answer.content.decode()
    path = answer.redirect_chain[0][0]
    assert jonas.get(path).status_code == 404


def test_who_reads_it_is_said_before_it_is_written(maya: Client) -> None:
    for path in ("write/", "seal/", "letter/"):
        page = maya.get(f"/openness/{path}").content.decode()
        assert page.index("Only you.") < page.index("<textarea")


def test_what_is_burned_is_kept_nowhere(maya: Client) -> None:
    for path in ("write/", "letter/"):
        page = maya.post(f"/openness/{path}", {"text": "canary", "do": "burn"}, follow=True).content.decode()
        assert "It is gone." in page
        assert "canary" not in page
    assert not Leaf.objects.exists()


def test_a_letter_knows_to_whom(maya: Client, cast: Cast) -> None:
    page = maya.post("/openness/letter/", {"to": "The girl I was", "text": "Dear"}, follow=True).content.decode()
    assert "To The girl I was" in page


def test_what_is_sealed_shows_no_word(maya: Client) -> None:
    day = timezone.localdate() + timedelta(days=30)
    page = maya.post("/openness/seal/", {"text": "canary", "opens_on": day.isoformat()}, follow=True).content.decode()
    assert "Sealed until" in page
    assert "canary" not in page


def test_what_was_typed_stays_when_something_is_missing(maya: Client) -> None:
    answer = maya.post("/openness/seal/", {"text": "Kept on the page", "opens_on": "soon"})
    assert answer.status_code == 422
    assert "Kept on the page" in answer.content.decode()
    assert "year, month and day" in answer.content.decode()


def test_nobody_in_particular_is_sent_to_sign_in() -> None:
    for path in ("", "write/", "seal/", "letter/", "line/"):
        assert Client().get(f"/openness/{path}").status_code == 302
