from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from sameside.web.journal.forms import LONGEST, AreaForm, EntryForm, PromptForm, SearchForm

TAB = str(uuid4())


def form(**given: object) -> EntryForm:
    return EntryForm({"text": "Rain", "tab": TAB, **given})


def told(wrong: EntryForm) -> str:
    assert not wrong.is_valid()
    return " ".join(str(error) for errors in wrong.errors.values() for error in errors)


def test_words_are_kept_as_they_were_written() -> None:
    one = form(
        text="שלום 🧡\r\n\r\nRain", mood="2", feelings=["worried", "happy"], people="Mum, Jo,, Mum ", on="2026-03-14"
    )
    assert one.is_valid(), one.errors
    written = one.written
    assert (written.text, written.mood, written.on) == ("שלום 🧡\n\nRain", 2, date(2026, 3, 14))
    assert (written.feelings, written.people) == (("happy", "worried"), ("Mum", "Jo"))


def test_without_a_day_it_is_about_today() -> None:
    one = form()
    assert one.is_valid()
    assert one.written.on == timezone.localdate()


def test_what_nobody_sees_is_not_counted_and_not_kept() -> None:
    one = form(text="a\0b\x1bc" + "\r\n" * 10)
    assert one.is_valid()
    assert one.written.text == "abc"


def test_as_much_as_a_page_holds_fits_and_one_more_is_told_in_a_sentence() -> None:
    assert form(text="🧡" * LONGEST).is_valid()
    assert form(text="\r\n".join("a" * (LONGEST // 2))[:LONGEST]).is_valid()
    assert "100,000 characters fit" in told(form(text="a" * (LONGEST + 1)))


def test_no_field_cuts_off_what_somebody_pastes() -> None:
    assert not any("maxlength" in str(one) for one in (form(), SearchForm(), PromptForm(), AreaForm()))


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"text": " \n"}, "Write a word"),
        ({"mood": "6"}, "Choose one from the list"),
        ({"feelings": ["attacked"]}, "words on the page"),
        ({"people": ",".join(map(str, range(21)))}, "20 names"),
        ({"places": "x" * 61}, "Shorten it to 60"),
        ({"on": "yesterday"}, "year-month-day"),
        ({"on": "1066-01-01"}, "up to today"),
        ({"on": (timezone.localdate() + timedelta(days=2)).isoformat()}, "up to today"),
        ({"step": "-1"}, "0"),
        ({"tab": "x"}, "UUID"),
    ],
)
def test_what_does_not_fit_is_told(given: dict[str, object], sentence: str) -> None:
    assert sentence in told(form(**given))


def test_a_mood_alone_is_enough() -> None:
    assert form(text="", mood="1").is_valid()


def test_a_family_with_a_chosen_word_stands_open() -> None:
    opened = [family["name"] for family in form(feelings=["grieving"]).families if family["open"]]
    assert opened == ["Sad"]


def test_every_word_has_its_box() -> None:
    assert sum(len(family["boxes"]) for family in form().families) == len(form().fields["feelings"].choices)  # type: ignore[attr-defined]


def test_the_page_says_which_it_is() -> None:
    one = form(version="3", step="7")
    assert one.is_valid()
    assert (str(one.page.tab), one.page.version, one.page.step) == (TAB, 3, 7)
    bare = form()
    assert bare.is_valid()
    assert (bare.page.version, bare.page.step) == (0, None)


def test_a_search_may_leave_each_part_out() -> None:
    one = SearchForm({})
    assert one.is_valid()
    assert one.asked.is_blank
    assert not SearchForm({"feeling": "attacked"}).is_valid()
    assert not SearchForm({"words": "x" * 201}).is_valid()


def test_a_question_of_ones_own_is_short_and_has_an_area() -> None:
    assert PromptForm({"words": "What rained?", "area": "reflection"}).is_valid()
    assert not PromptForm({"words": "x" * 301, "area": "reflection"}).is_valid()
    assert not PromptForm({"words": "", "area": "weather"}).is_valid()
    assert AreaForm({"area": ""}).is_valid()
