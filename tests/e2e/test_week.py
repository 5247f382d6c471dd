"""One person's week, from a first entry to the last: alone, beside somebody they asked, and away again with all of it."""

import io
import json
import re
import zipfile
from pathlib import Path

from playwright.sync_api import expect

from tests.e2e.conftest import PhoneMaker
from tests.e2e.looker import Looker
from tests.e2e.newcomer import PASSWORD, sign_up
from tests.e2e.phone import Phone
from tests.e2e.site import Site
from tests.e2e.test_goals import GOAL, check_in, make_it
from tests.e2e.test_journal import begin

ENTRY = "On Monday I counted to ten and it worked."
THOUGHT = "He only stays out of pity."
RULE = "If I rest, everything falls apart."


def test_one_persons_week(embedded: Site, phone: PhoneMaker) -> None:
    wren, finn = phone(embedded, "Wren"), phone(embedded, "Finn")
    sign_up(wren, embedded)
    belong_together(wren, finn, embedded)
    entry = begin(wren, ENTRY)
    get_through_a_hot_moment(wren)
    try_out_a_belief(wren)
    make_a_goal_with_a_supporter(wren, finn)
    have_a_ritual_and_a_breath(wren)
    read = share_the_entry(wren, finn, entry)
    take_it_back(wren, finn, read)
    file = take_it_all_along(wren)
    for words in (ENTRY, THOUGHT, RULE, GOAL, "A walk around the block"):
        assert words in file
    leave_for_good(wren)
    finn.page.goto("/goals/")
    finn.never_saw(GOAL)


def belong_together(wren: Phone, finn: Phone, site: Site) -> None:
    wren.page.goto("/circles/new/")
    wren.page.get_by_label("The two of us, a couple").check()
    wren.press("Begin")
    circle = wren.page.url
    wren.page.goto(f"{circle}invite/")
    wren.press("Make the link")
    finn.page.goto(wren.page.locator("#link").input_value())
    sign_up(finn, site)
    finn.page.goto("/circles/join/")
    finn.press("Ask to join")
    expect(finn.page).to_have_url(re.compile("/circles/$"))
    wren.page.goto(circle)
    wren.press("Yes, let them in")
    wren.sees("Finn")


def get_through_a_hot_moment(wren: Phone) -> None:
    page = wren.page
    page.goto("/beliefs/moment/")
    page.locator("[name=thought]").fill(THOUGHT)
    for field, words in (("", ""), ("happened", "He came home late."), ("feel", "small")):
        if field:
            page.locator(f"[name={field}]").fill(words)
        page.locator("main .button--main").click()
        expect(page.locator(".pinned__said")).to_have_text(THOUGHT)


def try_out_a_belief(wren: Phone) -> None:
    page = wren.page
    page.goto("/beliefs/new/")
    page.locator("[name=words]").fill(RULE)
    wren.press("Write it down")
    wren.heading(RULE)
    page.get_by_role("link", name="Plan a test").click()
    page.get_by_label("What I will do").fill("Sit down for ten minutes after lunch.")
    page.get_by_label("What the belief says").fill("I will not get up again.")
    page.get_by_label("The day I look").fill(page.evaluate("new Date().toISOString().slice(0, 10)"))
    wren.press("Save the plan")
    page.goto("/today/")
    wren.never_saw(RULE)


def make_a_goal_with_a_supporter(wren: Phone, finn: Phone) -> None:
    make_it(wren, Looker())
    page = wren.page
    page.get_by_role("link", name="Ask somebody").click()
    page.get_by_label(re.compile("^Finn")).first.check()
    wren.press("See what they would read")
    wren.press("Ask Finn")
    finn.page.goto("/goals/")
    finn.page.get_by_role("link", name="Read it").click()
    finn.press("Open it")
    finn.press("Yes, I’ll stand beside it")
    check_in(wren, "3", "Three evenings.", "You and Finn")
    finn.page.reload()
    finn.sees("Three evenings.")


def have_a_ritual_and_a_breath(wren: Phone) -> None:
    page = wren.page
    page.goto("/care/rituals/new/")
    page.get_by_role("link", name="A walk around the block").click()
    page.get_by_label("Every day").check()
    wren.press("Put it on my page")
    page.get_by_role("button", name=re.compile("Done today: A walk")).click()
    page.goto("/care/practices/longer-out/")
    page.get_by_role("button", name="Begin").click()
    expect(page.locator("[data-cue]")).to_be_visible()


def share_the_entry(wren: Phone, finn: Phone, entry: str) -> str:
    page = wren.page
    page.goto(re.sub(r"/journal/([0-9a-f-]+)/.*", r"/shares/new/entry/\1/", entry))
    page.get_by_label("Finn").check()
    wren.press("See what they will see")
    wren.sees(ENTRY)
    wren.press("Share it with Finn")
    link = finn.page.locator("main a[href^='/shares/']")
    for _ in range(40):
        finn.page.goto("/shares/")
        if link.count():
            break
        finn.page.wait_for_timeout(500)
    path = str(link.first.get_attribute("href"))
    link.first.click()
    finn.press("Open it")
    finn.sees(ENTRY)
    page.goto("/shares/")
    expect(page.get_by_text("Finn last opened it")).to_have_count(2)  # the entry, and the goal
    return path


def take_it_back(wren: Phone, finn: Phone, path: str) -> None:
    wren.press("Take it back")
    expect(finn.page.locator("[data-ended]")).to_be_visible()
    finn.never_saw(ENTRY)
    finn.expected.add(404)
    answer = finn.page.goto(path)
    assert answer is not None
    assert answer.status == 404


def prove(wren: Phone) -> None:
    if "/again/" in wren.page.url:
        wren.page.get_by_label("Password").fill(PASSWORD)
        wren.page.locator("main .button--main").click()
        expect(wren.page).not_to_have_url(re.compile("/again/"))


def take_it_all_along(wren: Phone) -> str:
    page = wren.page
    page.goto("/yours/take/")
    prove(wren)
    with page.expect_download() as fetched:
        wren.press("Make the file")
    with zipfile.ZipFile(io.BytesIO(Path(fetched.value.path()).read_bytes())) as zipped:
        values = json.loads(zipped.read("everything.json"))
        assert "<h1>" in zipped.read("read.html").decode()
    return json.dumps(values, ensure_ascii=False)


def leave_for_good(wren: Phone) -> None:
    page = wren.page
    page.goto("/you/end/")
    prove(wren)
    page.get_by_label("I know that this cannot be undone").check()
    wren.press("End my account")
    expect(page.get_by_role("heading").first).to_be_visible()
    page.goto("/journal/")
    expect(page).to_have_url(re.compile("/account/in/"))
