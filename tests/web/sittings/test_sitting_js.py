"""Answers and streamed parts travel apart: whichever overtakes the other, the page ends up with what is true. In a real
browser, with a stream and answers that come when the test lets them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route

from tests.chromium import own_browser

pytestmark = pytest.mark.e2e
WEB = Path(__file__).resolve().parents[3] / "src/sameside/web"
SCRIPTS = {"sittings": WEB / "sittings/static", "live": WEB / "live/static"}
HOUSE = "http://house.test"
PART = """<div data-part><div data-region="main"><h1>{0}</h1><form data-act id="a"><button>{0}</button></form>
<form data-act id="b"><button>other</button></form></div></div>"""
PAGE = f"""<!doctype html><title>x</title><body>
<div data-sitting data-live="/live/" data-version="v1">{PART.format("v1")}</div><p data-offline hidden>off</p>
<script>
window.sources = [];
window.EventSource = class extends EventTarget {{
  constructor(address) {{ super(); this.address = String(address); sources.push(this); }}
  close() {{ this.closed = true; }}
}};
EventSource.CLOSED = 2;
window.answers = [];
window.fetch = () => new Promise((give) => answers.push(give));
window.stream = (html, version) => {{
  const event = new Event("part");
  sources.at(-1).dispatchEvent(Object.assign(event, {{ data: html, lastEventId: version }}));
}};
window.answer = (n, html, version) =>
  answers[n]({{ ok: true, text: async () => html, headers: new Map([["x-version", version]]) }});
</script>
<script type="module" src="/sittings/sitting.js"></script>"""


def on_the_page(then: Callable[[Page], Any]) -> Any:
    def give(route: Route) -> None:
        path = route.request.url.removeprefix(HOUSE).lstrip("/")
        file = SCRIPTS.get(path.split("/")[0], WEB) / path
        if not path:
            route.fulfill(content_type="text/html", body=PAGE)
        elif path == "coaching/composer.js":
            route.fulfill(content_type="text/javascript", body="export const readAlong = () => {};")
        else:
            route.fulfill(content_type="text/javascript", body=file.read_text())

    with own_browser() as browser:
        page = browser.new_page()
        page.route("**/*", give)
        page.goto(f"{HOUSE}/")
        page.wait_for_function("window.sources.length")
        found = then(page)
    return found


def press(page: Page, form: str = "a") -> None:
    page.locator(f"#{form} button").click()


def streams(page: Page, version: str) -> None:
    page.evaluate("([html, version]) => window.stream(html, version)", [PART.format(version), version])


def answers(page: Page, number: int, version: str) -> None:
    page.evaluate("([n, html, version]) => window.answer(n, html, version)", [number, PART.format(version), version])
    page.wait_for_function(
        "version => document.querySelector('[data-sitting]').dataset.version === version", arg=version
    )


def asked_from(page: Page) -> list[str]:
    """What the page said it has, each time it opened the stream."""
    said = page.evaluate("sources.map((one) => new URL(one.address).searchParams.get('last') ?? '')")
    return list(said)


def test_an_answer_alone_opens_nothing_anew() -> None:
    def look(page: Page) -> list[str]:
        press(page)
        answers(page, 0, "v2")
        streams(page, "v2")
        return asked_from(page)

    assert on_the_page(look) == [""]


def test_a_part_streamed_while_an_answer_was_on_its_way_has_the_page_ask_again() -> None:
    def look(page: Page) -> list[str]:
        press(page)
        streams(page, "v3")
        answers(page, 0, "v2")
        return asked_from(page)

    assert on_the_page(look) == ["", "v2"]


def test_a_streamed_part_that_an_answer_overtook_has_the_page_ask_again() -> None:
    def look(page: Page) -> list[str]:
        press(page)
        answers(page, 0, "v3")
        streams(page, "v2")
        return asked_from(page)

    assert on_the_page(look) == ["", "v2"]


def test_two_answers_on_their_way_at_once_have_the_page_ask_again() -> None:
    def look(page: Page) -> list[str]:
        press(page, "a")
        press(page, "b")
        answers(page, 1, "v3")
        answers(page, 0, "v2")
        return asked_from(page)

    assert on_the_page(look) == ["", "v2"]


def test_after_a_gap_the_page_says_what_it_has_from_an_answer() -> None:
    def look(page: Page) -> list[str]:
        streams(page, "v2")
        press(page)
        answers(page, 0, "v3")
        page.evaluate("window.dispatchEvent(new Event('offline'))")
        page.wait_for_function("window.sources.length === 2")
        return asked_from(page)

    assert on_the_page(look) == ["", "v3"]
