"""Maya and Jonas take turns: two phones, one floor, from the start to the last private note."""

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import PhoneMaker
from tests.e2e.phone import Phone
from tests.e2e.site import Site

LOOKS = [(False, False), (True, True)]


@pytest.mark.parametrize(("wide", "dark"), LOOKS, ids=["phone-light", "desk-dark"])
def test_a_couple_takes_turns_and_each_is_heard(site: Site, phone: PhoneMaker, wide: bool, dark: bool) -> None:
    maya = phone(site, "Maya", 0, wide=wide, dark=dark)
    jonas = phone(site, "Jonas", 1, wide=not wide, dark=not dark)
    path = sit_down(maya, jonas)
    agree_on_a_topic(maya, jonas)
    for speaker, listener in ((maya, jonas), (jonas, maya)) * 2:
        one_turn(speaker, listener)
    rate_and_open(maya, jonas)
    private_end(maya, jonas, path)


def sit_down(maya: Phone, jonas: Phone) -> str:
    maya.sign_in()
    jonas.sign_in()
    path = maya.start("turn-taking-talk", "Maya and Jonas")
    jonas.open("/sittings/")
    jonas.page.get_by_role("link", name="Go in Turn-taking talk").first.click()
    jonas.pass_the_check()
    jonas.press("Sit down")
    maya.heading("Everyone is here")
    maya.press("Begin")
    return path


def agree_on_a_topic(maya: Phone, jonas: Phone) -> None:
    jonas.heading("What goes on the table")
    maya.write("Who decides the weekend", "Offer these words")
    jonas.sees("Who decides the weekend")
    jonas.press("I can live with this")
    for one in (maya, jonas):
        one.heading("How this talk goes")
        one.press("Go on")


def one_turn(speaker: Phone, listener: Phone) -> None:
    listener.heading(f"{speaker.name} has the floor")
    expect(listener.page.locator("textarea")).to_have_count(0)
    speaker.write(f"{speaker.name} found out from the group chat.", "Offer it")
    listener.sees(f"{speaker.name} found out from the group chat.")
    listener.write("You read it like everyone else.", "Give it to")
    speaker.heading("Did they hear you?")
    speaker.press("Not yet")
    listener.sees("says: “Not yet.”")
    listener.write("You would have liked to be asked.", "Give it to")
    speaker.sees("You would have liked to be asked.")
    speaker.press("That’s it")
    listener.write("It makes sense that this hurt.", "Give it to")
    speaker.sees("It makes sense that this hurt.")
    speaker.page.locator(".talk__foot .button--main").click()


def rate_and_open(maya: Phone, jonas: Phone) -> None:
    for one in (maya, jonas):
        one.heading("Before you get up")
    maya.page.get_by_label("8", exact=True).check()
    maya.press("Seal it")
    maya.heading("Waiting for Jonas")
    jonas.page.get_by_label("3", exact=True).check()
    jonas.never_saw("8 of 10")
    jonas.press("Seal it")
    for one in (maya, jonas):
        one.sees("8 of 10")
        one.sees("3 of 10")
        one.press("Go on")


def private_end(maya: Phone, jonas: Phone, path: str) -> None:
    maya.write("He listens with his hands.", "Keep it and go on")
    maya.heading("That is all for this one")
    jonas.heading("A note for yourself")
    jonas.press("I’d rather not")
    jonas.heading("That is all for this one")
    jonas.open(path)
    jonas.never_saw("He listens with his hands.")
    maya.open(path)
    maya.sees("He listens with his hands.")
    maya.open("/sittings/")
    expect(maya.page.locator(f"a[href='{path}']").first).to_be_visible()
