"""A form that is half filled in when the page falls over has its words again when it is opened."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import PhoneMaker
from tests.e2e.look import faults
from tests.e2e.site import Site

KEPT = "Kept as you type."
SAID = "I said I was fine. שלום 🧡"
PLACES = [
    "/beliefs/new/",
    "/beliefs/moment/",
    "/beliefs/facts/",
    "/beliefs/yet/",
    "/care/boundaries/",
    "/openness/seal/",
]


def typed(page: Page, words: str) -> None:
    page.locator("main form:has([data-draft]) :is(textarea, input[type=text])").first.fill(words)
    expect(page.locator("[data-draft-line]").first).to_contain_text(KEPT)


@pytest.mark.parametrize("place", PLACES)
def test_words_come_back_after_the_page_fell_over_and_go_when_they_are_let_go(
    embedded: Site, phone: PhoneMaker, place: str
) -> None:
    sam = phone(embedded, "Sam")
    sam.sign_in()
    sam.page.goto(place)
    typed(sam.page, SAID)
    assert faults(sam.page) == []
    other = phone(embedded, "Sam")
    other.sign_in()
    other.page.goto(place)
    field = other.page.locator("main form:has([data-draft]) :is(textarea, input[type=text])").first
    expect(field).to_have_value(SAID)
    other.sees("What you typed here before and did not save is back in the form.")
    assert faults(other.page) == []
    other.press("Let it go, begin afresh")
    expect(field).to_have_value("")
    other.page.reload()
    expect(field).to_have_value("")


def test_what_was_saved_is_not_offered_again(embedded: Site, phone: PhoneMaker) -> None:
    sam = phone(embedded, "Sam")
    sam.sign_in()
    sam.page.goto("/beliefs/yet/")
    typed(sam.page, "I cannot ask for help")
    sam.page.locator("main form:has([data-draft]) :is(textarea, input[type=text])").first.fill(
        "I cannot ask them for help"
    )
    sam.press("Put in the “yet”")
    expect(sam.page).not_to_have_url("/beliefs/yet/")
    sam.page.goto("/beliefs/yet/")
    expect(sam.page.locator("main form:has([data-draft]) :is(textarea, input[type=text])").first).to_have_value("")
    expect(sam.page.locator("[data-draft-back]")).to_have_count(0)


def test_without_a_connection_it_says_so_and_keeps_them_once_there_is_one(embedded: Site, phone: PhoneMaker) -> None:
    sam = phone(embedded, "Sam")
    sam.sign_in()
    sam.page.goto("/beliefs/facts/")
    sam.page.route("**/you/draft/", lambda route: route.abort())
    sam.page.locator("main textarea, main input[type=text]").first.fill(SAID)
    sam.sees("Not kept yet")
    sam.page.unroute("**/you/draft/")
    expect(sam.page.locator("[data-draft-line]").first).to_contain_text(KEPT, timeout=10_000)
    sam.page.goto("/beliefs/facts/")
    sam.press("Let it go, begin afresh")
