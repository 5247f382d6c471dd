"""Sharing one thing, step by step, and the page of all that is shared."""

import re
import uuid

from django.test import Client
from django.utils import timezone

from sameside.web.sharing import actions, ledger
from sameside.web.sharing.models import Line, Share
from tests.cast import Cast
from tests.web.sharing.box import Box, Giver


def text_of(client: Client, path: str = "/shares/") -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def article(html: str) -> str:
    """What stands on the sheet: the same for the one who looks ahead and for the reader."""
    found = re.search(r"<article[^>]*>(.*?)</article>", html, re.DOTALL)
    assert found
    return found[1]


def test_first_the_form_then_what_they_will_see_then_it_is_shared(maya: Client, cast: Cast, box: Box) -> None:
    path = f"/shares/new/stone/{box.put(cast.maya)}/"
    page = text_of(maya, path)
    assert "Before you share something tender" in page
    assert "dangerous" not in page
    filled = {"readers": [str(cast.jonas.pk)], "purpose": "So that you know."}
    preview = maya.post(path, filled | {"do": "look"}).content.decode()
    assert "This is what Jonas will see" in preview
    assert "10 minutes" in preview
    assert "cannot be unread" in preview
    assert not Share.objects.exists()
    assert maya.post(path, filled | {"do": "share"}).status_code == 302
    assert "Nobody knows yet." in text_of(maya)
    assert Share.objects.get().told["purpose"] == "So that you know."


def test_what_was_typed_comes_back_to_be_changed(maya: Client, cast: Cast, box: Box) -> None:
    path = f"/shares/new/stone/{box.put(cast.maya)}/"
    filled = {"readers": [str(cast.jonas.pk)], "purpose": "A reason", "do": "change"}
    page = maya.post(path, filled).content.decode()
    assert "A reason" in page
    assert "checked" in page


def test_a_form_that_lacks_something_keeps_what_was_typed(maya: Client, cast: Cast, box: Box) -> None:
    answer = maya.post(f"/shares/new/stone/{box.put(cast.maya)}/", {"purpose": "A reason", "do": "share"})
    assert answer.status_code == 422
    assert "Choose who may see it." in answer.content.decode()
    assert "A reason" in answer.content.decode()
    assert not Share.objects.exists()


def test_the_preview_is_what_the_reader_gets(maya: Client, jonas: Client, cast: Cast, box: Box) -> None:
    path = f"/shares/new/stone/{box.put(cast.maya, 'Kept <since> May & June')}/"
    filled = {"readers": [str(cast.jonas.pk)], "purpose": "Why", "until": timezone.localdate().isoformat()}
    preview = maya.post(path, filled | {"do": "look"}).content.decode()
    maya.post(path, filled | {"do": "share"})
    share = Share.objects.get()
    Share.objects.update(visible_at=timezone.now())
    seen = jonas.post(f"/shares/{share.pk}/", follow=True).content.decode()
    assert article(seen) == article(preview)
    assert "Kept &lt;since&gt; May &amp; June" in article(seen)


def test_the_same_form_sent_twice_shares_once(maya: Client, cast: Cast, box: Box) -> None:
    path = f"/shares/new/stone/{box.put(cast.maya)}/"
    for _ in range(2):
        maya.post(path, {"readers": [str(cast.jonas.pk)], "do": "share"})
    assert Share.objects.count() == 1


def test_somebody_alone_is_told_how_it_could_be(sam: Client, cast: Cast, box: Box) -> None:
    page = text_of(sam, f"/shares/new/stone/{box.put(cast.sam)}/")
    assert "There is nobody in one with you yet." in page


def test_what_is_not_mine_cannot_be_shared_or_looked_at(maya: Client, cast: Cast, box: Box) -> None:
    for path in (f"new/stone/{box.put(cast.jonas)}/", f"new/none/{box.put(cast.maya)}/", f"new/stone/{uuid.uuid4()}/"):
        assert maya.get(f"/shares/{path}").status_code == 404
        assert maya.post(f"/shares/{path}", {"do": "share"}).status_code == 404


def test_taking_it_back_is_one_press_and_twice_does_no_harm(maya: Client, give: Giver) -> None:
    share = give()
    for _ in range(2):
        page = maya.post(f"/shares/{share.pk}/stop/", follow=True).content.decode()
        assert "What was read cannot be unread." in page
    assert "Jonas could see this" in page


def test_taking_it_back_in_time_says_that_nobody_knew_and_twice_does_no_harm(maya: Client, give: Giver) -> None:
    share = give(soon=True)
    for _ in range(2):
        page = maya.post(f"/shares/{share.pk}/stop/", follow=True).content.decode()
        assert "nobody was told" in page
    assert not Share.objects.exists()


def test_nobody_else_can_take_it_back(jonas: Client, sam: Client, give: Giver) -> None:
    share = give()
    for client in (jonas, sam):
        assert client.post(f"/shares/{share.pk}/stop/").status_code == 404
    assert Share.objects.get().ended_at is None


def test_the_page_shows_who_looked_to_the_owner_alone(maya: Client, jonas: Client, cast: Cast, give: Giver) -> None:
    share = give(purpose="A purpose")
    assert "Not opened." in text_of(maya)
    actions.look(cast.jonas, share.pk)
    assert "Jonas last opened it" in text_of(maya)
    theirs = text_of(jonas)
    assert "A purpose" in theirs
    assert "opened" not in theirs.lower()


def test_a_record_changed_by_hand_is_told(maya: Client, give: Giver, monkeypatch: object) -> None:
    share = give()
    assert "changed this record" not in text_of(maya)
    line = Line.objects.get(share=share.pk)
    found = ledger.Break(line.owner_id, 1, "")
    monkeypatch.setattr(ledger, "broken", lambda owner_id: found)  # type: ignore[attr-defined]
    assert "changed this record by hand, at line 1" in text_of(maya)


def test_the_tab_tells_nothing(maya: Client, give: Giver) -> None:
    assert "<title>Grow</title>" in text_of(maya)
