"""Passkeys in a real browser, under the strict policy: no password anywhere."""

import re
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.phone import Phone
from tests.e2e.site import Site

KEY_IN_THE_PHONE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def kim(browser: Browser, embedded: Site) -> Iterator[Phone]:
    phone = Phone(browser, embedded.addresses[0].replace("127.0.0.1", "localhost"), "Kim")
    browser_keys = phone.context.new_cdp_session(phone.page)
    browser_keys.send("WebAuthn.enable")
    browser_keys.send("WebAuthn.addVirtualAuthenticator", {"options": KEY_IN_THE_PHONE})
    yield phone
    assert phone.complaints == []
    phone.close()


def newest_code(site: Site, seen: int) -> str:
    for _ in range(100):
        codes = re.findall(r"Your code is (\S+)", site.log())
        if len(codes) > seen:
            return codes[-1]
        time.sleep(0.1)
    raise AssertionError("no letter came")


def sign_up(kim: Phone, site: Site) -> None:
    seen = site.log().count("Your code is")
    kim.page.goto("/you/account/new/passkey/")
    kim.page.get_by_label("What should others call you?").fill("Kim")
    kim.page.get_by_label("E-mail address").fill(f"kim-{time.time_ns()}@example.org")
    kim.press("Send me a code")
    kim.page.get_by_label("Code").fill(newest_code(site, seen))
    kim.press("Go on")
    kim.press("Make the passkey")
    expect(kim.page).to_have_url(re.compile("/today/"))


def test_an_account_without_a_password_is_made_left_and_opened_again(kim: Phone, embedded: Site) -> None:
    sign_up(kim, embedded)
    kim.page.goto("/you/")
    kim.press("Sign out")
    kim.page.goto("/you/account/in/")
    kim.press("Sign in with a passkey")
    expect(kim.page).to_have_url(re.compile("/today/"))


def test_a_covered_page_is_uncovered_with_the_passkey(kim: Phone, embedded: Site) -> None:
    sign_up(kim, embedded)
    kim.page.goto("/you/")
    kim.press("Cover the page now")
    expect(kim.page).to_have_url(re.compile("/you/unlock/"))
    kim.never_saw("Kim")
    kim.press("Use a passkey")
    expect(kim.page).to_have_url(re.compile("/today/"))


def test_what_matters_asks_for_the_passkey_again(kim: Phone, embedded: Site) -> None:
    sign_up(kim, embedded)
    kim.page.goto("/you/end/")
    kim.press("Use a passkey")
    kim.heading("Leave for good")
    kim.page.get_by_label("I know that this cannot be undone").check()
    kim.press("End my account")
    kim.heading("Your account is gone")
