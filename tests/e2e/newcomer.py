"""Somebody who has never been here: makes an account with an e-mail address, and reads the code in the letter."""

import re
import time

from playwright.sync_api import expect

from tests.e2e.phone import Phone
from tests.e2e.site import Site

PASSWORD = "a long walk by the sea"


def letters(site: Site) -> list[str]:
    return re.findall(r"[Yy]our code is (\S+)", site.log())


def newest_code(site: Site, seen: int) -> str:
    for _ in range(100):
        codes = letters(site)
        if len(codes) > seen:
            return codes[-1]
        time.sleep(0.1)
    raise AssertionError("no letter came")


def fill_in_the_account(phone: Phone, email: str) -> None:
    phone.page.get_by_label("What should others call you?").fill(phone.name)
    phone.page.get_by_label("E-mail address").fill(email)
    phone.page.get_by_label("Password").fill(PASSWORD)


def enter_the_code(phone: Phone, site: Site, seen: int) -> None:
    expect(phone.page.get_by_role("heading", name="Enter the code")).to_be_visible()
    phone.page.get_by_label("Code").fill(newest_code(site, seen))
    phone.press("Go on")


def sign_up(phone: Phone, site: Site) -> str:
    """From the page for a new account to today's page; the address is told back."""
    email = f"{phone.name.lower()}-{time.time_ns()}@example.org"
    seen = len(letters(site))
    phone.page.goto("/you/account/new/")
    fill_in_the_account(phone, email)
    phone.press("Send me a code")
    enter_the_code(phone, site, seen)
    expect(phone.page).to_have_url(re.compile("/today/"))
    return email
