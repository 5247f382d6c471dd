"""Exercises of content/ done from first step to last, enough to meet everything a step can be; and what is particular to some.

That every exercise can be played to its end, with the words of its pages, is held without a browser in
tests/web/sittings/test_panels_content.py.
"""

import re
import tomllib
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import PhoneMaker
from tests.e2e.phone import Phone
from tests.e2e.player import END, do_what_is_asked, heading, play_to_the_end, version
from tests.e2e.site import ROOT, Site

EXERCISES = sorted((ROOT / "content/exercises").glob("*/exercise.toml"), key=lambda path: path.parent.name)


def told(slug: str) -> dict[str, Any]:
    return tomllib.loads((ROOT / f"content/exercises/{slug}/exercise.toml").read_text())


def sit_down(embedded: Site, phone: PhoneMaker, slug: str, alone: bool = False) -> list[Phone]:
    maya, jonas = phone(embedded, "Maya"), phone(embedded, "Jonas", wide=True)
    exercise = told(slug)
    alone = alone or exercise["people"][1] == 1
    maya.sign_in()
    if alone:
        maya.start(slug, "On my own" if exercise["people"][1] > 1 else "")
        return [maya]
    jonas.sign_in()
    path = maya.start(slug, "Maya and Jonas", "Now" if exercise["pace"] == "either" else "")
    jonas.open(path)
    jonas.press("Sit down")
    maya.heading("Everyone is here")
    maya.press("Begin")
    return [maya, jonas]


def play_until(phones: list[Phone], words: str) -> None:
    for _ in range(30):
        for one in phones:
            seen = version(one)
            if heading(one) != words:
                do_what_is_asked(one, seen)
        if all(heading(one) == words for one in phones):
            return
    raise AssertionError(f"never came to “{words}”: {[heading(one) for one in phones]}")


def traits(slug: str) -> set[tuple[object, ...]]:
    """What of an exercise a browser could stumble over: its kinds of steps, how each is set, how many do it, at what pace."""
    exercise = told(slug)
    many = exercise["people"][1] > 1
    steps = {(step["kind"], step.get("audience"), many) for step in exercise["steps"]}
    return {*steps, *((step["kind"], bool(step.get("many"))) for step in exercise["steps"]), (exercise["pace"], many)}


def enough() -> list[str]:
    """The fewest exercises, taken greedily, that hold every trait there is."""
    left = {path.parent.name: traits(path.parent.name) for path in EXERCISES}
    wanted, chosen = set().union(*left.values()), []
    while wanted:
        slug = max(sorted(left), key=lambda one: len(left[one] & wanted))
        wanted -= left.pop(slug)
        chosen.append(slug)
    return sorted(chosen)


@pytest.mark.parametrize("slug", enough())
def test_an_exercise_goes_from_its_first_step_to_its_last(embedded: Site, phone: PhoneMaker, slug: str) -> None:
    phones = sit_down(embedded, phone, slug)
    headings: set[str] = set()
    play_to_the_end(phones, lambda one: headings.add(heading(one)))
    assert [heading(one) for one in phones] == [END[0]] * len(phones)
    assert len(headings) >= min(3, len(told(slug)["steps"]))


def test_alone_nothing_is_said_to_be_seen_by_others(embedded: Site, phone: PhoneMaker) -> None:
    for slug in ("begin-gently", "what-matters-most", "one-small-goal"):
        lanes: set[str] = set()
        phones = sit_down(embedded, phone, slug, alone=True)
        play_to_the_end(
            phones, lambda one, lanes=lanes: lanes.update(one.page.locator(".lane strong").all_inner_texts())
        )
        assert lanes == {"Only you."}


def test_a_guess_is_asked_in_the_words_of_what_it_guesses_at(embedded: Site, phone: PhoneMaker) -> None:
    maya, jonas = sit_down(embedded, phone, "guess-and-check")
    for one, number in ((maya, "7"), (jonas, "2")):
        one.sees("10, plenty")
        one.page.get_by_label(number, exact=True).check()
        one.press("Seal it")
        one.heading("The next hour")
        one.page.get_by_label("Something silly").check()
        one.press("Seal it")
    for one, other, guess in ((maya, "Jonas", "3"), (jonas, "Maya", "7")):
        one.heading("Now guess")
        one.sees(f"What did {other} answer?")
        one.sees("0, running on empty")
        one.sees("10, plenty")
        one.page.get_by_role("group", name="How much do they have left?").get_by_label(guess, exact=True).check()
        one.page.get_by_role("group", name="How sure are you?").get_by_label("9", exact=True).check()
        one.press("Seal it")
        one.heading("And one more")
        one.page.get_by_label("An hour to myself").check()
        one.page.get_by_role("group", name="How sure are you?").get_by_label("4", exact=True).check()
        one.press("Seal it")
    for one in (maya, jonas):
        one.sees("About Jonas. How sure: 9 of 10.")
        one.sees("An hour to myself")


def test_a_closed_question_is_sent_back_kindly(embedded: Site, phone: PhoneMaker) -> None:
    maya, jonas = sit_down(embedded, phone, "under-the-stuck-issue")
    play_until([maya, jonas], "Tell and ask")
    teller, asker = (maya, jonas) if maya.page.locator("textarea").count() else (jonas, maya)
    teller.write("I grew up in a house where nobody asked.", "Offer it")
    asker.sees("I grew up in a house where nobody asked.")
    asker.expected.add(409)
    asker.write("Do you always do that?", "Ask")
    expect(asker.page.get_by_role("alert")).to_contain_text("Try beginning with")
    expect(asker.page.locator("textarea")).to_have_value("Do you always do that?")
    asker.write("What was that like for you?", "Ask")
    teller.sees("What was that like for you?")
    teller.never_saw("Do you always do that?")
    teller.write("Very quiet.", "Answer")
    asker.sees("Very quiet.")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_cards_are_sorted_with_a_thumb(embedded: Site, phone: PhoneMaker, scripts: bool) -> None:
    maya = phone(embedded, "Maya", java_script_enabled=scripts)
    maya.sign_in()
    maya.start("what-matters-most", "On my own")
    cards = maya.page.locator(".sort__card")
    for n in range(cards.count()):
        cards.nth(n).locator("label").nth(0 if n < 7 else 1).click()
    ranks = maya.page.locator("[data-keep]")
    if scripts:
        expect(maya.page.locator("[data-sort-count]")).to_contain_text("Still to sort: 0")
        assert ranks.nth(0).locator("option").count() == 8
        ranks.nth(0).select_option(index=1)
        assert ranks.nth(1).locator("option").count() == 7
        cards.nth(0).locator("label").nth(2).click()
        assert ranks.nth(0).input_value() == ""
        cards.nth(0).locator("label").nth(0).click()
    for n in range(ranks.count()):
        ranks.nth(n).select_option(index=1 if scripts else n + 1)
    maya.press("Keep it and go on")
    maya.heading("Your first card, these two weeks")


def test_an_agreement_is_changed_accepted_and_given_a_day(embedded: Site, phone: PhoneMaker) -> None:
    maya, jonas = sit_down(embedded, phone, "agreement-on-trial")
    play_until([maya, jonas], "The trial")
    maya.write("Phones stay out of the bedroom.", "Offer these words")
    jonas.sees("Phones stay out of the bedroom.")
    jonas.page.locator("#change > summary").click()
    jonas.page.locator("#change textarea").fill("Phones stay out of the bedroom on weekdays.")
    jonas.press("Offer these words")
    maya.sees("Phones stay out of the bedroom on weekdays.")
    maya.sees("To look at again on")
    maya.press("I can live with this")
    for one in (maya, jonas):
        one.heading(END[0])
        one.sees("Phones stay out of the bedroom on weekdays.")
        one.sees("Look at it again on")


def test_the_lines_of_a_quiet_come_one_by_one_and_the_line_fills(embedded: Site, phone: PhoneMaker) -> None:
    sam = phone(embedded, "Sam")
    sam.sign_in()
    sam.start("breathing-space")
    lamp, line = sam.page.locator(".breath__lamp").first, sam.page.locator(".time progress")
    expect(lamp).to_be_visible()
    assert lamp.evaluate("one => one.getAnimations().length") > 0
    expect(sam.page.locator("[data-cues] > li:visible")).to_have_count(1)
    first = sam.page.locator("[data-cues] > .is-now").inner_text()
    before = float(line.evaluate("one => one.value"))
    expect(sam.page.locator("[data-cues] > .is-now")).not_to_have_text(first, timeout=45_000)
    assert float(line.evaluate("one => one.value")) > before


def test_the_one_who_called_a_practice_pause_comes_back_and_says_the_first_words(
    embedded: Site, phone: PhoneMaker
) -> None:
    maya, jonas = sit_down(embedded, phone, "pause-and-come-back")
    play_until([maya, jonas], "Our pause")
    maya.write("A flat hand. Twenty minutes. Then tea.", "Offer these words")
    jonas.press("I can live with this")
    for one in (maya, jonas):
        one.heading("The drill")
        expect(one.page.locator(".breath__lamp").first).to_be_visible()
        one.press("Go on now")
    for one in (maya, jonas):
        one.heading("The first sentence")
        one.sees("Everyone here, at once.")


def test_what_was_written_before_can_be_read_again_on_the_way(embedded: Site, phone: PhoneMaker) -> None:
    [maya] = sit_down(embedded, phone, "a-belief-in-the-light")
    maya.write("If I say no, people will stop liking me.", "Keep it and go on")
    play_until([maya], "The old rule, once more")
    maya.page.get_by_text("What you wrote so far").click()
    maya.sees("If I say no, people will stop liking me.")
    expect(maya.page.locator(".past__step h2").first).to_have_text(re.compile("Catch the sentence"))
