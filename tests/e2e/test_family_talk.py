"""The Okafors, four people on four phones: one floor, a queue for it, a break, and somebody who leaves."""

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import PhoneMaker
from tests.e2e.phone import Phone
from tests.e2e.site import Site

LOOKS = [(False, False), (True, True)]


@pytest.mark.parametrize(("wide", "dark"), LOOKS, ids=["phone-light", "desk-dark"])
def test_a_family_of_four_talks_with_a_queue_for_the_floor(
    site: Site, phone: PhoneMaker, wide: bool, dark: bool
) -> None:
    names = ("Maya", "Grace", "Dayo", "Tunde")
    family = [phone(site, name, n, wide=wide, dark=dark) for n, name in enumerate(names)]
    maya, grace, dayo, tunde = family
    sit_down(family)
    agree(family)
    turn(maya, family)
    tunde_asks_and_is_next(grace, tunde, family)
    a_break(dayo, family)
    grace_leaves(grace, [maya, dayo, tunde])


def sit_down(family: list[Phone]) -> None:
    for one in family:
        one.sign_in()
    path = family[0].start("turn-taking-talk", "The Okafors")
    for one in family[1:]:
        one.open(path)
        one.press("Sit down")
    family[0].heading("Everyone is here")
    family[0].press("Begin")


def agree(family: list[Phone]) -> None:
    family[0].write("Who cooks on weekdays", "Offer these words")
    for one in family[1:]:
        one.sees("Who cooks on weekdays")
        one.press("I can live with this")
    for one in family:
        one.heading("How this talk goes")
        one.press("Go on")


def mirror_of(family: list[Phone]) -> Phone:
    """Whoever has a place to write while somebody else holds the floor."""
    for _ in range(40):
        for one in family:
            if one.page.get_by_text("Say back what you heard", exact=True).count():
                return one
        family[0].page.wait_for_timeout(100)
    raise AssertionError("nobody is asked to say it back")


def turn(speaker: Phone, family: list[Phone]) -> None:
    listeners = [one for one in family if one is not speaker]
    for one in listeners:
        one.heading(f"{speaker.name} has the floor")
        expect(one.page.locator("textarea")).to_have_count(0)
    speaker.write("I cook when I am tired.", "Offer it")
    mirror = mirror_of(listeners)
    for one in listeners:
        if one is not mirror:
            one.sees("is saying it back")
            expect(one.page.locator("textarea")).to_have_count(0)
    mirror.write("You cook although you are tired.", "Give it to")
    speaker.press("That’s it")
    mirror.write("I can see how that adds up.", "Give it to")
    speaker.sees("I can see how that adds up.")


def tunde_asks_and_is_next(grace: Phone, tunde: Phone, family: list[Phone]) -> None:
    tunde.press("Ask for the floor")
    tunde.sees("You asked for the floor.")
    family[0].press("Pass the floor to Tunde")
    tunde.heading("The floor is yours")
    grace.heading("Tunde has the floor")


def a_break(dayo: Phone, family: list[Phone]) -> None:
    dayo.page.locator("#more > summary").click()
    dayo.press("Start the break")
    for one in family:
        one.sees("called a break" if one is not dayo else "You called a break")
    others = [one for one in family if one is not dayo]
    assert all(one.page.get_by_role("button", name="Come back now").count() == 0 for one in others)
    dayo.press("Come back now")
    for one in others:
        one.sees("the floor")


def grace_leaves(grace: Phone, staying: list[Phone]) -> None:
    grace.page.locator("#more > summary").click()
    grace.press("Leave this talk")
    grace.heading("You have left this one")
    for one in staying:
        expect(one.page.locator(".floor .seats > li")).to_have_count(3)
    staying[0].page.locator("#more > summary").click()
    staying[0].press("Stop for everyone")
    for one in staying:
        one.heading("This one has ended")
