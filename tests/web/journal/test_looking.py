from datetime import date
from uuid import uuid4

import pytest

from sameside.web.journal import actions, looking
from sameside.web.journal.actions import Page
from sameside.web.journal.models import Entry, OtherVersion
from sameside.web.journal.queries import Asked
from sameside.web.journal.written import Written
from tests.cast import Cast
from tests.web.journal.conftest import Maker

DAY = date(2026, 3, 14)


def test_the_first_entry_of_a_day_carries_its_date(cast: Cast, entry: Maker) -> None:
    for text, on in (("One.", DAY), ("Two.", DAY), ("Before.", date(2026, 3, 2))):
        entry(text, on)
    rows = looking.month_page(cast.maya, DAY.replace(day=1), DAY)["rows"]
    assert [(row.words, row.first) for row in rows] == [("Two.", True), ("One.", False), ("Before.", True)]


def test_earlier_years_stand_beside_this_month_only(cast: Cast, entry: Maker) -> None:
    entry("Then.", date(2024, 3, 14))
    assert [row.words for row in looking.month_page(cast.maya, DAY.replace(day=1), DAY)["years"]] == ["Then."]
    assert looking.month_page(cast.maya, date(2024, 3, 1), DAY)["years"] == []


def test_what_was_looked_for_stands_in_its_sentence(cast: Cast, entry: Maker) -> None:
    entry("Long before. " * 20 + "Then we walked by the Canal\nin the rain. " + "After. " * 40)
    (row,) = looking.found(cast.maya, Asked("canal in"))["rows"]
    assert "walked by the Canal in the rain." in row.words
    assert row.words.startswith("…")


def test_words_at_the_beginning_need_no_excerpt() -> None:
    assert looking.excerpt("Rain all day", "rain") == ""
    assert looking.excerpt("Rain all day", "") == ""


def choose(cast: Cast, entry: Maker, keep: str) -> tuple[bool, list[str]]:
    one = entry("first", DAY)
    actions.save(cast.maya, one.pk, Written(DAY, "other"), Page(uuid4(), 9))
    other = OtherVersion.objects.get()
    settled = looking.settle(cast.maya, one, str(other.pk) if keep == "other" else keep)
    return settled, sorted(row.body["text"] for row in Entry.objects.all())


@pytest.mark.parametrize(("keep", "left"), [("this", ["first"]), ("other", ["other"]), ("all", ["first", "other"])])
def test_versions_are_settled_as_the_person_chose(cast: Cast, entry: Maker, keep: str, left: list[str]) -> None:
    assert choose(cast, entry, keep) == (True, left)
    assert not OtherVersion.objects.exists()


@pytest.mark.parametrize("keep", ["", "nothing", "7a8bb0f6-3a64-4c7e-8f3a-000000000000"])
def test_a_choice_that_is_not_there_keeps_everything(cast: Cast, entry: Maker, keep: str) -> None:
    assert choose(cast, entry, keep) == (False, ["first"])
    assert OtherVersion.objects.count() == 1
