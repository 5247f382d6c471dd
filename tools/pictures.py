"""Pictures of a talk in both themes and widths, for looking at: python tools/pictures.py [folder].

The picture of the README, two phones in one talk, is laid down as talk.png in the same folder.
"""

import base64
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from playwright.sync_api import Browser, sync_playwright

from tests.e2e.phone import Phone
from tests.e2e.site import Site

FOLDER = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/pictures")


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    site = Site("sqlite")
    site.start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for dark in (False, True):
            maya = Phone(browser, site.addresses[0], "Maya", dark=dark)
            jonas = Phone(browser, site.addresses[0], "Jonas", wide=True, dark=dark)
            Walk(maya, jonas, "dark" if dark else "light").go()
        two_phones(browser, "07-floor-phone-light.png", "listener.png")
        browser.close()
    site.stop()


def two_phones(browser: Browser, left: str, right: str) -> None:
    """Two screens side by side on a table of our own color."""
    images = [base64.b64encode((FOLDER / name).read_bytes()).decode() for name in (left, right)]
    shown = "".join(f'<img src="data:image/png;base64,{image}" alt="">' for image in images)
    page = browser.new_page(viewport={"width": 940, "height": 940})
    page.set_content(
        "<style>body{margin:0;padding:48px;display:flex;gap:48px;justify-content:center;background:#e3eadd}"
        "img{width:390px;border-radius:22px;box-shadow:0 14px 36px -18px #46341466}</style>" + shown
    )
    page.screenshot(path=str(FOLDER / "talk.png"))
    page.close()


class Walk:
    def __init__(self, maya: Phone, jonas: Phone, theme: str) -> None:
        self.maya, self.jonas, self.theme = maya, jonas, theme
        self.count = 0

    def both(self, name: str) -> None:
        self.count += 1
        for one, width in ((self.maya, "phone"), (self.jonas, "desk")):
            one.page.wait_for_timeout(400)
            one.shot(str(FOLDER / f"{self.count:02d}-{name}-{width}-{self.theme}.png"))

    def go(self) -> None:
        maya, jonas = self.maya, self.jonas
        for one in (maya, jonas):
            one.page.goto("/")
        self.both("welcome")
        maya.sign_in()
        jonas.sign_in()
        self.both("today")
        path = maya.start("turn-taking-talk", "Maya and Jonas")
        jonas.open("/library/")
        self.both("lobby-library")
        jonas.open(path)
        jonas.press("Sit down")
        maya.heading("Everyone is here")
        self.both("lobby")
        maya.press("Begin")
        jonas.heading("What goes on the table")
        self.both("agree")
        maya.write("Who decides the weekend", "Offer these words")
        jonas.sees("Who decides the weekend")
        self.both("agreed")
        jonas.press("I can live with this")
        for one in (maya, jonas):
            one.heading("How this talk goes")
            one.press("Go on")
        self.turns()
        self.end()

    def turns(self) -> None:
        maya, jonas = self.maya, self.jonas
        maya.heading("You have the floor")
        maya.page.locator("textarea").fill(
            "On Saturday I found out about the barbecue from the group chat. I felt like a guest in my own plans."
        )
        self.both("floor")
        self.jonas.page.set_viewport_size({"width": 390, "height": 844})
        jonas.shot(str(FOLDER / "listener.png"))
        self.jonas.page.set_viewport_size({"width": 1280, "height": 800})
        maya.press("Offer it")
        jonas.sees("Say back what you heard")
        jonas.page.locator("textarea").fill("You read about it in the group chat, like everyone else.")
        self.both("say-back")
        jonas.press("Give it to")
        maya.heading("Did they hear you?")
        self.both("check")
        maya.press("That’s it")
        jonas.sees("What makes sense to you about it?")
        self.both("sense")
        jonas.write("It makes sense that you felt left out.", "Give it to")
        maya.sees("It makes sense that you felt left out.")
        self.both("more")
        self.swap_and_break()

    def swap_and_break(self) -> None:
        maya, jonas = self.maya, self.jonas
        maya.page.locator(".talk__foot .button--main").click()
        jonas.heading("The floor is yours")
        maya.page.locator("#more > summary").click()
        self.both("swap")
        maya.press("Start the break")
        jonas.sees("called a break")
        self.both("break")
        maya.press("Come back now")
        jonas.heading("The floor is yours")
        for one, other in ((jonas, maya), (maya, jonas), (jonas, maya)):
            one.press("Pass the floor without speaking")
            other.page.wait_for_timeout(300)

    def end(self) -> None:
        maya, jonas = self.maya, self.jonas
        maya.heading("Before you get up")
        self.both("rate")
        maya.page.get_by_label("8", exact=True).check()
        maya.press("Seal it")
        maya.heading("Waiting for Jonas")
        self.both("sealed")
        jonas.page.get_by_label("3", exact=True).check()
        jonas.press("Seal it")
        maya.sees("8 of 10")
        self.both("open")
        for one in (maya, jonas):
            one.press("Go on")
        maya.heading("A note for yourself")
        self.both("private")
        for one in (maya, jonas):
            one.press("I’d rather not")
        maya.heading("That is all for this one")
        self.both("done")


main()
