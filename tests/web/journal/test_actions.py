from datetime import date
from uuid import UUID, uuid4

import pytest

from sameside.web.journal import actions, prompts, queries
from sameside.web.journal.actions import Outcome, Page
from sameside.web.journal.models import Entry, Month, OtherVersion, PromptBook
from sameside.web.journal.written import Written, written_from
from sameside.web.sharing import actions as sharing
from sameside.web.sharing.kinds import KINDS
from sameside.web.sharing.models import Share
from tests.cast import Cast
from tests.web.journal.conftest import Maker

DAY = date(2026, 3, 14)
PHONE, DESK = uuid4(), uuid4()


def save(cast: Cast, one: UUID, text: str, page: Page, on: date = DAY) -> Outcome:
    return actions.save(cast.maya, one, Written(on, text), page)


def texts(cast: Cast) -> list[str]:
    return [written.text for _row, written in queries.everything(cast.maya)]


def test_an_entry_grows_with_each_word_of_its_page(cast: Cast) -> None:
    one = uuid4()
    assert save(cast, one, "Rain", Page(PHONE, 0, 1)) == Outcome("kept", 1)
    assert save(cast, one, "Rain all day", Page(PHONE, 1, 2)) == Outcome("kept", 2)
    assert texts(cast) == ["Rain all day"]
    assert [line.opening for line in queries.lines_of(cast.maya, DAY.replace(day=1))] == ["Rain all day"]


def test_what_arrives_twice_counts_once(cast: Cast) -> None:
    one = uuid4()
    for _ in range(3):
        assert save(cast, one, "Rain", Page(PHONE, 0, 1)) == Outcome("kept", 1)
    assert texts(cast) == ["Rain"]


def test_older_words_of_a_page_that_arrive_late_do_not_overwrite_newer_ones(cast: Cast) -> None:
    one = uuid4()
    save(cast, one, "Rain", Page(PHONE, 0, 1))
    save(cast, one, "Rain all day", Page(PHONE, 1, 3))
    assert save(cast, one, "Rain all", Page(PHONE, 1, 2)) == Outcome("kept", 2)
    assert texts(cast) == ["Rain all day"]


def test_a_page_whose_answer_was_lost_goes_on_without_a_second_version(cast: Cast) -> None:
    one = uuid4()
    save(cast, one, "Rain", Page(PHONE, 0, 1))
    assert save(cast, one, "Rain and wind", Page(PHONE, 0, 2)) == Outcome("kept", 2)
    assert not OtherVersion.objects.exists()


def test_without_a_script_going_back_and_saving_again_is_the_same_page(cast: Cast) -> None:
    one = uuid4()
    save(cast, one, "Rain", Page(PHONE))
    assert save(cast, one, "Sun", Page(PHONE)).result == "kept"
    assert texts(cast) == ["Sun"]


def test_two_tabs_that_write_one_entry_both_keep_their_words(cast: Cast) -> None:
    one = uuid4()
    save(cast, one, "Rain", Page(PHONE, 0, 1))
    assert save(cast, one, "Rain, from the phone", Page(PHONE, 1, 2)).result == "kept"
    assert save(cast, one, "Rain, from the desk", Page(DESK, 1, 1)) == Outcome("both", 2)
    assert save(cast, one, "Rain, from the desk, more", Page(DESK, 1, 2)) == Outcome("both", 2)
    assert texts(cast) == ["Rain, from the phone"]
    assert [row.body["text"] for row in OtherVersion.objects.all()] == ["Rain, from the desk, more"]


def test_late_words_of_the_other_tab_do_not_overwrite_its_newer_ones(cast: Cast) -> None:
    one = two_versions(cast)
    save(cast, one, "old", Page(DESK, 1, 4))
    assert OtherVersion.objects.get().body["text"] == "desk"


def two_versions(cast: Cast) -> UUID:
    one = uuid4()
    save(cast, one, "begun", Page(PHONE, 0, 1))
    save(cast, one, "phone", Page(PHONE, 1, 2))
    save(cast, one, "desk", Page(DESK, 1, 5), on=date(2026, 4, 2))
    return one


@pytest.mark.parametrize(("keep", "left"), [("this", ["phone"]), ("other", ["desk"]), ("all", ["phone", "desk"])])
def test_the_person_chooses_what_stays(cast: Cast, keep: str, left: list[str]) -> None:
    entry = Entry.objects.get(pk=two_versions(cast))
    if keep == "all":
        actions.keep_all(cast.maya, entry)
    else:
        actions.keep_one(cast.maya, entry, OtherVersion.objects.get() if keep == "other" else None)
    assert texts(cast) == left
    assert not OtherVersion.objects.exists()
    listed = [line.opening for month in queries.months_of(cast.maya) for line in queries.lines_of(cast.maya, month)]
    assert sorted(listed) == sorted(left)


def test_an_entry_moves_to_the_month_of_its_day(cast: Cast, entry: Maker) -> None:
    one = entry("Rain")
    save(cast, one.pk, "Rain", Page(PHONE, 1), on=date(2026, 4, 2))
    assert queries.months_of(cast.maya) == [date(2026, 4, 1)]


def test_the_question_stays_with_the_words_it_had(cast: Cast) -> None:
    one = uuid4()
    actions.save(cast.maya, one, Written(DAY, "Rain", prompt="p", asked="What rained?"), Page(PHONE, 0, 1))
    save(cast, one, "Rain all day", Page(PHONE, 1, 2))
    assert written_from(Entry.objects.get().body).asked == "What rained?"


def test_what_was_deleted_in_another_place_does_not_come_back_by_itself(cast: Cast, entry: Maker) -> None:
    one = entry("Rain")
    actions.delete(cast.maya, one)
    assert save(cast, one.pk, "Rain again", Page(PHONE, 1, 1)) == Outcome("gone")
    assert texts(cast) == []


def test_nothing_of_it_lies_open_in_the_database(cast: Cast) -> None:
    words = {"people": ("canary-who",), "places": ("canary-where",), "asked": "canary-asked", "feelings": ("grieving",)}
    actions.save(cast.maya, uuid4(), Written(DAY, "canary-text", 1, **words), Page(PHONE))  # type: ignore[arg-type]
    prompts.add(cast.maya, "reflection", "canary-own")
    two_versions(cast)
    rows = [row for model in (Entry, OtherVersion, Month, PromptBook) for row in model._default_manager.values_list()]
    seen = repr([bytes(one) if isinstance(one, memoryview) else one for row in rows for one in row])
    assert len(rows) >= 5
    assert not any(word in seen for word in ("canary", "grieving", "reflection", "desk", "phone"))


def test_whoever_goes_for_good_leaves_no_row(cast: Cast, entry: Maker) -> None:
    two_versions(cast)
    prompts.add(cast.maya, "reflection", "Mine?")
    entry("His.", who=cast.jonas)
    actions.erase(cast.maya)
    left = {model: model._default_manager.count() for model in (Entry, OtherVersion, Month, PromptBook)}
    assert left == {Entry: 1, OtherVersion: 0, Month: 1, PromptBook: 0}


def test_a_deleted_entry_is_open_to_nobody_it_was_shared_with(cast: Cast, entry: Maker) -> None:
    one = entry("Rain")
    assert sharing.share(cast.maya, KINDS["entry"], one.pk, [cast.jonas])
    actions.delete(cast.maya, one)
    assert not Share.objects.filter(ended_at=None).exists()
