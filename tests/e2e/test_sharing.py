"""From a note for nobody to one line for Jonas, who reads it until it is taken back: two browsers, one of them open on it."""

import os
import re
import time

from playwright.sync_api import expect

from tests.e2e.conftest import PhoneMaker
from tests.e2e.looker import Looker
from tests.e2e.phone import Phone
from tests.e2e.site import Site
from tests.e2e.test_accessibility import WALKS

NOTE = "I say I am tired when I am afraid.\nNobody at work knows that I left the room to breathe."
LINE = "I say I am tired when I am afraid."
WHY = "So that you know why I was quiet. You need not fix it."
SHEET = "() => document.querySelector('article').innerText.replace(/\\s+/g, ' ').trim()"
SHOTS = os.environ.get("SAMESIDE_TEST_SHOTS", "")


class Eye(Looker):
    def __call__(self, phone: Phone, name: str) -> None:
        if SHOTS:
            shots(phone, name)
        self.look(phone)


def shots(phone: Phone, name: str) -> None:
    for width in (390, 1280):
        for theme in ("light", "dark"):
            phone.page.set_viewport_size({"width": width, "height": 844})
            phone.page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
            phone.shot(f"{SHOTS}/{name}-{width}-{theme}.png", whole=True)
    phone.page.set_viewport_size({"width": 390, "height": 844})
    phone.page.emulate_media(color_scheme="light")


is_sound = Eye()


def test_one_line_is_shared_read_seen_and_taken_back(embedded: Site, phone: PhoneMaker) -> None:
    maya, jonas, sam = (phone(embedded, name) for name in ("Maya", "Jonas", "Sam"))
    for one in (maya, jonas, sam):
        one.sign_in()
    jonas.expected.add(404)
    sam.expected.add(404)
    write_and_burn(maya)
    seal_for_later(maya)
    write_a_letter(maya)
    choose_one_line(maya)
    preview = share_it(maya)
    path = it_opens_only_after_a_while(jonas)
    nobody_else_gets_in(sam, path)
    read_it(jonas, preview)
    see_who_looked(maya)
    take_it_back(maya, jonas, path)
    assert is_sound.wrong == []
    assert is_sound.seen >= WALKS["sharing"]


def write_and_burn(maya: Phone) -> None:
    maya.page.goto("/openness/")
    is_sound(maya, "ladder")
    maya.page.get_by_role("link", name="Write it for nobody").click()
    is_sound(maya, "write")
    sent: list[str] = []
    maya.page.on("request", lambda request: sent.append(request.post_data or ""))
    maya.page.get_by_label("What nobody knows").fill("canary words to burn")
    maya.press("Burn it")
    maya.sees("It is gone.")
    assert not any("canary" in one for one in sent)
    maya.page.goto("/openness/write/")
    maya.page.get_by_label("What nobody knows").fill(NOTE)
    maya.press("Keep it, for me alone")
    maya.heading("For nobody")
    is_sound(maya, "note")


def seal_for_later(maya: Phone) -> None:
    note = maya.page.url
    maya.page.goto("/openness/seal/")
    maya.page.get_by_label("What you want to say to yourself").fill("Is it still true?")
    maya.expected.add(422)
    maya.press("Seal it")
    maya.sees("Choose a day.")
    is_sound(maya, "seal")
    maya.page.get_by_label("When do you want to read it?").fill("2039-01-01")
    maya.press("Seal it")
    maya.heading(re.compile("Sealed until"))
    maya.never_saw("Is it still true?")
    is_sound(maya, "sealed")
    maya.page.locator("summary", has_text="Open it early").click()
    maya.press("Open it now")
    maya.sees("Is it still true?")
    maya.page.goto(note)


def write_a_letter(maya: Phone) -> None:
    note = maya.page.url
    maya.page.goto("/openness/letter/")
    is_sound(maya, "letter")
    maya.page.get_by_label("To whom?").fill("The girl I was")
    maya.page.get_by_label("Your letter").fill("You were not too much.")
    maya.press("Keep it, for me alone")
    maya.heading("To The girl I was")
    is_sound(maya, "letter-kept")
    maya.page.get_by_role("link", name="Go on writing").click()
    is_sound(maya, "letter-change")
    maya.press("Keep it")
    maya.page.goto(note)


def choose_one_line(maya: Phone) -> None:
    note = maya.page.url
    maya.page.goto("/openness/line/")
    is_sound(maya, "line-own")
    maya.page.goto(note)
    maya.page.get_by_role("link", name="Share one line of it").click()
    maya.page.get_by_label(LINE).check()
    is_sound(maya, "line")
    maya.press("Go on")
    maya.heading("Share one thing")
    maya.press("See what they will see")
    maya.sees("Choose who may see it.")
    is_sound(maya, "give")


def share_it(maya: Phone) -> str:
    maya.page.get_by_label("Jonas").check()
    maya.page.get_by_label("What is it for?").fill(WHY)
    maya.press("See what they will see")
    maya.heading("This is what Jonas will see")
    is_sound(maya, "preview")
    seen = str(maya.page.evaluate(SHEET))
    assert LINE in seen
    assert WHY in seen
    assert "breathe" not in seen
    maya.press("Share it with Jonas")
    maya.sees("Nobody knows yet.")
    return seen


def it_opens_only_after_a_while(jonas: Phone) -> str:
    jonas.page.goto("/shares/")
    jonas.never_saw(WHY)
    link = jonas.page.locator("main a[href^='/shares/']")
    for _ in range(30):
        jonas.page.goto("/shares/")
        if link.count():
            break
        time.sleep(0.5)
    is_sound(jonas, "taken")
    path = str(link.first.get_attribute("href"))
    link.first.click()
    jonas.heading("Maya wants you to see something")
    is_sound(jonas, "door")
    jonas.never_saw(LINE)
    return path


def nobody_else_gets_in(sam: Phone, path: str) -> None:
    answer = sam.page.goto(path)
    assert answer is not None
    assert answer.status == 404
    assert sam.page.evaluate("(path) => fetch(`/live${path}stream`).then((answer) => answer.status)", path) == 404


def read_it(jonas: Phone, preview: str) -> None:
    jonas.press("Open it")
    jonas.sees(LINE)
    assert jonas.page.evaluate(SHEET) == preview
    is_sound(jonas, "read")


def see_who_looked(maya: Phone) -> None:
    maya.page.goto("/shares/")
    maya.sees("Jonas last opened it")
    is_sound(maya, "shares")


def take_it_back(maya: Phone, jonas: Phone, path: str) -> None:
    jonas.page.wait_for_timeout(500)
    maya.press("Take it back")
    maya.sees("What was read cannot be unread.")
    expect(jonas.page.locator("[data-ended]")).to_be_visible()
    jonas.never_saw(LINE)
    jonas.never_saw(WHY)
    answer = jonas.page.goto(path)
    assert answer is not None
    assert answer.status == 404
    jonas.page.goto("/shares/")
    jonas.never_saw(WHY)
    is_sound(maya, "shares-after")
