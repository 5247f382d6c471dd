"""Every address of the site, in both themes and four widths: axe finds nothing, and neither do our own measures."""

import re
import time
from collections.abc import Callable, Iterator

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import Browser, expect

from tests.e2e.look import faults
from tests.e2e.looker import Looker, every_name
from tests.e2e.newcomer import PASSWORD, enter_the_code, fill_in_the_account, letters, newest_code, sign_up
from tests.e2e.phone import Phone
from tests.e2e.site import Site
from tests.e2e.test_passkeys import KEY_IN_THE_PHONE

SIGNED_OUT = {
    "home:welcome": "/",
    "ui:server": "/server/",
    "safety:help": "/help/",
    "safety:help_in": "/help/de/",
    "safety:leave_explained": "/help/leaving/",
    "journal:offline": "/journal/offline/",
    "account_login": "/you/account/in/",
    "account_signup": "/you/account/new/",
    "account_signup_by_passkey": "/you/account/new/passkey/",
    "account_reset_password": "/you/account/forgotten/",
    "account_inactive": "/you/account/inactive/",
}
SIGNED_IN = {
    "home:today": "/today/",
    "home:grow": "/grow/",
    "sittings:list": "/sittings/",
    "sittings:start": "/sittings/start/three-true-things/",
    "library:list": "/library/",
    "library:one": "/library/turn-taking-talk/",
    "circles:list": "/circles/",
    "circles:new": "/circles/new/",
    "safety:gate": "/help/check/",
    "people:settings": "/you/",
    "exports:home": "/yours/",
    "exports:bring": "/yours/bring/",
    "people:signins": "/you/sign-ins/",
    "reminders:page": "/reminders/",
    "account_logout": "/you/account/out/",
    "mfa_index": "/you/account/factors/",
}
PROVED = {
    "account_email": "/you/account/address/",
    "account_change_password": "/you/account/password/",
    "people:end": "/you/end/",
    "exports:take": "/yours/take/",
    "mfa_list_webauthn": "/you/account/passkeys/",
    "mfa_add_webauthn": "/you/account/passkeys/add/",
}
WALKS = {
    "the letters": {
        "account_email_verification_sent",
        "account_confirm_password_reset_code",
        "account_complete_password_reset",
        "account_password_reset_completed",
    },
    "an app with codes": {
        "account_reauthenticate",
        "mfa_activate_totp",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
        "mfa_deactivate_totp",
        "mfa_authenticate",
        "mfa_reauthenticate",
        "people:unlock",
    },
    "a passkey": {
        "mfa_signup_webauthn",
        "mfa_reauthenticate_webauthn",
        "mfa_edit_webauthn",
        "mfa_remove_webauthn",
        "account_set_password",
    },
    "today": {"home:work_on"},  # in test_today.py
    "held words": {"people:held"},  # in test_idle.py
    "a circle": {"circles:one", "circles:invite", "circles:join", "circles:rename", "circles:leave"},
    "a sitting": {"sittings:one"},  # in test_accessibility_sittings.py, at every step
    "the coach": {  # in test_coach.py, each page as it is used
        "coaching:home",
        "coaching:try",
        "coaching:build",
        "coaching:traps",
        "coaching:rehearse",
        "coaching:meet",
        "coaching:talk",
        "sittings:read_back",
    },
    "self-care": {  # in test_selfcare.py
        "selfcare:home",
        "selfcare:new",
        "selfcare:one",
        "selfcare:words",
        "selfcare:practices",
        "selfcare:practice",
        "selfcare:boundaries",
        "selfcare:boundary",
        "ui:offline",
        "ui:looks",
    },
    "a journal": {  # in test_journal.py, each page as it is used
        "journal:list",
        "journal:write",
        "journal:edit",
        "journal:one",
        "journal:both",
        "journal:delete",
        "journal:search",
        "journal:chart",
        "journal:prompts",
    },
    "sharing": {  # in test_sharing.py, each page as it is used
        "sharing:list",
        "sharing:give",
        "sharing:read",
        "openness:home",
        "openness:write",
        "openness:seal",
        "openness:letter",
        "openness:line",
        "openness:one",
        "openness:change",
        "openness:line_of",
    },
    "beliefs": {  # in test_beliefs.py, each page as it is used
        "beliefs:home",
        "beliefs:new",
        "beliefs:one",
        "beliefs:step",
        "beliefs:rate",
        "beliefs:evidence",
        "beliefs:traps",
        "beliefs:plan",
        "beliefs:trial",
        "beliefs:trial_change",
        "beliefs:drop",
        "beliefs:moment",
        "beliefs:moment_at",
        "beliefs:moment_one",
        "beliefs:facts",
        "beliefs:facts_read",
        "beliefs:fact",
        "beliefs:yet",
        "beliefs:yet_one",
    },
    "goals": {  # in test_goals.py, each page as it is used
        "goals:home",
        "goals:new",
        "goals:make",
        "goals:look",
        "goals:one",
        "goals:check",
        "goals:check_one",
        "goals:adjust",
        "goals:move",
        "goals:review",
        "goals:throw_away",
        "goals:ask",
        "goals:beside",
        "goals:word",
    },
}
NOT_PAGES = {
    "sharing:stop": "takes a form",
    "openness:unseal": "takes a form",
    "openness:burn": "takes a form",
    "home:health": "for machines",
    "home:not_today": "takes a form",
    "people:safe_mail": "takes a form",
    "people:draft": "takes what is typed",
    "people:lock": "takes a form",
    "people:still_here": "takes a sign of life",
    "people:demo": "takes a form",
    "safety:leave": "leads away",
    "coaching:along": "takes a form",
    "coaching:again": "takes a form",
    "coaching:read": "answers a script",
    "coaching:drop": "takes a form",
    "journal:draw": "takes a form",
    "journal:drop_prompt": "takes a form",
    "coaching:own_trap": "takes a form; leads to coaching:traps",
    "coaching:drop_trap": "takes a form",
    "selfcare:turn": "takes a form",
    "selfcare:tick": "takes a form; shows it again in test_ticking.py",
    "selfcare:drop_boundary": "takes a form",
    "ui:look": "leads to the first page",
    "ui:manifest": "for the browser",
    "beliefs:figure": "takes a form",
    "beliefs:moment_belief": "takes a form",
    "beliefs:moment_drop": "takes a form",
    "beliefs:fact_drop": "takes a form",
    "beliefs:yet_drop": "takes a form",
    "beliefs:unrate": "takes a form",
    "beliefs:drop_evidence": "takes a form",
    "beliefs:trial_drop": "takes a form",
    "beliefs:aside": "takes a form",
    "reminders:address_is_safe": "takes a form",
    "reminders:add_device": "takes a form",
    "reminders:device_is_safe": "takes a form",
    "reminders:forget_device": "takes a form",
    "reminders:begin_feed": "takes a form; what it shows is looked at in test_reminders.py",
    "reminders:end_feed": "takes a form",
    "reminders:feed": "for calendars",
    "ui:worker": "a script",
    "goals:drop_sketch": "takes a form",
    "goals:skip": "takes a form",
    "goals:alone": "takes a form",
    "goals:drop_word": "takes a form",
    "goals:answer": "takes a form",
    "circles:link": "leads to circles:join",
    "circles:withdraw": "takes a form",
    "circles:revoke": "takes a form",
    "circles:confirm": "takes a form",
    "circles:refuse": "takes a form",
    "mfa_login_webauthn": "answers a script",
    "ui:parts": "every part at once, for those who build; looked at below without our own measures",
}
Open = Callable[..., Phone]


@pytest.fixture
def open_phone(browser: Browser, embedded: Site) -> Iterator[Open]:
    made: list[Phone] = []

    def make(name: str, address: str = "") -> Phone:
        made.append(Phone(browser, address or embedded.addresses[0], name, reduced_motion="reduce"))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def looker() -> Iterator[Looker]:
    made = Looker()
    yield made
    assert made.wrong == []


def test_no_address_is_forgotten() -> None:
    known = {**SIGNED_OUT, **SIGNED_IN, **PROVED, **NOT_PAGES}.keys() | set().union(*WALKS.values())
    assert every_name() - known == set()
    assert known - every_name() == set()


def test_a_bad_page_is_noticed(open_phone: Open) -> None:
    page = open_phone("Nobody").page
    page.goto("/help/")
    page.evaluate("""() => {
      document.querySelector("main").innerHTML = '<h1>A</h1><img src=""><button>x</button><p>It isn\\'t.</p>'
        + '<p id="wide">wide</p>';
      document.querySelector("#wide").style.width = "2000px";
    }""")
    found = "\n".join(faults(page))
    for fault in ("image-alt", "small target: <button>x", "sign: ", "scrolls sideways"):
        assert fault in found


def test_pages_for_everyone(open_phone: Open, looker: Looker) -> None:
    nobody = open_phone("Nobody")
    for path in (*SIGNED_OUT.values(), "/help/elsewhere/", "/circles/join/not-a-link/"):
        looker.look(nobody, path)
    assert set(SIGNED_OUT) <= looker.seen


def test_pages_for_the_cast_and_for_a_newcomer(open_phone: Open, looker: Looker, embedded: Site) -> None:
    maya, newcomer = open_phone("Maya"), open_phone("Newcomer")
    maya.sign_in()
    sign_up(newcomer, embedded)
    for path in (*SIGNED_IN.values(), "/sittings/start/breathing-space/", "/library/?area=listening"):
        looker.look(maya, path)
    for path in ("/today/", "/circles/", "/sittings/", "/sittings/start/three-true-things/", "/you/"):
        looker.look(newcomer, path)
    assert set(SIGNED_IN) <= looker.seen


def test_the_private_check_whatever_it_finds(open_phone: Open, looker: Looker) -> None:
    for answer in ("no ", "yes", ""):
        one = open_phone("Grace")
        one.sign_in()
        one.page.goto("/help/check/?next=/library/")
        for group in one.page.locator("fieldset").all():
            if answer:
                group.locator(f"input[value='{answer}']").check()
        one.expected.add(422)
        one.press("Go on")
        looker.look_at_answer(one)


def test_pages_that_say_no(open_phone: Open, looker: Looker) -> None:
    one = open_phone("Nobody")
    looker.look_at_answer(one, "/there/is/nothing/here/")
    one.page.goto("/you/account/in/")
    one.page.evaluate("document.querySelectorAll('[name=csrfmiddlewaretoken]').forEach((one) => one.remove())")
    one.page.get_by_label("E-mail address").fill("a@example.org")
    one.page.get_by_label("Password").fill("x")
    one.press("Sign in")
    looker.look_at_answer(one)


def test_every_part_at_once(open_phone: Open) -> None:
    page = open_phone("Nobody").page
    page.goto("/parts/")
    assert [line for line in faults(page) if not line.startswith(("main buttons", "small target"))] == []


def test_the_letters(open_phone: Open, looker: Looker, embedded: Site) -> None:
    one = open_phone("Lee")
    seen, email = len(letters(embedded)), f"lee-{time.time_ns()}@example.org"
    one.page.goto("/you/account/new/")
    one.press("Send me a code")
    looker.look(one)
    fill_in_the_account(one, email)
    one.press("Send me a code")
    expect(one.page.get_by_role("heading", name="Enter the code")).to_be_visible()
    looker.look(one)
    enter_the_code(one, embedded, seen)
    one.page.goto("/you/account/out/")
    one.press("Sign out")
    forget_the_password(one, looker, embedded, email)
    assert WALKS["the letters"] <= looker.seen


def forget_the_password(one: Phone, looker: Looker, site: Site, email: str) -> None:
    seen = len(letters(site))
    one.page.goto("/you/account/forgotten/")
    one.page.get_by_label("E-mail address").fill(email)
    one.page.locator("main .button--main").click()
    expect(one.page).to_have_url(re.compile("/forgotten/code/"))
    looker.look(one)
    one.page.get_by_label("Code").fill(newest_code(site, seen))
    one.press("Go on")
    expect(one.page).to_have_url(re.compile("/forgotten/new/"))
    looker.look(one)
    for field in one.page.locator("input[type=password]").all():
        field.fill(f"{PASSWORD} again")
    one.page.locator("main .button--main").click()
    expect(one.page).to_have_url(re.compile("/forgotten/done/"))
    looker.look(one)


def test_an_app_with_codes(open_phone: Open, looker: Looker, embedded: Site) -> None:
    one = open_phone("Noa")
    email = sign_up(one, embedded)
    looker.look(one, "/you/account/again/")
    one.page.goto("/you/account/factors/app/")
    prove(one)
    for path in PROVED.values():
        looker.look(one, path)
    looker.look(one, "/you/account/factors/app/")
    secret = re.sub(r"\s", "", one.page.locator("main code, main .input--code[readonly]").first.inner_text())
    one.page.get_by_label("Code").fill(code_of(secret))
    one.page.locator("main .button--main").click()
    expect(one.page).to_have_url(re.compile("/factors/"))
    for path in ("codes/", "codes/new/", "app/off/"):
        looker.look(one, f"/you/account/factors/{path}")
    looker.look(one, "/you/account/again/code/")
    one.page.goto("/you/")
    one.press("Cover the page now")
    expect(one.page).to_have_url(re.compile("/you/unlock/"))
    looker.look(one)
    one.press("Sign out")
    sign_in_again(one, email)
    looker.look(one)
    assert set(PROVED) | WALKS["an app with codes"] <= looker.seen


def prove(one: Phone) -> None:
    if "/again/" in one.page.url:
        one.page.get_by_label("Password").fill(PASSWORD)
        one.page.locator("main .button--main").click()
        expect(one.page).not_to_have_url(re.compile("/again/"))


def code_of(secret: str) -> str:
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))


def sign_in_again(one: Phone, email: str) -> None:
    one.page.goto("/you/account/in/")
    one.page.get_by_label("E-mail address").fill(email)
    one.page.get_by_label("Password").fill(PASSWORD)
    one.page.get_by_role("button", name="Sign in", exact=True).click()
    expect(one.page).to_have_url(re.compile("/factors/step/"))


def test_a_passkey(open_phone: Open, looker: Looker, embedded: Site) -> None:
    kim = open_phone("Kim", embedded.addresses[0].replace("127.0.0.1", "localhost"))
    keys = kim.context.new_cdp_session(kim.page)
    keys.send("WebAuthn.enable")
    keys.send("WebAuthn.addVirtualAuthenticator", {"options": KEY_IN_THE_PHONE})
    seen = len(letters(embedded))
    kim.page.goto("/you/account/new/passkey/")
    kim.page.get_by_label("What should others call you?").fill("Kim")
    kim.page.get_by_label("E-mail address").fill(f"kim-{time.time_ns()}@example.org")
    kim.press("Send me a code")
    enter_the_code(kim, embedded, seen)
    expect(kim.page).to_have_url(re.compile("/passkey/make/"))
    looker.look(kim)
    kim.press("Make the passkey")
    expect(kim.page).to_have_url(re.compile("/today/"))
    looker.look(kim, "/you/account/again/passkey/")
    looker.look(kim, "/you/account/password/first/")
    looker.look(kim, "/you/account/passkeys/")
    for way in ("name", "remove"):
        kim.page.goto("/you/account/passkeys/")
        kim.page.locator(f"main a[href$='/{way}/']").first.click()
        if "/again/" in kim.page.url:
            kim.press("Use a passkey")
            expect(kim.page).not_to_have_url(re.compile("/again/"))
        looker.look(kim)
    assert WALKS["a passkey"] <= looker.seen


def test_a_circle(open_phone: Open, looker: Looker, embedded: Site) -> None:
    ada, ben = open_phone("Ada"), open_phone("Ben")
    sign_up(ada, embedded)
    ada.page.goto("/circles/new/")
    ada.page.get_by_label("The two of us, a couple").check()
    ada.press("Begin")
    looker.look(ada)
    circle = ada.page.url
    for way in ("name/", "leave/", "invite/"):
        looker.look(ada, f"{circle}{way}")
    ada.press("Make the link")
    looker.look(ada)
    link = ada.page.locator("#link").input_value()
    looker.look(ada, circle)
    looker.look(ben, link)
    sign_up(ben, embedded)
    looker.look(ben, "/today/")
    looker.look(ben, "/circles/")
    looker.look(ben, "/circles/join/")
    ben.press("Ask to join")
    expect(ben.page).to_have_url(re.compile("/circles/$"))
    looker.look(ben)
    for path in ("/today/", "/circles/", circle):
        looker.look(ada, path)
    ada.press("Yes, let them in")
    looker.look(ada)
    assert WALKS["a circle"] <= looker.seen
