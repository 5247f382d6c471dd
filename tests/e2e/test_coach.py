"""The coach on the page: while somebody writes, a sentence to try, saying back, a rehearsal, traps, a card, and a look back."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import PhoneMaker
from tests.e2e.look import faults
from tests.e2e.phone import PHONE, Phone
from tests.e2e.site import Site
from tests.e2e.test_couple_talk import agree_on_a_topic, sit_down

LOOKS = [(False, False), (True, True)]
IDS = ["phone-light", "desk-dark"]
HARD = "You never listen to me. I felt hurt when you left."
CONTROL = "He keeps my bank card."


def is_sound(page: Page) -> None:
    """In every look; once is enough, so the wide runs leave it out."""
    if page.viewport_size == PHONE:
        assert faults(page) == []


def note(page: Page, words: str) -> None:
    page.locator(".note > summary", has_text=words).click()


def take_it_all_back(phone: Phone) -> None:
    """As it was before: the coach is quiet and was told nothing."""
    phone.page.goto("/coach/")
    is_sound(phone.page)
    phone.press("Stop reading along")
    phone.sees("It is off until you turn it on.")
    phone.press("Take it back")
    expect(phone.page.get_by_role("button", name="Take it back")).to_have_count(0)


@pytest.mark.parametrize(("wide", "dark"), LOOKS, ids=IDS)
def test_in_a_talk_the_coach_is_there_for_whoever_wants_it(
    embedded: Site, phone: PhoneMaker, wide: bool, dark: bool
) -> None:
    maya, jonas = phone(embedded, "Maya", wide=wide, dark=dark), phone(embedded, "Jonas", wide=wide, dark=dark)
    path = sit_down(maya, jonas)
    agree_on_a_topic(maya, jonas)
    ask_once_then_for_always(maya)
    use_keep_and_not_right(maya)
    a_card_for_the_writer_alone(maya, jonas)
    say_it_back(maya, jonas)
    maya.press("That’s it")
    stop_and_read_back(maya, jonas, path)
    take_it_all_back(maya)


def ask_once_then_for_always(maya: Phone) -> None:
    page = maya.page
    page.locator("#text").fill(HARD)
    page.wait_for_timeout(900)
    assert page.locator(".behind").count() == 0, "nobody asked yet"
    maya.press("Look at my words")
    expect(page.locator(".behind .mark").first).to_have_text(re.compile("^You never"))
    maya.press("Read along while I write")
    expect(page.get_by_role("button", name="Stop reading along")).to_be_visible()
    is_sound(page)


def use_keep_and_not_right(maya: Phone) -> None:
    page = maya.page
    field = page.locator("#text")
    field.evaluate("one => { one.focus(); one.setSelectionRange(4, 4); one.click(); }")
    expect(page.locator(".note[open]")).to_contain_text("Keep my words")
    maya.press("Keep my words")
    expect(page.locator(".behind .mark", has_text="You never")).to_have_count(0)
    field.press("Control+End")
    field.press_sequentially(" Could you text me?")
    expect(page.locator(".behind .mark", has_text="Could you")).to_have_count(1)
    note(page, "I felt hurt")
    page.locator(".note[open]").get_by_role("button", name="Not right").click()
    expect(page.locator(".behind .mark", has_text="I felt hurt")).to_have_count(0)
    expect(field).to_have_value(f"{HARD} Could you text me?")


def a_card_for_the_writer_alone(maya: Phone, jonas: Phone) -> None:
    page, before = maya.page, jonas.page.locator("[data-sitting]").inner_html()
    page.locator("#text").fill(CONTROL)
    card = page.locator(".aid")
    expect(card).to_contain_text("Something for you alone")
    expect(page.get_by_text("If somebody decides over you")).to_be_hidden()
    card.locator("summary").click()
    expect(card.get_by_role("link", name="More ways to get help")).to_be_visible()
    assert page.locator(".note").count() == 0
    is_sound(page)
    maya.press("Close this")
    expect(card).to_have_count(0)
    assert jonas.page.locator("[data-sitting]").inner_html() == before
    jonas.never_saw("bank card")


def say_it_back(maya: Phone, jonas: Phone) -> None:
    maya.write("I felt hurt when you left.", "Offer it")
    jonas.sees("I felt hurt when you left.")
    jonas.page.locator("#text").fill("You felt hurt. How was it for you?")
    jonas.press("Look at my words")
    lamp = jonas.page.locator(".light--yes", has_text="Feeling named")
    expect(lamp).to_contain_text("“You felt hurt.”")
    is_sound(jonas.page)
    maya.never_saw("Feeling named")
    jonas.press("Give it to Maya")
    maya.sees("You felt hurt. How was it for you?")


def stop_and_read_back(maya: Phone, jonas: Phone, path: str) -> None:
    jonas.sees("That’s it.")
    maya.page.locator("#more > summary").click()
    maya.press("Stop for everyone")
    for one in (maya, jonas):
        one.heading("This one has ended")
    maya.page.get_by_role("link", name="Read your own turns").click()
    maya.heading("Your own turns")
    maya.sees("It was said back to you, and it fit.")
    maya.never_saw("How was it for you?")
    is_sound(maya.page)
    jonas.open(f"{path}read-back/")
    jonas.sees("You felt hurt.")
    jonas.never_saw("when you left")


@pytest.mark.parametrize(("wide", "dark"), LOOKS, ids=IDS)
def test_a_sentence_is_tried_built_compared_and_kept(embedded: Site, phone: PhoneMaker, wide: bool, dark: bool) -> None:
    sam = phone(embedded, "Sam", wide=wide, dark=dark)
    sam.sign_in()
    page = sam.page
    page.goto("/library/")
    page.get_by_role("link", name=re.compile("^The coach")).click()
    page.get_by_role("link", name="Build one step by step").click()
    for label, words in (
        ("What happened?", "you left"),
        ("What did you feel?", "hurt"),
        ("What do you ask for?", "stay"),
    ):
        page.get_by_label(label).fill(words)
    sam.press("Put it together")
    is_sound(page)
    sam.press("Take it to the page")
    expect(page.locator("#text")).to_have_value("When you left, I felt hurt. Could you stay?")
    expect(page.locator(".fourfold__part.is-there")).to_have_count(3)
    page.locator("#text").fill(HARD)
    expect(page.locator(".behind .mark", has_text="You never")).to_have_count(1)
    sam.press("Write it another way")
    page.locator("#other-text").fill("I felt hurt when you left. Could you text me?")
    expect(page.locator(".pair > section").nth(1).locator(".is-there", has_text="What I ask")).to_have_count(1)
    is_sound(page)
    sam.press("Keep this one")
    expect(page.locator("#kept-h")).to_be_visible()
    page.locator("form[action*='/drop/'] button").first.click()
    expect(page.locator("#kept-h")).to_have_count(0)


@pytest.mark.parametrize(("wide", "dark"), LOOKS, ids=IDS)
def test_a_thought_is_looked_at_from_the_side(embedded: Site, phone: PhoneMaker, wide: bool, dark: bool) -> None:
    sam = phone(embedded, "Sam", wide=wide, dark=dark)
    sam.sign_in()
    page = sam.page
    page.goto("/coach/traps/")
    page.get_by_text("Add one").click()
    page.get_by_label("What you call it").fill("The old judge")
    page.get_by_label("Words that give it away").fill("total failure")
    page.get_by_label("A question you want to be asked then").fill("Who says so?")
    sam.press("Add it")
    page.locator("#text").fill("Everyone always hates me. I am a total failure and it will never change.")
    sam.press("Could a trap be in it?")
    expect(page.locator(".trap__question")).to_have_count(3)
    expect(page.locator(".trap__question").first).to_have_text("Who says so?")
    is_sound(page)
    page.locator("#text").fill(CONTROL)
    sam.press("Could a trap be in it?")
    expect(page.get_by_text("If somebody decides over you")).to_be_visible()
    expect(page.locator(".trap__question")).to_have_count(0)
    is_sound(page)
    page.locator("form[action*='/drop/'] button").first.click()
    sam.sees("Thrown away.")


@pytest.mark.parametrize(("wide", "dark"), LOOKS, ids=IDS)
def test_a_hard_talk_is_rehearsed_and_tried_another_way(
    embedded: Site, phone: PhoneMaker, wide: bool, dark: bool
) -> None:
    sam = phone(embedded, "Sam", wide=wide, dark=dark)
    sam.sign_in()
    page = sam.page
    page.goto("/coach/rehearse/")
    is_sound(page)
    page.get_by_role("link", name="Describe your own").click()
    is_sound(page)
    page.get_by_label("What is the talk about?").fill("Whose parents we visit")
    page.get_by_label("Jun").check(force=True)
    sam.press("Begin the talk")
    expect(page.locator(".sitter__fig")).to_be_visible()
    sam.write("You never listen to me.", "Say it")
    sam.sees("You never listen to me.")
    page.locator("#walk > summary").click()
    sam.sees("What each of your turns did to Jun.")
    is_sound(page)
    sam.press("Say this another way")
    sam.write("I felt hurt when you left. Could you text me?", "Say it")
    page.locator("#walk > summary").click()
    sam.sees("Another way you tried")
    sam.press("Keep it")
    page.goto("/coach/rehearse/")
    page.get_by_role("link", name="Whose parents we visit").click()
    sam.press("Throw it away")
    sam.sees("Thrown away.")


def test_it_is_all_there_without_scripts(embedded: Site, phone: PhoneMaker) -> None:
    maya, jonas = (phone(embedded, name, java_script_enabled=False) for name in ("Maya", "Jonas"))
    sit_down_by_hand(maya, jonas)
    maya.page.locator("#text").fill(HARD)
    maya.press("Look at my words")
    expect(maya.page.locator("#text")).to_have_value(HARD)
    note(maya.page, "You never")
    maya.press("Keep my words")
    expect(maya.page.locator(".note", has_text="You never")).to_have_count(0)
    expect(maya.page.locator("#text")).to_have_value(HARD)
    maya.press("Offer it")
    jonas.page.reload()
    jonas.sees(HARD)


def sit_down_by_hand(maya: Phone, jonas: Phone) -> None:
    for one in (maya, jonas):
        one.sign_in()
    path = maya.start("turn-taking-talk", "Maya and Jonas")
    jonas.open(path)
    jonas.press("Sit down")
    maya.page.reload()
    maya.press("Begin")
    maya.write("Who decides", "Offer these words")
    jonas.page.reload()
    jonas.press("I can live with this")
    for one in (maya, jonas):
        one.page.reload()
        one.press("Go on")
    maya.page.reload()
