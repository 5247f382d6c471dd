"""After a quiet while the page covers itself; while somebody is there it does not."""

import re

from playwright.sync_api import expect

from tests.e2e.conftest import PhoneMaker
from tests.e2e.looker import Looker
from tests.e2e.site import Site

HOUR = 60 * 60 * 1000


def test_a_page_left_alone_covers_itself_and_asks_who_is_there(phone: PhoneMaker, embedded: Site) -> None:
    maya = phone(embedded, "Maya")
    maya.sign_in()
    maya.page.clock.install()
    maya.page.goto("/you/")
    maya.page.clock.fast_forward(HOUR + 10_000)
    expect(maya.page).to_have_url(re.compile("/you/unlock/"))


def test_a_page_in_use_stays_open_and_says_so(phone: PhoneMaker, embedded: Site) -> None:
    maya = phone(embedded, "Maya")
    maya.sign_in()
    maya.page.clock.install()
    maya.page.goto("/you/")
    told: list[str] = []
    maya.page.on("request", lambda request: told.append(request.url) if request.method == "POST" else None)
    for _ in range(3):
        maya.page.clock.fast_forward(HOUR // 2)
        maya.page.mouse.click(5, 200)
    maya.page.wait_for_timeout(300)
    assert "/you/" in maya.page.url
    assert "unlock" not in maya.page.url
    assert [url for url in told if url.endswith("/you/here/")]


def test_a_form_on_its_way_cannot_be_sent_a_second_time(phone: PhoneMaker, embedded: Site) -> None:
    maya = phone(embedded, "Maya")
    maya.sign_in()
    maya.page.goto("/you/")
    went_on = maya.page.evaluate("""() => {
      const form = document.querySelector("main form[method=post]");
      const press = () => form.dispatchEvent(new SubmitEvent("submit", { cancelable: true, bubbles: true }));
      return [press(), press()];
    }""")
    assert went_on == [True, False]


def test_words_that_were_not_sent_outlive_the_cover(phone: PhoneMaker, embedded: Site) -> None:
    maya = phone(embedded, "Maya")
    maya.sign_in()
    maya.page.clock.install()
    maya.page.goto("/coach/try/")
    words = "I was hurt when the plan changed, and I want to tell you why."
    maya.expected.add(401)  # an hour in one moment: the coach may be asked when the page is covered already
    maya.page.locator("main textarea").first.fill(words)
    maya.page.clock.fast_forward(HOUR + 10_000)
    expect(maya.page).to_have_url(re.compile("/you/unlock/"))
    assert words not in maya.page.content()
    maya.press("Go on")
    expect(maya.page.get_by_role("heading", name="Your words are still here")).to_be_visible()
    expect(maya.page.locator("main textarea")).to_have_value(words)
    looker = Looker()
    looker.look(maya)
    assert looker.wrong == []
    maya.press("Let these words go")
    expect(maya.page).to_have_url(re.compile("/coach/try/"))
