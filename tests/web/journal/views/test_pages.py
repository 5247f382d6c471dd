from datetime import date
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from sameside.web.journal import actions
from sameside.web.journal.actions import Page
from sameside.web.journal.models import Entry, OtherVersion
from sameside.web.journal.written import Written
from tests.cast import Cast
from tests.web.journal.conftest import Maker

DAY = date(2026, 3, 14)


def page(client: Client, path: str, status: int = 200) -> str:
    answer = client.get(path)
    assert answer.status_code == status
    return answer.content.decode()


def test_an_empty_journal_invites_one_small_thing(maya: Client) -> None:
    text = page(maya, "/journal/")
    assert "A few lines are enough" in text
    assert "<table" not in text


def test_a_month_is_a_list_and_a_leaf_of_the_calendar(maya: Client, entry: Maker) -> None:
    entry("Rain & <b>wind</b>", DAY, mood=2, feelings=("worried",), people=("Mum",))
    entry("Later.", date(2026, 5, 1))
    text = page(maya, "/journal/?month=2026-03")
    assert "Rain &amp; &lt;b&gt;wind&lt;/b&gt;" in text
    assert all(
        words in text for words in ("March 2026", "Low", "worried", "Mum", 'href="#d-2026-03-14"', 'id="d-2026-03-14"')
    )
    assert "?month=2026-05" in text
    assert "Later." not in text


@pytest.mark.parametrize("month", ["", "x", "2026-13", "0000-01", "0001-01", "9999-12", "99999-01", "2026-03-14"])
def test_whatever_month_is_asked_for_a_page_comes(maya: Client, entry: Maker, month: str) -> None:
    entry("Rain")
    assert page(maya, f"/journal/?month={month}")


def test_the_first_and_the_last_month_there_can_be_are_drawn(maya: Client, entry: Maker) -> None:
    entry("Rain")
    for month in ("1900-01", "2200-12"):
        assert "Nothing is written for this month." in page(maya, f"/journal/?month={month}")


def test_earlier_years_are_folded(maya: Client, entry: Maker) -> None:
    today = timezone.localdate()
    entry("Then.", date(today.year - 4, today.month, today.day) if (today.month, today.day) != (2, 29) else today)
    if (today.month, today.day) != (2, 29):
        text = page(maya, "/journal/")
        assert "<details" in text.split("On this day, earlier")[0][-120:]
        assert "Then." in text


def test_an_entry_is_read_with_its_marks_drawn_and_nothing_that_runs(maya: Client, entry: Maker) -> None:
    one = entry("**Rain**\n<script>x</script> ![x](https://elsewhere.example/p.png)", asked="What rained?", prompt="p")
    text = page(maya, f"/journal/{one.pk}/")
    assert "<strong>Rain</strong>" in text
    assert "What rained?" in text
    assert not any(bad in text for bad in ("<script>x", "<img"))


def test_a_strangers_page_of_it_is_404(maya: Client, jonas: Client, entry: Maker) -> None:
    one = entry("Mine.")
    for way in ("", "edit/", "both/", "delete/"):
        for client, key in ((jonas, one.pk), (maya, uuid4())):
            assert client.get(f"/journal/{key}/{way}").status_code == 404
    for way in ("both/", "delete/", "edit/"):
        assert jonas.post(f"/journal/{one.pk}/{way}", {"text": "x", "tab": str(uuid4())}).status_code == 404
    assert Entry.objects.get().body["text"] == "Mine."


def test_nobody_reads_it_without_signing_in(client: Client) -> None:
    for path in ("", "write/", "search/", "chart/", "questions/"):
        assert client.get(f"/journal/{path}").status_code == 302


def test_a_search_that_finds_more_than_it_lists_says_so(maya: Client, cast: Cast) -> None:
    actions.add(cast.maya, [Written(date(2026, 3, 1), f"rain {n}") for n in range(61)])
    found = maya.post("/journal/search/", {"words": "rain"}).content.decode()
    assert "The newest 60 entries" in found
    assert "There are older ones too." in found
    assert ">1 entry<" in maya.post("/journal/search/", {"words": "rain 59"}).content.decode()


def test_a_search_is_by_post_and_stands_in_no_address(maya: Client, entry: Maker) -> None:
    entry("By the canal.", places=("Canal Street",))
    assert "By the canal." not in page(maya, "/journal/search/?words=canal")
    answer = maya.post("/journal/search/", {"words": "CANAL", "tag": "canal street"})
    assert (answer.status_code, "By the canal." in answer.content.decode()) == (200, True)
    assert "Nothing was found" in maya.post("/journal/search/", {"words": "mill"}).content.decode()
    wrong = maya.post("/journal/search/", {"words": "x" * 201})
    assert (wrong.status_code, "x" * 201 in wrong.content.decode()) == (422, True)


def test_the_chart_has_a_table_in_words(maya: Client, entry: Maker) -> None:
    assert "Nothing to draw here yet" in page(maya, "/journal/chart/")
    entry("", timezone.localdate(), mood=1)
    for span in ("", "?span=year", "?span=all", "?span=x"):
        text = page(maya, f"/journal/chart/{span}")
        assert "<td>Very low</td>" in text
        assert 'role="img"' in text


def test_deleting_asks_first_and_is_for_good(maya: Client, entry: Maker) -> None:
    one = entry("Gone soon.")
    assert "Delete this entry?" in page(maya, f"/journal/{one.pk}/delete/")
    assert Entry.objects.exists()
    assert maya.post(f"/journal/{one.pk}/delete/").status_code == 302
    assert "Gone soon." not in page(maya, "/journal/")
    assert maya.post(f"/journal/{one.pk}/delete/").status_code == 404


def test_two_versions_stand_side_by_side_until_one_is_chosen(maya: Client, cast: Cast, entry: Maker) -> None:
    one = entry("first version")
    assert maya.get(f"/journal/{one.pk}/both/").status_code == 302
    actions.save(cast.maya, one.pk, Written(DAY, "other version"), Page(uuid4(), 9))
    assert "Another version of this entry is kept" in page(maya, f"/journal/{one.pk}/")
    text = page(maya, f"/journal/{one.pk}/both/")
    assert "first version" in text
    assert "other version" in text
    assert maya.post(f"/journal/{one.pk}/both/", {"keep": str(OtherVersion.objects.get().pk)}).status_code == 302
    assert "other version" in page(maya, f"/journal/{one.pk}/")


@pytest.mark.parametrize("path", ["/journal/?month=2026-03", "/journal/chart/?span=all"])
def test_a_page_of_twenty_asks_no_more_than_a_page_of_one(maya: Client, cast: Cast, entry: Maker, path: str) -> None:
    entry("Rain", date(2026, 3, 1), mood=3)
    page(maya, path)
    with CaptureQueriesContext(connection) as few:
        page(maya, path)
    actions.add(cast.maya, [Written(date(2026, 3, n), "Rain", 3) for n in range(2, 22)])
    with CaptureQueriesContext(connection) as many:
        page(maya, path)
    assert len(many) == len(few)
