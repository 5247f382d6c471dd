"""Every kind of step, each part of the floor for each person in it, and all that stands around: looked at in every theme."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.looker import Looker
from tests.e2e.phone import Phone
from tests.e2e.player import play_to_the_end
from tests.e2e.site import Site

WHAT_STANDS_HERE = """() => [document.querySelector("[data-part]").className, document.querySelector("[data-part] h1").textContent,
  ...[...document.querySelectorAll("[data-part] [name=kind]")].map((one) => one.value),
  document.querySelectorAll("[data-part] .said").length > 0].join(" ")"""


class StepLooker(Looker):
    """Looks once at each thing a sitting can show."""

    def __init__(self) -> None:
        super().__init__()
        self.known: set[str] = set()

    def look_anew(self, phone: Phone) -> None:
        here = phone.page.evaluate(WHAT_STANDS_HERE)
        if here not in self.known:
            self.known.add(here)
            self.look(phone)


@pytest.fixture
def looker() -> Iterator[StepLooker]:
    made = StepLooker()
    yield made
    assert made.wrong == []
    assert made.seen == {"sittings:one"}


@pytest.fixture
def family(browser: Browser, embedded: Site) -> Iterator[list[Phone]]:
    names = ("Maya", "Grace", "Dayo")
    phones = [Phone(browser, embedded.addresses[0], name, reduced_motion="reduce") for name in names]
    for one in phones:
        one.sign_in()
    yield phones
    for one in phones:
        one.close()


def sit_down(family: list[Phone], slug: str, circle: str, pace: str = "", look: StepLooker | None = None) -> None:
    path = family[0].start(slug, circle, pace)
    for one in family[1:]:
        one.open(path)
        if look:
            look.look_anew(one)
            look.look_anew(family[0])
        one.press("Sit down")
        expect(one.page.get_by_role("button", name="Sit down")).to_have_count(0)


def test_a_talk_of_three_in_every_part_for_everyone(family: list[Phone], looker: StepLooker) -> None:
    maya, grace, dayo = family
    sit_down(family, "turn-taking-talk", "The Okafors", look=looker)
    maya.page.get_by_text("Begin without the ones who are missing").click()
    looker.look_anew(maya)
    maya.press("Begin without them")
    play_to_the_end(family, looker.look_anew, until="Is there more?")
    open_the_menus(maya, looker)
    take_a_break(maya, grace, looker)
    play_to_the_end(family, looker.look_anew)
    assert len(looker.known) >= 22


def open_the_menus(one: Phone, looker: StepLooker) -> None:
    for menu in ("#past", "#more"):
        if one.page.locator(f"{menu} > summary").count():
            one.page.locator(f"{menu} > summary").click()
    looker.look(one)


def take_a_break(maya: Phone, grace: Phone, looker: StepLooker) -> None:
    maya.press("Start the break")
    grace.sees("called a break")
    for one in (maya, grace):
        looker.look_anew(one)
    maya.press("Come back now")
    grace.sees("the floor")


def test_what_is_left_when_someone_goes_and_when_it_is_stopped(family: list[Phone], looker: StepLooker) -> None:
    maya, grace, dayo = family
    sit_down(family, "three-true-things", "The Okafors", "Now")
    maya.page.get_by_text("Begin without the ones who are missing").click()
    maya.press("Begin without them")
    for words, one in (("Leave this one", dayo), ("Stop for everyone", grace)):
        one.page.locator("#more > summary").click()
        looker.look(one)
        one.press(words)
    for one, ending in ((dayo, "You have left this one"), (grace, "This one has ended"), (maya, "This one has ended")):
        one.heading(ending)
        looker.look_anew(one)


@pytest.mark.parametrize(
    "slug", ["guess-and-check", "how-to-sit-with-me", "under-the-stuck-issue", "pause-and-come-back"]
)
def test_steps_for_two(browser: Browser, embedded: Site, looker: StepLooker, slug: str) -> None:
    pair = [Phone(browser, embedded.addresses[0], name, reduced_motion="reduce") for name in ("Maya", "Jonas")]
    for one in pair:
        one.sign_in()
    sit_down(pair, slug, "Maya and Jonas", "Now" if slug == "guess-and-check" else "")
    play_to_the_end(pair, looker.look_anew)
    for one in pair:
        one.close()


@pytest.mark.parametrize(
    "slug", ["what-matters-most", "breathing-space", "a-belief-in-the-light", "before-the-hard-talk"]
)
def test_steps_for_one(browser: Browser, embedded: Site, looker: StepLooker, slug: str) -> None:
    sam = Phone(browser, embedded.addresses[0], "Sam", reduced_motion="reduce")
    sam.sign_in()
    sam.start(slug, "On my own" if slug == "what-matters-most" else "")
    play_to_the_end([sam], looker.look_anew)
    sam.close()
