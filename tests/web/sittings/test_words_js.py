"""Half-written words outlive a new part, in a real browser."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, Route

from sameside.web.sittings import actions
from tests.chromium import own_browser
from tests.web.sittings.room import Room

pytestmark = pytest.mark.e2e
STATIC = Path(__file__).resolve().parents[3] / "src/sameside/web/sittings/static"
HOUSE = "http://house.test"
PAGE = """<!doctype html><title>x</title><body><div data-sitting>%s</div><p data-news></p>
<script type="module">
import { layIn } from "/sittings/parts.js";
import { letGo } from "/sittings/words.js";
const table = document.querySelector("[data-sitting]");
Object.assign(window, { show: (html) => layIn(table, html), letGo, ready: true });
</script>"""


def on_a_page(html: str, then: Callable[[Page], Any]) -> Any:
    """`then` gets a page that shows the part. The browser is gone before the database is asked again."""

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(HOUSE)
        if path == "/":
            route.fulfill(content_type="text/html", body=PAGE % html)
        elif (file := STATIC / path.lstrip("/")).is_file():
            route.fulfill(content_type="text/javascript", body=file.read_text())
        else:
            route.fulfill(status=404)

    with own_browser() as browser:
        page = browser.new_page()
        page.route("**/*", answer)
        page.goto(f"{HOUSE}/")
        page.wait_for_function("window.ready")
        found = then(page)
    return found


def words_and_focus(page: Page) -> tuple[str, bool, list[int]]:
    field = page.locator("#text")
    return (
        field.input_value(),
        field.evaluate("one => one === document.activeElement"),
        field.evaluate("one => [one.selectionStart, one.selectionEnd]"),
    )


def type_and_show(page: Page, parts: list[str]) -> tuple[str, bool, list[int]]:
    page.locator("#text").fill("On Saturday I")
    page.locator("#text").evaluate("one => one.setSelectionRange(3, 3)")
    for part in parts:
        page.evaluate("html => window.show(html)", part)
    return words_and_focus(page)


@pytest.fixture
def talk(couple: Room) -> Room:
    return couple.play_to("talk")


def test_the_words_stay_when_the_time_of_a_turn_is_up(talk: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    before, now = talk.html(0), timezone.now
    monkeypatch.setattr(timezone, "now", lambda: now() + timedelta(minutes=3))
    assert actions.tick(talk.id).refusal is None
    after = talk.html(0)
    assert "A little longer" in after
    assert on_a_page(before, lambda page: type_and_show(page, [after])) == ("On Saturday I", True, [3, 3])


def test_the_words_are_there_again_after_a_pause(talk: Room) -> None:
    before = talk.html(0)
    talk.do(1, "pause")
    paused = talk.html(0)
    talk.do(1, "resume")
    again = talk.html(0)
    words, _, _ = on_a_page(before, lambda page: type_and_show(page, [paused, again]))
    assert words == "On Saturday I"


def test_words_for_an_agreement_stay_when_another_offers_theirs_first(couple: Room) -> None:
    before = couple.html(0)
    couple.do(1, "draft", text="The long holidays", version="0")
    after = couple.html(0)

    def look(page: Page) -> tuple[str, bool]:
        words, _, _ = type_and_show(page, [after])
        return words, page.locator("#change").evaluate("one => one.open")

    assert on_a_page(before, look) == ("On Saturday I", True)


def test_what_was_handed_in_does_not_come_back(talk: Room) -> None:
    before = talk.html(0)
    talk.do(1, "pause")
    paused = talk.html(0)
    talk.do(1, "resume")
    again = talk.html(0)

    def hand_in(page: Page) -> tuple[str, str]:
        page.locator("#text").fill("On Saturday I")
        page.evaluate("html => window.show(html)", paused)
        page.evaluate("html => window.show(html)", again)
        there = page.locator("#text").input_value()
        page.evaluate("() => window.letGo(document.querySelector('#say'))")
        page.locator("#say").evaluate("one => (one.dataset.busy = 'yes')")
        page.evaluate("html => window.show(html)", paused)
        page.evaluate("html => window.show(html)", again)
        return there, page.locator("#text").input_value()

    assert on_a_page(before, hand_in) == ("On Saturday I", "")


def test_words_for_one_turn_do_not_turn_up_in_another(talk: Room) -> None:
    before = talk.html(0)
    for seat in (0, 1):
        assert talk.do(seat, "pass_floor") is None
    after = talk.html(0)
    assert talk.view(0).stage["turn"] == 3  # type: ignore[index]
    words, _, _ = on_a_page(before, lambda page: type_and_show(page, [after]))
    assert words == ""
