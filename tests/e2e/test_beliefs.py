"""The room for beliefs: one belief from its finding to a second look, a hot moment against the clock, the facts read back."""

import re
import time
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import PhoneMaker
from tests.e2e.looker import Looker
from tests.e2e.phone import Phone
from tests.e2e.site import Site
from tests.e2e.test_accessibility import WALKS

RULE = "If I say no, people will stop liking me."
PACE = 0.35  # seconds a sign, of somebody who types with two thumbs and is upset
THOUGHT = 8  # seconds to read a question and to think
THREE_MINUTES = 180


@pytest.fixture
def sam(embedded: Site, phone: PhoneMaker) -> Phone:
    one = phone(embedded, "Sam")
    one.sign_in()
    return one


def test_every_page_of_the_room_as_it_is_used(sam: Phone) -> None:
    looker = Looker()
    look_at_a_belief(sam, looker)
    write_down_facts(sam, looker)
    put_in_the_yet(sam, looker)
    moment = a_hot_moment(sam, looker)
    sam.page.goto(moment)
    sam.press("Look at it as a belief")
    throw_away_what_is_there(sam, looker)
    words_of_harm(sam, looker)
    assert looker.wrong == []
    assert WALKS["beliefs"] <= looker.seen


def look_at_a_belief(sam: Phone, looker: Looker) -> None:
    page = sam.page
    looker.look(sam, "/beliefs/")
    page.get_by_role("link", name="Look at a belief").click()
    page.get_by_text("Or find yours among sentences").click()
    looker.look(sam)
    page.get_by_label(RULE).check()
    sam.press("Write it down")
    sam.heading(RULE)
    belief = page.url
    rate(sam, "8", looker)
    page.get_by_role("link", name=re.compile("Write it.*Where it comes from")).click()
    looker.look(sam)
    page.locator("textarea").fill("At home, a no was met with silence.")
    sam.press("Save")
    sam.sees("At home, a no was met with silence.")
    both_sides(sam, looker)
    page.goto(f"{belief}traps/")
    looker.look(sam)
    page.get_by_role("checkbox").first.check()
    sam.press("Save")
    expect(page.locator("#traps .as-h4")).to_have_count(1)
    page.get_by_role("link", name=re.compile("Write it.*A fairer sentence")).click()
    page.locator("textarea").fill("Some do not like a no. Most have stayed.")
    sam.press("Save")
    try_it(sam, looker)
    rate(sam, "5", looker)
    expect(page.locator("#rate")).to_contain_text("it felt 8 of 10 true, and later that day 5.")
    expect(page.locator("#rate .chart__dot")).to_have_count(2)
    looker.look(sam)


def rate(sam: Phone, value: str, looker: Looker) -> None:
    if "/rate/" not in sam.page.url:
        sam.page.get_by_role("link", name="Rate it").click()
        looker.look(sam)
    sam.page.get_by_role("radio", name=value, exact=True).check(force=True)
    sam.press("Keep it")


def both_sides(sam: Phone, looker: Looker) -> None:
    page = sam.page
    page.get_by_role("link", name="Begin the two lists").click()
    for side, words in (("for", "When I said no to my cousin, she hung up."), ("against", "Sam asked me again.")):
        page.locator(f"#{side}-text").fill(words)
        page.locator(f"#{side}").get_by_role("button", name="Add it").click()
        sam.sees(words)
    looker.look(sam)
    page.get_by_role("link", name="Back to the belief").last.click()


def try_it(sam: Phone, looker: Looker) -> None:
    page = sam.page
    page.get_by_role("link", name="Plan a test").click()
    looker.look(sam)
    page.get_by_label("What I will do").fill("Tell Dana I cannot come on Thursday.")
    page.get_by_label("What the belief says").fill("She will be cold to me for a week.")
    page.get_by_label("The day I look").fill(datetime.now(tz=UTC).date().isoformat())
    sam.press("Save the plan")
    page.get_by_role("link", name="Change the plan").click()
    looker.look(sam)
    page.go_back()
    page.get_by_role("link", name="Write how it went").click()
    looker.look(sam)
    page.get_by_label("What happened").fill("She said it was fine.")
    page.get_by_label("It does not fit the belief").check()
    sam.press("Save, and rate it again")


def write_down_facts(sam: Phone, looker: Looker) -> None:
    page = sam.page
    page.goto("/beliefs/facts/")
    page.get_by_label("What I did").fill("Got the whole team through the move.")
    page.get_by_label("Who said so").fill("Noor, in front of everyone.")
    sam.press("Write it down")
    looker.look(sam)
    page.get_by_role("link", name="Read them back").click()
    sam.sees("Noor, in front of everyone.")
    looker.look(sam)
    page.goto("/beliefs/facts/")
    page.get_by_role("link", name="Change it").first.click()
    looker.look(sam)


def put_in_the_yet(sam: Phone, looker: Looker) -> None:
    looker.look(sam, "/beliefs/yet/")
    sam.page.get_by_label("I can’t").fill("I can’t talk about money")
    sam.press("Put in the")
    sam.heading("I can’t talk about money yet.")
    looker.look(sam)


def a_hot_moment(sam: Phone, looker: Looker) -> str:
    """Human time: what is typed at the pace of two thumbs, a while to think at each page, and what the pages take."""
    page, began, typed, pages = sam.page, time.monotonic(), 0, 0
    page.goto("/beliefs/moment/")
    asked: list[tuple[dict[str, str], str]] = [
        ({"thought": "I bore him."}, ""), ({"happened": "He looked at his watch twice."}, ""),
        ({"feel": "small, alone"}, "8"), ({"for_": "He yawned.", "against": "He laughed just before."}, ""),
        ({"line": "He may have a train to catch."}, ""), ({}, "5"),
    ]  # fmt: skip
    waits = 0.0
    for fields, strength in asked:
        for name, words in fields.items():
            page.locator(f"[name={name}]").fill(words)
            typed += len(words)
        if strength:
            page.get_by_role("radio", name=strength, exact=True).check(force=True)
        pages += 1
        since = time.monotonic()
        if pages in (1, 3):
            looker.look(sam)
        waits += time.monotonic() - since
        sam.page.locator("main .button--main").click()
        if pages < len(asked):
            expect(page.locator(".pinned__said")).to_have_text("I bore him.")
    sam.sees("It was 8 of 10 strong, and 5 after you had looked at it.")
    human = time.monotonic() - began - waits + typed * PACE + pages * THOUGHT
    assert human < THREE_MINUTES, human
    looker.look(sam)
    return page.url


def throw_away_what_is_there(sam: Phone, looker: Looker) -> None:
    page = sam.page
    page.get_by_role("link", name="Throw it away").click()
    looker.look(sam)
    sam.press("Throw it away")
    sam.sees("Thrown away.")


def words_of_harm(sam: Phone, looker: Looker) -> None:
    page = sam.page
    page.goto("/beliefs/new/")
    page.get_by_label("The rule, in one sentence").fill("He hits me because I am too much.")
    sam.press("Write it down")
    sam.sees("If somebody hurts or threatens you")
    expect(page.get_by_role("link", name="Plan a test")).to_have_count(0)
    looker.look(sam)


def test_without_scripts_and_far_down_the_page_the_thought_stays(embedded: Site, phone: PhoneMaker) -> None:
    plain = phone(embedded, "Grace", java_script_enabled=False)
    plain.sign_in()
    page: Page = plain.page
    page.goto("/beliefs/moment/")
    page.locator("[name=thought]").fill("I bore him.")
    plain.press("Pin it down")
    page.set_viewport_size({"width": 390, "height": 420})
    for _ in range(3):
        page.mouse.wheel(0, 900)
        expect(page.locator(".pinned__said")).to_be_in_viewport()
        plain.press("Go on")
    page.get_by_role("link", name="Enough for now").click()
    plain.heading("I bore him.")
    plain.press("Throw it away")
