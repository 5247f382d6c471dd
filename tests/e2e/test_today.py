"""Today's page for somebody new, what they would like to work on, a day of rest, and the room for growing."""

from playwright.sync_api import expect

from tests.e2e.conftest import PhoneMaker
from tests.e2e.look import faults
from tests.e2e.newcomer import sign_up
from tests.e2e.phone import Phone
from tests.e2e.site import Site

DOORS = ["Journal", "Beliefs", "Goals", "Self-care", "Openness", "What I share"]
TABS = ["Today", "Together", "Grow", "Library", "You"]


def test_somebody_new_chooses_what_to_work_on_and_rests_and_finds_the_doors(embedded: Site, phone: PhoneMaker) -> None:
    kim = phone(embedded, "Kim")
    sign_up(kim, embedded)
    kim.sees("Each day we show another page of the library. We read nothing of yours to choose.")
    choose(kim)
    grow(kim)
    rest(kim)


def choose(kim: Phone) -> None:
    kim.page.get_by_role("link", name="Choose what you would like to work on").click()
    kim.page.get_by_label("Changing one thing, step by step").check()
    assert faults(kim.page) == []
    kim.press("Keep this")
    kim.sees("Kept. You can change it whenever you like.")
    kim.sees("You chose its area")
    expect(kim.page.get_by_role("link", name="Write a few lines")).to_be_visible()
    assert faults(kim.page) == []


def grow(kim: Phone) -> None:
    kim.page.get_by_role("navigation", name="Rooms").get_by_role("link", name="Grow").click()
    kim.heading("Grow")
    expect(kim.page.locator(".growth__name")).to_have_text(DOORS)
    tabs = kim.page.get_by_role("navigation", name="Rooms").get_by_role("link")
    expect(tabs).to_have_text(TABS)
    expect(tabs.nth(2)).to_have_attribute("aria-current", "page")
    boxes = [tab.bounding_box() for tab in tabs.all()]
    edges = [(box["x"], box["x"] + box["width"], box["height"]) for box in boxes if box]
    assert len(edges) == len(TABS)
    assert all(right <= left for (_, right, _), (left, _, _) in zip(edges, edges[1:], strict=False))
    assert edges[-1][1] <= 390
    assert len({height for _, _, height in edges}) == 1, "a tab runs over two lines"
    assert faults(kim.page) == []


def rest(kim: Phone) -> None:
    kim.page.goto("/today/")
    kim.press("Not today")
    kim.sees("Nothing for today, then. That is fine too.")
    expect(kim.page.get_by_text("Why this?")).to_have_count(0)
    kim.page.reload()
    kim.sees("Nothing for today, then. That is fine too.")
