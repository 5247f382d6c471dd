"""The small card in a talk: danger is only suspected, so it is one folded line that asks nothing of anybody."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import PhoneMaker
from tests.e2e.phone import Phone
from tests.e2e.site import Site
from tests.e2e.test_coach import HARD, IDS, LOOKS, is_sound
from tests.e2e.test_couple_talk import agree_on_a_topic, sit_down

SUSPECTED = "He gets so angry that I hide in the bathroom."
ALSO_SUSPECTED = "I don't see the point any more."


@pytest.mark.parametrize(("wide", "dark"), LOOKS, ids=IDS)
def test_in_a_talk_the_small_card_is_for_the_writer_alone_and_holds_nothing_up(
    embedded: Site, phone: PhoneMaker, wide: bool, dark: bool
) -> None:
    maya, jonas = phone(embedded, "Maya", wide=wide, dark=dark), phone(embedded, "Jonas", wide=wide, dark=dark)
    sit_down(maya, jonas)
    agree_on_a_topic(maya, jonas)
    be_read_along(maya)
    before = jonas.page.locator("[data-sitting]").inner_html()
    it_is_folded_and_no_caution_stands_beside_it(maya.page)
    it_is_opened_and_closed(maya)
    assert jonas.page.locator("[data-sitting]").inner_html() == before
    it_holds_nothing_up(maya, jonas)
    maya.page.goto("/coach/")
    maya.press("Stop reading along")
    maya.sees("It is off until you turn it on.")


def be_read_along(maya: Phone) -> None:
    maya.page.locator("#text").fill(HARD)
    maya.press("Look at my words")
    maya.press("Read along while I write")
    expect(caution(maya.page)).to_have_count(1)


def caution(page: Page) -> Locator:
    return page.locator(".behind .mark", has_text="You never")


def it_is_folded_and_no_caution_stands_beside_it(page: Page) -> None:
    page.locator("#text").fill(f"{HARD} {SUSPECTED}")
    card = page.locator("details.aid")
    expect(card).to_have_count(1)
    expect(card.locator("summary")).to_have_text("Something for you alone")
    expect(page.get_by_text("If something here frightens you")).to_be_hidden()
    expect(caution(page)).to_have_count(0)
    expect(page.locator(".behind .mark", has_text="I felt hurt")).to_have_count(1)
    is_sound(page)


def it_is_opened_and_closed(maya: Phone) -> None:
    page = maya.page
    page.locator("details.aid > summary").click()
    expect(page.get_by_text("If something here frightens you")).to_be_visible()
    expect(page.locator(".aid").get_by_role("link", name="More ways to get help")).to_be_visible()
    expect(page.get_by_role("button", name="This was a figure of speech")).to_have_count(0)
    is_sound(page)
    maya.press("Close this")
    expect(page.locator(".aid")).to_have_count(0)
    expect(page.locator("#text")).to_have_value(f"{HARD} {SUSPECTED}")
    expect(caution(page)).to_have_count(0)


def it_holds_nothing_up(maya: Phone, jonas: Phone) -> None:
    maya.page.locator("#text").fill(ALSO_SUSPECTED)
    expect(maya.page.locator("details.aid")).to_have_count(1)
    maya.press("Offer it")
    jonas.sees(ALSO_SUSPECTED)
    expect(jonas.page.locator(".aid")).to_have_count(0)
    jonas.never_saw("Something for you alone")
