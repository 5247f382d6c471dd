"""Everything by keyboard alone: Tab, Enter, Space, arrows, Escape. The focus is always somewhere, and always seen."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import PhoneMaker
from tests.e2e.keys import Keys
from tests.e2e.site import Site

INSIDE = "/sittings/(start|[0-9a-f-]{36})/"
ROOMS = ["/today/", "/grow/", "/journal/", "/journal/write/", "/beliefs/", "/beliefs/moment/", "/goals/", "/goals/new/", "/care/",
         "/care/practices/longer-out/", "/openness/", "/shares/", "/reminders/", "/yours/"]  # fmt: skip


def sit_down(embedded: Site, phone: PhoneMaker, wide: bool) -> tuple[Keys, Keys]:
    maya, jonas = Keys(phone(embedded, "Maya", wide=wide)), Keys(phone(embedded, "Jonas", wide=not wide))
    for one in (maya, jonas):
        one.page.goto("/")
        one.press(f"Sign in as {one.phone.name}")
        expect(one.page).to_have_url(re.compile("/today/"))
    maya.page.goto("/library/turn-taking-talk/")
    maya.press("Start")
    pass_the_check(maya)
    maya.tick("Maya and Jonas")
    maya.press("Start")
    expect(maya.page.locator("[data-sitting]")).to_be_visible()
    jonas.press("Together")
    expect(jonas.page).to_have_url(re.compile("/sittings/"))
    jonas.press("Go in Turn-taking talk")
    pass_the_check(jonas)
    jonas.press("Sit down")
    maya.phone.heading("Everyone is here")
    maya.press("Begin")
    return maya, jonas


def pass_the_check(one: Keys) -> None:
    one.page.wait_for_url(re.compile(f"/help/check/|{INSIDE}"))
    if "/help/check/" not in one.page.url:
        return
    for group in one.page.locator("fieldset").all():
        safe = "yes" if group.locator("input[name=alone], input[name=free]").count() else "no "
        wanted = group.locator(f"input[value='{safe}']")
        one.go_to(f"input[name='{wanted.get_attribute('name')}']")
        one.page.keyboard.press("Space")
        while not wanted.is_checked():
            one.page.keyboard.press("ArrowDown")
    one.press("Go on")
    one.page.wait_for_url(re.compile(INSIDE))


@pytest.mark.parametrize("wide", [False, True], ids=["speaker-phone", "speaker-desk"])
def test_a_couple_has_its_whole_talk_by_keyboard(embedded: Site, phone: PhoneMaker, wide: bool) -> None:
    maya, jonas = sit_down(embedded, phone, wide)
    for one in (maya, jonas):
        one.arrives("What goes on the table")
    maya.write("Who decides the weekend", "Offer these words")
    jonas.phone.sees("Who decides the weekend")
    jonas.press("I can live with this")
    for one in (maya, jonas):
        one.arrives("How this talk goes")
        one.press("Go on")
        one.keeps_the_focus()
    one_turn(maya, jonas)
    for one, heading in ((jonas, "The floor is yours"), (maya, "The floor is yours"), (jonas, "The floor is yours")):
        one.arrives(heading)
        one.press("Pass the floor without speaking")
    the_end(maya, jonas)


def one_turn(speaker: Keys, listener: Keys) -> None:
    speaker.arrives("You have the floor")
    listener.arrives("Maya has the floor")
    speaker.write("I found out from the group chat.", "Offer it")
    speaker.arrives("Let it land")
    expect(listener.page.locator("[data-news]")).to_contain_text("Say back what you heard")
    listener.write("You read it like everyone else.", "Give it to Maya")
    listener.keeps_the_focus()
    speaker.arrives("Did they hear you?")
    speaker.press("Partly")
    speaker.keeps_the_focus()
    expect(listener.page.locator("[data-news]")).to_contain_text("Partly")
    listener.write("You wanted to be asked.", "Give it to Maya")
    speaker.arrives("Did they hear you?")
    speaker.press("That’s it", key="Space")
    listener.write("It makes sense that it hurt.", "Give it to Maya")
    speaker.arrives("Is there more?")
    expect(speaker.page.locator("[data-news]")).to_contain_text("It makes sense that it hurt.")
    speaker.press("Pass the floor to Jonas")
    speaker.keeps_the_focus()


def the_end(maya: Keys, jonas: Keys) -> None:
    for one, number in ((maya, "8"), (jonas, "3")):
        one.arrives("Before you get up")
        one.tick(number)
        one.press("Seal it")
        one.keeps_the_focus()
    for one in (maya, jonas):
        one.arrives("Side by side")
        one.press("The seals are whole")
        one.press("Go on")
        one.keeps_the_focus()
    for one in (maya, jonas):
        one.arrives("A note for yourself")
    maya.write("He listens with his hands.", "Keep it and go on")
    jonas.press("I’d rather not")
    for one in (maya, jonas):
        one.arrives("That is all for this one")
        one.press("Back to today")
        expect(one.page).to_have_url(re.compile("/today/"))


def test_escape_closes_the_pause_menu_and_gives_the_focus_back(embedded: Site, phone: PhoneMaker) -> None:
    maya, jonas = sit_down(embedded, phone, False)
    maya.write("Who cooks", "Offer these words")
    jonas.phone.sees("Who cooks")
    jonas.press("I can live with this")
    for one in (maya, jonas):
        one.arrives("How this talk goes")
        one.press("Go on")
    maya.arrives("You have the floor")
    maya.press("Pause")
    maya.go_to("button", "A short pause")
    maya.page.keyboard.press("Escape")
    expect(maya.page.locator("#more")).not_to_have_attribute("open", "")
    assert maya.page.evaluate("document.activeElement.matches('#more > summary')")
    maya.press("Pause")
    maya.press("Start the break")
    for one in (maya, jonas):
        one.arrives(re.compile("Back at"))
    maya.press("Come back now")
    maya.arrives("You have the floor")
    jonas.press("Pause")
    jonas.press("Stop for everyone")
    jonas.arrives("This one has ended")
    maya.arrives("This one has ended")


def test_a_refusal_is_said_and_the_focus_stays_where_it_was(embedded: Site, phone: PhoneMaker) -> None:
    sam = Keys(phone(embedded, "Sam"))
    sam.phone.sign_in()
    sam.phone.start("the-kind-outsider")
    sam.phone.expected.add(409)
    sam.press("Keep it and go on")
    expect(sam.page.get_by_role("alert")).to_contain_text("There is nothing written yet.")
    assert sam.page.evaluate("document.activeElement.textContent.trim()") == "Keep it and go on"


@pytest.mark.parametrize("path", ["/", "/help/", "/you/account/in/", "/no/such/page/"])
def test_the_first_stop_skips_to_the_page(embedded: Site, phone: PhoneMaker, path: str) -> None:
    one = Keys(phone(embedded, "Nobody"))
    one.phone.expected.add(404)
    one.page.goto(path)
    one.page.keyboard.press("Tab")
    assert one.page.evaluate("document.activeElement.textContent.trim()") == "Skip to the page"
    one.keeps_the_focus()
    one.page.keyboard.press("Enter")
    assert one.page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("path", [*ROOMS, "/library/", "/you/", "/circles/", "/circles/new/", "/sittings/"])
def test_every_stop_on_a_page_is_seen(embedded: Site, phone: PhoneMaker, path: str) -> None:
    maya = Keys(phone(embedded, "Maya"))
    maya.phone.sign_in()
    maya.page.goto(path)
    maya.go_to("footer a", "How to leave quickly")


def test_a_hot_moment_an_entry_and_a_goal_begin_by_keyboard(embedded: Site, phone: PhoneMaker) -> None:
    tunde = Keys(phone(embedded, "Tunde"))
    tunde.phone.sign_in()
    tunde.page.goto("/grow/")
    tunde.press("Journal")
    expect(tunde.page).to_have_url(re.compile("/journal/$"))
    tunde.press("Write")
    expect(tunde.page).to_have_url(re.compile("/journal/write/"))
    tunde.write("By keyboard.", then="Save")
    tunde.phone.sees("By keyboard.")
    tunde.page.goto("/beliefs/moment/")
    tunde.write("I bore them.", then="Pin it down")
    expect(tunde.page.locator(".pinned__said")).to_have_text("I bore them.")
    tunde.write("They looked away.", then="Go on")
    expect(tunde.page).to_have_url(re.compile("/feel"))
    tunde.page.goto("/goals/new/")
    tunde.tick("Step by step. Six questions that turn something you want into something you can see (SMART).")
    tunde.press("Begin")
    tunde.phone.heading("What do you want to do?")
    tunde.write("Read ten pages on Monday evenings", then="Go on")
    tunde.phone.heading("How will you know?")
