"""Self-care in a real browser: a ritual, a practice by the clock, no network, and nothing left behind."""

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import PhoneMaker
from tests.e2e.look import faults
from tests.e2e.phone import Phone
from tests.e2e.site import Site

BREATH = "/care/practices/longer-out/"
CANARY = "canary-heron"
LEFT = """async () => {
  const kept = [];
  for (const name of await caches.keys()) {
    const shelf = await caches.open(name);
    for (const one of await shelf.keys()) kept.push([new URL(one.url).pathname, await (await shelf.match(one)).text()]);
  }
  return {kept, shelves: JSON.stringify([{...localStorage}, {...sessionStorage}])};
}"""


def is_sound(page: Page) -> None:
    assert faults(page) == []


def until(page: Page, what: str, told: str = "") -> None:
    """What a page promises: wait_for_function takes the promise itself for a yes."""
    pause = "await new Promise((done) => setTimeout(done, 50))"
    page.evaluate(f"async (told) => {{ for (let n = 0; n < 200 && !({what}); n++) {pause}; }}", told)
    assert page.evaluate(f"async (told) => Boolean({what})", told), what


def wait_for_kept(page: Page, path: str) -> None:
    until(page, "await caches.match(told)", path)


@pytest.fixture
def maya(embedded: Site, phone: PhoneMaker) -> Phone:
    one = phone(embedded, "Maya")
    one.sign_in()
    return one


@pytest.fixture
def nobody(browser: Browser, embedded: Site) -> Iterator[Phone]:
    """Without a check of complaints: where there is no network, a browser complains."""
    one = Phone(browser, embedded.addresses[0], "Nobody")
    yield one
    one.close()


def test_a_ritual_from_an_idea_to_words_that_are_read_back(maya: Phone) -> None:
    page = maya.page
    page.goto("/care/")
    is_sound(page)
    page.goto("/care/rituals/new/")
    is_sound(page)
    page.get_by_role("link", name="A walk around the block").click()
    page.get_by_label("What is it?").fill(f"A walk to the {CANARY}")
    page.get_by_label("On certain days").check()
    maya.expected.add(422)
    maya.press("Put it on my page")
    maya.sees("Choose at least one day, or another rhythm.")
    page.get_by_label("Every day").check()
    maya.press("Put it on my page")
    page.get_by_role("button", name=re.compile("Done today: A walk")).click()
    page.get_by_text("A word on what it did for you").click()
    page.get_by_label("What it did for me").fill("I slept.")
    maya.press("Keep it")
    is_sound(page)
    page.goto("/care/words/")
    maya.sees("I slept.")
    is_sound(page)
    page.get_by_role("link", name=re.compile("A walk to")).click()
    is_sound(page)
    maya.press("Let it rest")
    maya.sees("It rests.")
    page.get_by_text("Resting for now").click()
    page.get_by_role("link", name=re.compile("A walk to")).click()
    page.get_by_text("Delete it").click()
    maya.press("Delete for good")
    maya.sees("Deleted, with its words.")


def test_a_boundary_is_written_down_and_leads_to_a_rehearsal(maya: Phone) -> None:
    page = maya.page
    page.goto("/care/boundaries/")
    page.get_by_label("What is not okay with me").fill("Being laughed at.")
    page.get_by_label("A line to say it with").fill("I stop when we laugh at each other.")
    maya.press("Write it down")
    is_sound(page)
    page.get_by_role("link", name="Change it").click()
    is_sound(page)
    maya.press("Save")
    page.get_by_role("button", name="Throw away").click()
    page.get_by_role("link", name="Rehearse it").click()
    maya.heading("Rehearse a hard talk")


def test_a_breath_goes_by_the_clock_pauses_and_ends(nobody: Phone) -> None:
    page = nobody.page
    page.clock.install()
    page.goto(BREATH)
    page.get_by_label("1", exact=True).check()
    page.get_by_role("button", name="Begin").click()
    cue = page.locator("[data-cue]")
    expect(cue).to_have_text("Sit as you like. We begin in a moment.")
    page.clock.run_for(4500)
    expect(cue).to_have_text("Breathe in")
    page.clock.run_for(4000)
    expect(cue).to_have_text("And out")
    page.get_by_role("button", name="Pause").click()
    page.clock.run_for(60_000)
    expect(cue).to_have_text("Paused. There is no rush.")
    page.get_by_role("button", name="Go on").click()
    expect(cue).to_have_text("And out")
    page.clock.fast_forward(120_000)  # the tab slept
    expect(page.locator("[data-close-words]")).to_have_text("Breathe as you please now. Look around before you get up.")
    expect(page.locator("[data-early]")).to_be_hidden()
    page.get_by_role("button", name="Back to the page").click()
    page.get_by_role("button", name="Begin").click()
    page.get_by_role("button", name="End here").click()
    nobody.sees("You ended it here, and that is fine.")


def test_the_player_looks_right_speaks_only_with_a_voice_of_this_device_and_stands_still_on_wish(nobody: Phone) -> None:
    page = nobody.page
    voices = "speechSynthesis.getVoices = () => [{name: 'far', lang: 'en-US', localService: false}]"
    page.add_init_script(voices)
    page.emulate_media(reduced_motion="reduce")
    page.goto(BREATH)
    expect(page.get_by_label("Soft tones")).not_to_be_checked()
    expect(page.locator("[data-voice-offer]")).to_be_hidden()
    page.get_by_label("My own counts").check()
    page.locator("[name=inhale]").fill("3")
    is_sound(page)
    page.get_by_label("Soft tones").check()
    page.get_by_role("button", name="Begin").click()
    lamp = page.locator("[data-stage] .lamp__glow").first
    before = lamp.evaluate("one => getComputedStyle(one).scale")
    expect(page.locator("[data-cue]")).to_have_text("Breathe in")
    expect(page.locator("[data-count]")).to_have_text(re.compile("[123]"))
    assert lamp.evaluate("one => getComputedStyle(one).scale") == before
    is_sound(page)
    page.get_by_role("button", name="End here").click()
    is_sound(page)
    page.add_init_script(voices.replace("false", "true"))
    page.goto("/care/practices/before-a-talk/")
    expect(page.locator("[data-voice-offer]")).to_be_visible()
    page.goto("/care/practices/")
    is_sound(page)


def test_the_screen_stays_on_as_long_as_it_runs_and_tones_are_made_here_on_wish(nobody: Phone) -> None:
    page = nobody.page
    page.add_init_script("""
      window.asked = [];
      const lock = { release: async () => window.asked.push("released") };
      const request = async (what) => (window.asked.push(what), lock);
      Object.defineProperty(navigator, "wakeLock", { value: { request } });
      window.AudioContext = class extends AudioContext { constructor() { super(); window.asked.push("sound"); } };
    """)
    page.goto(BREATH)
    page.get_by_role("button", name="Begin").click()
    until(page, "window.asked.includes('screen')")
    page.get_by_role("button", name="End here").click()
    until(page, "window.asked.includes('released')")
    assert page.evaluate("window.asked") == ["screen", "released"]
    page.goto(BREATH)
    page.get_by_label("Soft tones").check()
    page.get_by_role("button", name="Begin").click()
    until(page, "window.asked.includes('sound')")


def test_a_visited_practice_opens_without_a_network_and_a_private_page_does_not(maya: Phone) -> None:
    page, context = maya.page, maya.context
    page.goto("/care/rituals/new/")
    page.get_by_label("What is it?").fill(CANARY)
    maya.press("Put it on my page")
    page.goto(BREATH)
    wait_for_kept(page, BREATH)
    page.goto("/care/")
    maya.sees(CANARY)
    context.set_offline(True)
    page.goto(BREATH)
    maya.heading("Slow breathing")
    page.get_by_role("button", name="Begin").click()
    expect(page.locator("[data-cue]")).to_have_text("Breathe in")
    page.goto("/care/")
    maya.heading("There is no network just now.")
    maya.never_saw(CANARY)
    is_sound(page)
    page.get_by_role("link", name="Help now").first.click()
    maya.heading("Help now")
    left = page.evaluate(LEFT)
    assert BREATH in [path for path, _ in left["kept"]]
    pages = [(path, text) for path, text in left["kept"] if not path.startswith("/static/")]
    assert not [path for path, text in pages if CANARY in text or "Maya" in text or "csrf" in text]
    assert CANARY not in left["shelves"]
    context.set_offline(False)
    page.goto("/you/")
    page.locator("main").get_by_role("button", name="Sign out").click()
    expect(page).to_have_url(re.compile("/$"))
    assert page.evaluate(LEFT) == {"kept": [], "shelves": "[{},{}]"}
    assert page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length") == 0


def test_with_the_worker_there_a_talk_still_hears_the_other_and_the_way_out_is_open(
    embedded: Site, phone: PhoneMaker
) -> None:
    maya, jonas = phone(embedded, "Maya"), phone(embedded, "Jonas")
    for one in (maya, jonas):
        one.sign_in()
        one.page.goto(BREATH)
        wait_for_kept(one.page, BREATH)
    path = maya.start("turn-taking-talk", "Maya and Jonas")
    assert maya.page.evaluate("Boolean(navigator.serviceWorker.controller)")
    jonas.open(path)
    jonas.press("Sit down")
    maya.heading("Everyone is here")
    maya.press("Begin")
    jonas.heading("What goes on the table")
    maya.page.locator("#more > summary").click()
    maya.press("Stop for everyone")
    jonas.heading("This one has ended")
    elsewhere = "https://www.weather.gov/"
    jonas.context.route(f"{elsewhere}**", lambda route: route.fulfill(body="rain", content_type="text/html"))
    jonas.page.locator(".bar .leave").click()
    jonas.page.wait_for_url(elsewhere, wait_until="commit")
    jonas.complaints.clear()
    jonas.page.goto("/app/")
    assert jonas.page.evaluate(LEFT)["kept"] == []
    assert jonas.page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length") == 0


def test_covered_the_browser_keeps_no_page(maya: Phone) -> None:
    page = maya.page
    page.goto(BREATH)
    wait_for_kept(page, BREATH)
    page.goto("/you/")
    maya.press("Cover the page now")
    expect(page).to_have_url(re.compile("/you/unlock/"))
    until(page, "(await caches.keys()).length === 0")


def test_the_app_gets_a_name_that_tells_nothing_and_a_manifest_the_browser_understands(maya: Phone) -> None:
    page = maya.page
    page.goto("/app/")
    is_sound(page)
    page.get_by_label("Meadow").check()
    maya.press("Choose this one")
    maya.sees("Put Meadow on the screen")
    is_sound(page)
    tools = maya.context.new_cdp_session(page)
    told = tools.send("Page.getAppManifest")
    assert told["errors"] == []
    assert json.loads(told["data"])["name"] == "Meadow"
    wait_for_kept(page, "/offline/")
    assert tools.send("Page.getInstallabilityErrors")["installabilityErrors"] in ([], [{"errorId": "in-incognito", "errorArguments": []}])  # fmt: skip
    page.goto("/today/")
    assert page.locator("link[rel=manifest]").get_attribute("href") == "/app/meadow.webmanifest"
