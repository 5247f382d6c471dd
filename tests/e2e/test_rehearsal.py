"""A hard talk tried out alone: the partner answers, one goes back, tries another way, and takes a sentence along."""

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import PhoneMaker
from tests.e2e.look import faults
from tests.e2e.phone import Phone
from tests.e2e.player import do_what_is_asked, heading
from tests.e2e.site import Site


def come_to_the_talk(phone: Phone) -> None:
    phone.sign_in()
    phone.start("before-the-hard-talk")
    for _ in range(12):
        if heading(phone) == "Try it out":
            return
        do_what_is_asked(phone)
    raise AssertionError(heading(phone))


@pytest.mark.parametrize(("wide", "dark"), [(False, False), (True, True)])
def test_one_tries_a_talk_and_tries_it_another_way(embedded: Site, phone: PhoneMaker, wide: bool, dark: bool) -> None:
    sam = phone(embedded, "Sam", wide=wide, dark=dark)
    come_to_the_talk(sam)
    sam.page.get_by_label("Jun").check(force=True)
    sam.press("Begin the talk")
    expect(sam.page.locator(".sitter__fig")).to_be_visible()
    sam.sees("That looks")
    sam.write("I feel tired. Could you cook on Friday?", "Say it")
    expect(sam.page.locator(".partner")).to_have_count(2)
    sam.page.locator("#walk > summary").click()
    sam.sees("What each of your turns did to Jun.")
    assert faults(sam.page) == []
    sam.press("Say this another way")
    expect(sam.page.locator(".partner")).to_have_count(1)
    sam.write("I feel alone in the kitchen.", "Say it")
    sam.page.locator("#walk > summary").click()
    sam.page.locator("#left-1 > summary").click()
    sam.sees("I feel tired. Could you cook on Friday?")
    sam.page.locator("#keep").fill("I feel alone in the kitchen.")
    sam.press("Keep it and go on")
    sam.heading("And now?")
    sam.page.locator("[data-region=past] > summary").click()
    sam.sees("A talk with Jun, who is made up")
    assert faults(sam.page) == []
    assert sam.complaints == []


def test_it_is_all_done_without_javascript(embedded: Site, phone: PhoneMaker) -> None:
    sam = phone(embedded, "Sam", java_script_enabled=False)
    sam.sign_in()
    sam.start("before-the-hard-talk")
    for _ in range(4):
        sam.press("I’d rather not" if sam.page.locator("textarea, input[type=radio]").count() else "Go on")
    sam.heading("Try it out")
    sam.press("Begin the talk")
    sam.write("I feel tired.", "Say it")
    expect(sam.page.locator(".partner")).to_have_count(2)
    sam.expected.add(409)
    sam.write("x" * 601, "Say it")
    sam.sees("That is too long for this step.")
    expect(sam.page.locator("#text")).to_have_value("x" * 601)
    sam.page.locator("#walk > summary").click()
    sam.press("Say this another way")
    expect(sam.page.locator(".partner")).to_have_count(1)
