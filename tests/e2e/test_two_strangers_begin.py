"""Two people who have never seen Sameside: from the first page to the end of their first talk."""

import re
import time

from playwright.sync_api import expect

from tests.e2e.conftest import PhoneMaker
from tests.e2e.newcomer import enter_the_code, fill_in_the_account, letters
from tests.e2e.phone import Phone
from tests.e2e.player import play_to_the_end
from tests.e2e.site import Site


def test_two_strangers_make_accounts_and_a_circle_and_have_a_talk(embedded: Site, phone: PhoneMaker) -> None:
    ada, ben = phone(embedded, "Ada"), phone(embedded, "Ben", wide=True)
    ada.page.goto("/")
    ada.page.get_by_role("link", name="Create an account").click()
    become_someone(ada, embedded)
    expect(ada.page).to_have_url(re.compile("/today/"))
    link = invite(ada)
    accept(ben, embedded, link)
    let_in(ada)
    talk(ada, ben)


def become_someone(one: Phone, site: Site) -> None:
    seen = len(letters(site))
    fill_in_the_account(one, f"{one.name.lower()}-{time.time_ns()}@example.org")
    one.press("Send me a code")
    enter_the_code(one, site, seen)


def invite(ada: Phone) -> str:
    page = ada.page
    page.get_by_role("link", name="Begin a circle").first.click()
    page.get_by_label("The two of us, a couple").check()
    ada.press("Begin")
    page.get_by_role("link", name="Invite someone").click()
    page.get_by_label("Who is it for?").fill("Ben")
    ada.press("Make the link")
    return page.get_by_label("The link for Ben").input_value()


def accept(ben: Phone, site: Site, link: str) -> None:
    ben.page.goto(link)
    ben.sees("Ada invites you.")
    ben.page.get_by_role("link", name="Create an account").click()
    become_someone(ben, site)
    ben.sees("Ada invites you.")
    ben.press("Ask to join")
    ben.sees("Until then the circle stays closed to you.")


def let_in(ada: Phone) -> None:
    ada.page.goto("/today/")
    ada.page.get_by_role("link", name="See who").click()
    ada.sees("Is this the Ben you meant?")
    ada.press("Yes, let them in")
    ada.page.get_by_role("link", name="Choose something to do together").click()
    expect(ada.page.get_by_role("heading", name="Library")).to_be_visible()


def talk(ada: Phone, ben: Phone) -> None:
    ada.page.get_by_role("link", name=re.compile("Turn-taking talk")).first.click()
    ada.page.get_by_role("link", name="Start").first.click()
    ada.pass_the_check()
    ada.press("Start")
    ben.page.goto("/today/")
    ben.page.get_by_role("link", name="Go on").first.click()
    ben.pass_the_check()
    ada.page.wait_for_timeout(300)
    play_to_the_end([ada, ben])
    for one in (ada, ben):
        one.page.get_by_role("link", name="Back to today").click()
        one.heading(re.compile(one.name))
