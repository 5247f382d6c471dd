"""A browser that runs no scripts: what somebody takes back leaves a page that is open there, without anybody's doing."""

from playwright.sync_api import expect

from tests.e2e.conftest import PhoneMaker
from tests.e2e.looker import Looker
from tests.e2e.site import Site
from tests.e2e.test_goals import GOAL, ask_jonas, make_it

HALF_A_MINUTE = 30_000


def test_a_goal_that_is_taken_back_leaves_the_open_page_of_a_browser_without_scripts(
    embedded: Site, phone: PhoneMaker
) -> None:
    maya, jonas = phone(embedded, "Maya"), phone(embedded, "Jonas", java_script_enabled=False)
    for one in (maya, jonas):
        one.sign_in()
    make_it(maya, Looker())
    ask_jonas(maya, Looker())
    place = maya.page.url
    jonas.page.goto("/goals/")
    jonas.page.get_by_role("link", name="Read it").click()
    jonas.press("Open it")
    jonas.sees(GOAL)
    expect(jonas.page.locator("noscript p")).to_be_visible()
    with jonas.page.expect_navigation(timeout=HALF_A_MINUTE + 10_000):
        pass
    jonas.sees(GOAL)
    maya.page.goto("/shares/")
    maya.page.get_by_text("Jonas last opened it:").first.click()
    expect(maya.page.locator("details[open] .more__in li")).to_have_count(1)
    maya.page.goto(place)
    maya.press("Take the question back")
    jonas.expected.add(404)
    expect(jonas.page.get_by_text(GOAL)).to_have_count(0, timeout=HALF_A_MINUTE + 10_000)
    maya.page.get_by_role("link", name="Throw it away").click()
    maya.press("Throw it away")
