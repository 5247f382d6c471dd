"""A goal made by one, seen by another who was asked: just that, and no longer than both want."""

import re

from playwright.sync_api import expect

from tests.e2e.conftest import PhoneMaker
from tests.e2e.looker import Looker
from tests.e2e.phone import Phone
from tests.e2e.site import Site
from tests.e2e.test_accessibility import WALKS

SECRET = "I was too tired to be kind."
GOAL = "On weekdays at dinner the phones are in the drawer."


def test_a_goal_is_made_shown_to_one_and_taken_back(embedded: Site, phone: PhoneMaker) -> None:
    maya, jonas, looker = phone(embedded, "Maya"), phone(embedded, "Jonas"), Looker()
    for one in (maya, jonas):
        one.sign_in()
    make_it(maya, looker)
    ask_jonas(maya, looker)
    path = say_yes(jonas, looker)
    check_in(maya, "3", "Three evenings, and Ada told us about the play.", "You and Jonas", looker)
    check_in(maya, "1", SECRET, "You alone")
    check_in(maya, "4", "It gets lighter.", "You and Jonas")
    sees_just_that(jonas, path, looker)
    maya.page.reload()
    maya.sees("I like how you do this.")
    looker.look(maya)
    look_around(maya, looker)
    step_back(jonas, maya, path)
    assert looker.wrong == [], "\n".join(looker.wrong)
    assert WALKS["goals"] <= looker.seen


def make_it(maya: Phone, looker: Looker) -> None:
    page = maya.page
    page.goto("/goals/")
    page.get_by_role("link", name="Make a goal").click()
    looker.look(maya)
    page.get_by_label("Step by step").check()
    page.get_by_label("Mine alone").check()
    maya.press("Begin")
    page.get_by_label("In your own words").fill("Communicate better with each other")
    maya.press("Go on")
    maya.sees("What would you see, that tells you it is done?")
    looker.look(maya)
    page.get_by_label("In your own words").fill(GOAL)
    maya.press("Go on")
    measure_it(maya)
    page.get_by_label("The first step").fill("Tonight I empty the drawer.")
    maya.press("Go on")
    page.get_by_label("It matters to me, because").fill("I want to hear how their day was.")
    maya.press("Go on")
    plan_it(maya)
    maya.heading("This is what you said")
    looker.look(maya)
    page.get_by_label("Its name").fill("Phones away at dinner")
    maya.press("Begin it")
    maya.heading("Phones away at dinner")


def measure_it(maya: Phone) -> None:
    page = maya.page
    page.get_by_label("Yes or no").check()
    expect(page.get_by_label("What is counted?")).to_be_hidden()
    page.get_by_label("A number, like evenings").check()
    page.get_by_label("What is counted?").fill("evenings")
    page.get_by_label("Where is it now?").fill("2")
    page.get_by_label("Where would you like it to be?").fill("5")
    maya.press("Go on")


def plan_it(maya: Phone) -> None:
    page = maya.page
    page.get_by_label("On days I choose").check()
    page.get_by_label("Monday").check()
    maya.press("Go on")
    page.locator("[name=when_1]").fill("my hand goes to my pocket")
    page.locator("[name=then_1]").fill("I pass the salt")
    maya.press("Go on")


def ask_jonas(maya: Phone, looker: Looker) -> None:
    page = maya.page
    page.get_by_role("link", name="Ask somebody").click()
    looker.look(maya)
    page.get_by_label(re.compile("^Jonas")).first.check()
    page.get_by_label("A word to them").fill("Would you ask me on Sundays?")
    maya.press("See what they would read")
    maya.heading("This is what Jonas would read")
    assert "I want to hear how their day was." not in page.content()
    looker.look(maya)
    maya.press("Ask Jonas")
    maya.sees("You asked Jonas.")
    expect(page.get_by_label("Who reads it?")).to_have_count(0)


def say_yes(jonas: Phone, looker: Looker) -> str:
    page = jonas.page
    page.goto("/goals/")
    looker.look(jonas)
    page.get_by_role("link", name="Read it").click()
    jonas.sees("When you open it, Maya can see that you looked, and when.")
    jonas.never_saw(GOAL)
    looker.look(jonas)
    jonas.press("Open it")
    jonas.sees("Would you ask me on Sundays?")
    jonas.sees(GOAL)
    jonas.never_saw("I want to hear how their day was.")
    looker.look(jonas)
    jonas.press("Yes, I’ll stand beside it")
    jonas.sees("When Maya writes a check-in for you, you find it here.")
    return re.sub(r"https?://[^/]+", "", page.url)


def refuse_without_a_choice(maya: Phone) -> None:
    maya.expected.add(422)
    maya.press("Note it")
    maya.sees("Choose who reads this one.")


def check_in(maya: Phone, value: str, words: str, who: str, looker: Looker | None = None) -> None:
    page = maya.page
    page.goto("/goals/")
    page.get_by_role("link", name="Phones away at dinner").click()
    page.get_by_role("link", name="Note how it is").click()
    if looker:
        refuse_without_a_choice(maya)
        looker.look(maya)
    page.get_by_label("Evenings").fill(value)
    page.get_by_label("A word about it").fill(words)
    page.get_by_label(who, exact=True).check()
    maya.press("Note it")
    maya.sees(words)


def sees_just_that(jonas: Phone, path: str, looker: Looker) -> None:
    page = jonas.page
    page.goto(path)
    jonas.sees("It gets lighter.")
    jonas.sees("Evenings: from 3 to 4.")
    expect(page.locator(".chart__dot")).to_have_count(2)
    for hidden in (SECRET, "Evenings: 1", "Monday"):
        jonas.never_saw(hidden)
    page.get_by_label("A short word of support").fill("I like how you do this.")
    jonas.press("Leave it")
    jonas.sees("“I like how you do this.”")
    looker.look(jonas)
    looker.look(jonas, f"{path}word/")
    page.goto("/today/")
    jonas.never_saw(SECRET)


def look_around(maya: Phone, looker: Looker) -> None:
    """The pages of a goal that is under way, as they stand."""
    place = maya.page.url
    for way in ("adjust/", "change/rest/", "review/", "away/"):
        looker.look(maya, f"{place}{way}")
    maya.page.goto(place)
    maya.page.get_by_role("link", name=re.compile("^Change .*2")).first.click()
    looker.look(maya)
    maya.page.goto(f"{place}review/")
    maya.page.get_by_label("What helped?").fill("Dinner was early.")
    maya.page.get_by_label("Keep it as it is").check()
    maya.press("That’s it for now")
    maya.page.get_by_text("What has happened").click()
    maya.sees("Jonas said yes to stand beside it.")


def step_back(jonas: Phone, maya: Phone, path: str) -> None:
    jonas.page.goto(path)
    jonas.press("Step back now")
    jonas.sees("You are not beside it.")
    jonas.expected.add(404)
    jonas.page.goto(path)
    jonas.never_saw("Phones away")
    maya.page.reload()
    expect(maya.page.get_by_role("link", name="Ask somebody")).to_be_visible()
    maya.sees("Phones away at dinner")
