"""A journal: writing saves by itself, words wait for a connection, two tabs both keep theirs, and nothing stays behind."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import PhoneMaker
from tests.e2e.look import faults
from tests.e2e.phone import PHONE, Phone
from tests.e2e.site import Site

LOOKS = [(False, False), (True, True)]
IDS = ["phone-light", "desk-dark"]
KEPT_HERE = """async () => {
  const words = [...Object.entries({ ...sessionStorage }), ...Object.entries({ ...localStorage })].flat().join("");
  const bases = await indexedDB.databases();
  const caught = (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map((one) => one.url)))).flat();
  return words + bases.map((one) => one.name).join("") + caught.filter((url) => !url.includes("/static/")).join("");
}"""
SAID = "שלום 🧡 the canal was cold"


def is_sound(page: Page) -> None:
    """In every look; once is enough, so the wide run leaves it out."""
    if page.viewport_size == PHONE:
        assert faults(page) == []


def state(page: Page, words: str) -> None:
    expect(page.locator("[data-state]")).to_contain_text(words)


def kept_here(page: Page) -> str:
    return str(page.evaluate(KEPT_HERE))


def begin(one: Phone, words: str) -> str:
    """A fresh page with words on it that have arrived; the address to read it."""
    one.page.goto("/journal/write/")
    one.page.get_by_label("Your words").fill(words)
    state(one.page, "Saved.")
    return re.sub(r"edit/$", "", one.page.url)


@pytest.mark.parametrize(("wide", "dark"), LOOKS, ids=IDS)
def test_an_entry_is_written_read_found_drawn_and_deleted(
    embedded: Site, phone: PhoneMaker, wide: bool, dark: bool
) -> None:
    sam = phone(embedded, "Sam", wide=wide, dark=dark)
    sam.sign_in()
    page = sam.page
    asked = begin_with_a_question(sam)
    write_and_choose(page)
    is_sound(page)
    sam.press("Save")
    expect(page).to_have_url(re.compile(r"/journal/[0-9a-f-]{36}/$"))
    sam.sees(SAID)
    sam.sees(asked)
    is_sound(page)
    find_it(sam)
    page.goto("/journal/")
    page.locator(".almanac a").last.click()
    is_sound(page)
    page.goto("/journal/chart/")
    page.get_by_text("Show as a table").click()
    expect(page.locator("td", has_text=re.compile("Low|In between")).first).to_be_visible()
    is_sound(page)
    delete_it(sam)


def begin_with_a_question(sam: Phone) -> str:
    page = sam.page
    page.get_by_role("link", name="Write a few lines").click()
    expect(page).to_have_url(re.compile("/journal/write/.prompt="))
    page.goto("/grow/")
    page.locator("main").get_by_role("link", name="Journal").click()
    is_sound(page)
    page.get_by_role("link", name="Begin with a question").first.click()
    is_sound(page)
    page.get_by_role("link", name="Conflict", exact=True).click()
    expect(page.locator("details[open] .questions a").first).to_be_visible()
    is_sound(page)
    sam.press("Give me one")
    expect(page).to_have_url(re.compile("prompt="))
    return page.locator("h1").inner_text()


def write_and_choose(page: Page) -> None:
    page.get_by_label("Your words").fill(f"# Today\n\n{SAID}")
    page.get_by_label("Low", exact=True).check()
    page.locator("summary", has_text="Feelings, by name").click()
    page.locator("summary", has_text="Sad").click()
    page.get_by_label("discouraged", exact=True).check()
    page.locator("summary", has_text="People, places, the day").click()
    page.get_by_label("Places").fill("Canal Street")
    state(page, "Saved.")


def find_it(sam: Phone) -> None:
    page = sam.page
    page.goto("/journal/search/")
    page.get_by_label("Words").fill("CANAL")
    page.get_by_label("A feeling").select_option(label="discouraged")
    page.get_by_label("A person or a place").fill("canal street")
    sam.press("Look for it")
    expect(page.locator(".page-row")).to_have_count(1)
    assert "canal" not in page.url.lower()
    is_sound(page)


def delete_it(sam: Phone) -> None:
    page = sam.page
    page.goto("/journal/")
    page.locator(".page-row a").first.click()
    page.get_by_role("link", name="Delete").click()
    is_sound(page)
    sam.press("Delete it")
    sam.sees("The entry is deleted.")
    expect(page.get_by_text(SAID)).to_have_count(0)


def test_words_written_without_a_connection_arrive_once(embedded: Site, phone: PhoneMaker) -> None:
    sam = phone(embedded, "Sam")
    sam.sign_in()
    page = sam.page
    address = begin(sam, "On the train.")
    sam.context.set_offline(True)
    page.get_by_label("Your words").fill("On the train. A tunnel.")
    state(page, "No connection.")
    assert "A tunnel." in kept_here(page)
    sam.press("Save")
    expect(page.get_by_label("Your words")).to_have_value("On the train. A tunnel.")
    sam.context.set_offline(False)
    state(page, "Saved.")
    assert kept_here(page) == ""
    page.goto(address)
    sam.sees("On the train. A tunnel.")
    assert page.goto("/journal/")
    expect(page.locator(".page-row", has_text="On the train.")).to_have_count(1)


def test_an_answer_that_breaks_off_is_asked_for_again(embedded: Site, phone: PhoneMaker) -> None:
    sam = phone(embedded, "Sam")
    sam.sign_in()
    page = sam.page
    address = begin(sam, "On the train.")
    broken = {"status": 200, "content_type": "application/json", "body": '{"version": '}
    page.route(
        "**/edit/", lambda route: route.fulfill(**broken) if route.request.method == "POST" else route.continue_()
    )
    page.get_by_label("Your words").fill("On the train. A bridge.")
    state(page, "No connection.")
    page.unroute("**/edit/")
    state(page, "Saved.")
    page.goto(address)
    sam.sees("On the train. A bridge.")


def test_what_waits_in_the_tab_arrives_with_the_next_page_of_the_journal(embedded: Site, phone: PhoneMaker) -> None:
    sam = phone(embedded, "Sam")
    sam.sign_in()
    page = sam.page
    page.goto("/journal/write/")
    sam.context.set_offline(True)
    page.get_by_label("Your words").fill("Before the page was gone.")
    state(page, "No connection.")
    waiting = kept_here(page)
    page.evaluate("location.replace('about:blank')")
    sam.context.set_offline(False)
    for _ in range(2):
        page.goto("/help/")
        page.evaluate("words => sessionStorage.setItem(words[0], words[1])", split(waiting))
        page.goto("/journal/")
        sam.sees("What you wrote without a connection is kept now.")
        is_sound(page)
        assert kept_here(page) == ""
    page.reload()
    expect(page.locator(".page-row", has_text="Before the page was gone.")).to_have_count(1)
    page.evaluate("words => sessionStorage.setItem(words[0], words[1])", split(waiting.replace('"who":"', '"who":"x')))
    page.goto("/journal/write/")
    page.wait_for_function("sessionStorage.length === 0")
    expect(page.locator("[data-arrived]")).to_be_hidden()


def test_a_page_begun_without_any_network_is_put_into_the_journal_by_its_writer(
    embedded: Site, phone: PhoneMaker
) -> None:
    sam = phone(embedded, "Sam")
    sam.sign_in()
    page = sam.page
    page.goto("/journal/offline/")
    until_kept(page, "/journal/offline/")
    sam.complaints.clear()
    sam.context.set_offline(True)
    page.goto("/journal/offline/")
    page.get_by_label("Your words").fill("A heron, on a roof.")
    page.reload()
    expect(page.get_by_label("Your words")).to_have_value("A heron, on a roof.")
    sam.context.set_offline(False)
    page.goto("/journal/write/")
    sam.never_saw("A heron, on a roof.")
    sam.sees("Was it you?")
    is_sound(page)
    sam.press("Yes, put it on this page")
    state(page, "Saved.")
    assert "heron" not in kept_here(page)
    page.goto("/journal/")
    expect(page.locator(".page-row", has_text="A heron, on a roof.")).to_have_count(1)


def until_kept(page: Page, path: str) -> None:
    there = "await caches.match(path) && navigator.serviceWorker.controller"
    rest = "await new Promise((done) => setTimeout(done, 50))"
    look = f"async (path) => {{ for (let n = 0; n < 200 && !({there}); n++) {rest}; return Boolean({there}); }}"
    assert page.evaluate(look, path)


def split(kept: str) -> list[str]:
    """The name of a shelf's entry, and what lies there."""
    place = kept.index("{")
    return [kept[:place], kept[place:]]


def test_two_tabs_both_keep_their_words_until_one_chooses(embedded: Site, phone: PhoneMaker) -> None:
    sam = phone(embedded, "Sam")
    sam.sign_in()
    address = begin(sam, "Begun.")
    second = sam.context.new_page()
    second.goto(f"{address}edit/")
    sam.page.get_by_label("Your words").fill("Begun. From the first tab.")
    state(sam.page, "Saved.")
    second.get_by_label("Your words").fill("Begun. From the second tab.")
    state(second, "Both versions are kept.")
    expect(second.get_by_label("Your words")).to_have_value("Begun. From the second tab.")
    sam.page.goto("/today/")
    sam.sees("Two versions of a page of yours are kept.")
    second.get_by_role("link", name="Look at both and choose").click()
    for words in ("From the first tab.", "From the second tab."):
        expect(second.get_by_text(words)).to_be_visible()
    is_sound(second)
    second.get_by_role("button", name="Keep each as an entry of its own").click()
    second.goto("/journal/")
    for words in ("From the first tab.", "From the second tab."):
        expect(second.locator(".page-row", has_text=words)).to_have_count(1)


def test_a_megabyte_at_once_is_told_and_stays_on_the_page(embedded: Site, phone: PhoneMaker) -> None:
    sam = phone(embedded, "Sam")
    sam.sign_in()
    page = sam.page
    page.goto("/journal/write/")
    page.get_by_label("Your words").fill("rain " * 200_000)
    sam.sees("100,000 characters fit")
    sam.press("Save")
    assert page.evaluate("document.querySelector('textarea').value.length") == 1_000_000
    page.get_by_label("Your words").fill(SAID)
    state(page, "Saved.")
    expect(page.get_by_text("100,000 characters fit")).to_be_hidden()


@pytest.mark.parametrize("way", ["sign out", "leave", "another tab"])
def test_nothing_that_was_written_stays_in_the_browser(embedded: Site, phone: PhoneMaker, way: str) -> None:
    sam = phone(embedded, "Sam")
    sam.context.route("https://www.weather.gov/**", lambda route: route.fulfill(body="rain", content_type="text/html"))
    sam.sign_in()
    sam.complaints.clear()
    page, other = sam.page, sam.context.new_page()
    other.goto("/you/")
    page.goto("/journal/write/")
    page.route("**/edit/", lambda route: route.abort())
    page.get_by_label("Your words").fill("Only for me.")
    state(page, "No connection.")
    assert "Only for me." in kept_here(page)
    if way == "another tab":
        other.get_by_role("button", name="Sign out").click()
        expect(other).not_to_have_url(re.compile("/you/$"))
        page.wait_for_function("sessionStorage.length === 0")
        page.get_by_label("Your words").fill("Only for me, and more.")
        page.wait_for_timeout(1600)
    elif way == "leave":
        page.locator(".bar .leave").click()
        page.wait_for_url(re.compile("weather.gov"), wait_until="commit")
        sam.complaints.clear()
        page.goto("/help/")
    else:
        page.goto("/you/")
        assert "Only for me." in kept_here(page)
        page.get_by_role("button", name="Sign out").click()
        expect(page).not_to_have_url(re.compile("/you/$"))
    assert kept_here(page) == ""


def test_without_scripts_the_button_saves(embedded: Site, phone: PhoneMaker) -> None:
    sam = phone(embedded, "Sam", java_script_enabled=False)
    sam.sign_in()
    sam.page.goto("/journal/write/")
    sam.page.get_by_label("Your words").fill(f"By hand. {SAID}")
    sam.press("Save")
    sam.sees(f"By hand. {SAID}")
