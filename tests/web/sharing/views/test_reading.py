"""The reader: told before that a look is recorded, and never shown what is not open."""

from datetime import timedelta

from django.test import Client
from django.utils import timezone

from sameside.web.circles.actions import leave
from sameside.web.sharing import actions
from sameside.web.sharing.models import Line, Share
from tests.cast import Cast
from tests.web.sharing.box import Box, Giver


def looks() -> int:
    return Line.objects.filter(what="looked").count()


def test_before_it_opens_the_reader_is_told_that_it_is_recorded(jonas: Client, give: Giver) -> None:
    share = give("words on a stone", purpose="Because", days=3)
    for _ in range(2):
        page = jonas.get(f"/shares/{share.pk}/").content.decode()
        assert "When you open it, Maya can see that you did" in page
        assert "No message goes to Maya about it" in page
        assert "Nobody is told" not in page
        assert "Because" in page
        assert "Open to you until" in page
        assert "words on a stone" not in page
    assert looks() == 0


def test_opening_it_shows_it_and_is_recorded_once(jonas: Client, give: Giver) -> None:
    share = give("words on a stone")
    for _ in range(2):
        page = jonas.post(f"/shares/{share.pk}/", follow=True).content.decode()
        assert "words on a stone" in page
        assert f'data-shared="/live/shares/{share.pk}/stream"' in page
    assert looks() == 1


def test_it_is_read_as_it_is_now(jonas: Client, cast: Cast, box: Box, give: Giver) -> None:
    share = give("at first")
    box.stones[share.item] = (cast.maya.pk, "and later")
    page = jonas.post(f"/shares/{share.pk}/", follow=True).content.decode()
    assert "and later" in page
    assert "at first" not in page


def test_an_hour_later_it_asks_again(jonas: Client, give: Giver, monkeypatch: object) -> None:
    share, now = give("words on a stone"), timezone.now()
    jonas.post(f"/shares/{share.pk}/")
    monkeypatch.setattr(timezone, "now", lambda: now + timedelta(minutes=61))  # type: ignore[attr-defined]
    assert "words on a stone" not in jonas.get(f"/shares/{share.pk}/").content.decode()


def test_what_waits_ended_ran_out_or_is_gone_is_404(jonas: Client, cast: Cast, box: Box, give: Giver) -> None:
    waiting, ended, over, gone = give(soon=True), give(), give(days=1), give()
    for share in (ended, over, gone):
        jonas.post(f"/shares/{share.pk}/")
    actions.stop(ended.pk)
    Share.objects.filter(pk=over.pk).update(until=timezone.now())
    del box.stones[gone.item]
    for share in (waiting, ended, over, gone):
        assert jonas.get(f"/shares/{share.pk}/").status_code == 404
        assert jonas.post(f"/shares/{share.pk}/").status_code == 404


def test_whoever_left_the_circle_reads_nothing_more(jonas: Client, cast: Cast, give: Giver) -> None:
    share = give()
    jonas.post(f"/shares/{share.pk}/")
    leave(cast.maya, cast.couple)
    assert jonas.get(f"/shares/{share.pk}/").status_code == 404
    assert "A stone" not in jonas.get("/shares/").content.decode()


def test_a_stranger_the_owner_and_nobody_in_particular_find_nothing(maya: Client, sam: Client, give: Giver) -> None:
    share = give()
    for client in (maya, sam):
        assert client.get(f"/shares/{share.pk}/").status_code == 404
        assert client.post(f"/shares/{share.pk}/").status_code == 404
    assert Client().get(f"/shares/{share.pk}/").status_code == 302


def test_without_scripts_the_open_page_asks_again_and_that_is_no_second_look(jonas: Client, give: Giver) -> None:
    share = give("words on a stone")
    assert "refresh" not in jonas.get(f"/shares/{share.pk}/").content.decode()
    page = jonas.post(f"/shares/{share.pk}/", follow=True).content.decode()
    assert '<noscript><meta http-equiv="refresh" content="30; url=?again"></noscript>' in page.partition("</head>")[0]
    for _ in range(3):
        assert "words on a stone" in jonas.get(f"/shares/{share.pk}/?again").content.decode()
    assert looks() == 1
    actions.stop(share.pk)
    assert jonas.get(f"/shares/{share.pk}/?again").status_code == 404
