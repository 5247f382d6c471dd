from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from sameside.web.openness import actions, queries
from sameside.web.openness.models import Leaf
from tests.cast import Cast


def test_a_note_leads_to_one_line_and_to_burning(maya: Client, cast: Cast) -> None:
    leaf = actions.keep_note(cast.maya, "First.\nSecond.")
    page = maya.get(f"/openness/{leaf.pk}/").content.decode()
    assert f"/openness/{leaf.pk}/line/" in page
    assert f"/openness/{leaf.pk}/burn/" in page
    assert "/shares/new/" not in page


@pytest.mark.parametrize("kind", ["line", "letter"])
def test_a_line_and_a_letter_say_who_sees_them_and_can_be_shared(maya: Client, cast: Cast, kind: str) -> None:
    leaf = actions.keep_line(cast.maya, "One") if kind == "line" else actions.keep_letter(cast.maya, "", "One")
    page = maya.get(f"/openness/{leaf.pk}/").content.decode()
    assert "Only you" in page
    assert f"/shares/new/{kind}/{leaf.pk}/" in page
    assert (f"/openness/{leaf.pk}/change/" in page) is (kind == "letter")


def test_going_on_writing(maya: Client, cast: Cast) -> None:
    leaf = actions.keep_letter(cast.maya, "Dad", "Dear")
    path = f"/openness/{leaf.pk}/change/"
    seen = queries.written(leaf).digest
    assert seen in maya.get(path).content.decode()
    assert "Dear Dad" in maya.post(path, {"to": "Dad", "text": "Dear Dad", "seen": seen}, follow=True).content.decode()
    page = maya.post(path, {"to": "Dad", "text": "Another", "seen": seen}, follow=True).content.decode()
    assert "Both are kept." in page
    assert Leaf.objects.count() == 2
    assert maya.post(path, {"to": "Dad", "text": "", "seen": seen}).status_code == 422


def test_what_is_sealed_can_be_opened_early_and_on_its_day(maya: Client, cast: Cast) -> None:
    leaf = actions.keep_note(cast.maya, "canary", timezone.localdate() + timedelta(days=3))
    page = maya.get(f"/openness/{leaf.pk}/").content.decode()
    assert "Open it early" in page
    assert "canary" not in page
    assert "canary" in maya.post(f"/openness/{leaf.pk}/open/", follow=True).content.decode()
    due = actions.keep_note(cast.maya, "today", date(2020, 1, 1))
    assert "Its day has come" in maya.get(f"/openness/{due.pk}/").content.decode()


def test_burning_is_for_good_even_of_what_is_sealed(maya: Client, cast: Cast) -> None:
    leaf = actions.keep_note(cast.maya, "canary", date(2099, 1, 1))
    assert "It is gone." in maya.post(f"/openness/{leaf.pk}/burn/", follow=True).content.decode()
    assert maya.get(f"/openness/{leaf.pk}/").status_code == 404
    assert not Leaf.objects.exists()


def test_nobody_else_reads_changes_opens_or_burns(jonas: Client, cast: Cast) -> None:
    leaf = actions.keep_note(cast.maya, "Mine")
    for path in ("", "change/", "line/", "open/", "burn/"):
        for ask in (jonas.get, jonas.post):
            assert ask(f"/openness/{leaf.pk}/{path}").status_code in (404, 405)
    assert Leaf.objects.exists()
