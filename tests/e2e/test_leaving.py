"""Leave quickly, in a real browser: at once, signed out, and Back does not return."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.e2e.site import Site

ELSEWHERE = "https://www.weather.gov/"
PAGES = ["/today/", "/library/", "/you/", "/help/", "/help/check/", "/no-such-page/"]
PRESS_AND_LOOK = """() => {
  document.querySelector(".bar .leave").click();
  return document.documentElement.textContent.trim();
}"""

Maker = Callable[..., Page]


@pytest.fixture
def maya(browser: Browser, embedded: Site) -> Iterator[Maker]:
    made: list[BrowserContext] = []

    def make(**more: bool) -> Page:
        context = browser.new_context(base_url=embedded.addresses[0], **more)
        made.append(context)
        context.route(f"{ELSEWHERE}**", lambda route: route.fulfill(body="rain", content_type="text/html"))
        page = context.new_page()
        page.goto("/")
        page.get_by_role("button", name="Maya").click()
        expect(page).to_have_url(f"{embedded.addresses[0]}/today/")
        page.wait_for_load_state()
        return page

    yield make
    for context in made:
        context.close()


def cookies(page: Page, site: Site) -> set[str]:
    return {str(cookie.get("name")) for cookie in page.context.cookies(site.addresses[0])}


def is_signed_out(page: Page) -> bool:
    page.goto("/today/")
    return "/today/" not in page.url.split("?")[0]


@pytest.mark.parametrize("path", PAGES)
def test_the_words_are_gone_before_the_press_returns(maya: Maker, path: str) -> None:
    page = maya()
    page.goto(path)
    assert page.evaluate(PRESS_AND_LOOK) == "Loading"
    page.wait_for_url(ELSEWHERE, wait_until="commit")


def test_the_sign_in_is_over_and_back_shows_nothing_of_it(maya: Maker, embedded: Site) -> None:
    page = maya()
    page.goto("/you/")
    page.locator(".bar .leave").click()
    page.wait_for_url(ELSEWHERE, wait_until="commit")
    assert "sid" not in cookies(page, embedded)
    page.go_back()
    page.wait_for_load_state()
    assert "Maya" not in page.content()
    assert is_signed_out(page)


def test_shift_three_times_leaves_and_capital_letters_do_not(maya: Maker) -> None:
    page = maya()
    page.goto("/you/")
    page.get_by_label("What should others call you?").focus()
    for letter in "ABCD":
        page.keyboard.press(f"Shift+{letter}")
    page.wait_for_timeout(300)
    assert "/you/" in page.url
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url(ELSEWHERE, wait_until="commit")


def test_every_other_tab_leaves_too(maya: Maker) -> None:
    page = maya()
    other = page.context.new_page()
    other.goto("/library/")
    page.locator(".bar .leave").click()
    other.wait_for_url(ELSEWHERE, wait_until="commit")


def test_with_the_server_out_of_reach_the_next_contact_ends_the_sign_in(maya: Maker, embedded: Site) -> None:
    page = maya()
    key = next(cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "sid")

    def swallow(route: Route) -> None:
        """The network takes the request and says nothing."""

    page.context.route(f"{embedded.addresses[0]}/**", swallow)
    assert page.evaluate(PRESS_AND_LOOK) == "Loading"
    page.wait_for_url(ELSEWHERE, wait_until="commit")
    assert {"sid", "gone"} <= cookies(page, embedded)
    page.context.unroute(f"{embedded.addresses[0]}/**", swallow)
    assert is_signed_out(page)
    page.context.add_cookies([{"name": "sid", "value": key, "url": embedded.addresses[0]}])
    assert is_signed_out(page)


def test_without_scripts_the_link_does_the_same(maya: Maker, embedded: Site) -> None:
    page = maya(java_script_enabled=False)
    page.locator(".bar .leave").click()
    page.wait_for_url(ELSEWHERE, wait_until="commit")
    assert "sid" not in cookies(page, embedded)
    assert is_signed_out(page)
