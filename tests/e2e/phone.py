"""One person with one phone: a browser context of their own, and the few things people do with a page."""

import re
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 800}


class Phone:
    """`complaints` gathers what a healthy page never has: console errors, failed requests, foreign hosts."""

    def __init__(
        self, browser: Browser, address: str, name: str, wide: bool = False, dark: bool = False, **more: Any
    ) -> None:
        self.name, self.address = name, address
        self.context: BrowserContext = browser.new_context(
            viewport=DESK if wide else PHONE, color_scheme="dark" if dark else "light", base_url=address, **more
        )
        self.page: Page = self.context.new_page()
        self.complaints: list[str] = []
        self.expected: set[int] = set()
        self.page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        self.page.on("console", self._heard)
        self.page.on("request", lambda request: self._asked(request.url))
        self.page.on("response", lambda answer: self._answered(answer.status, answer.url))

    def sign_in(self) -> None:
        self.page.goto("/")
        self.page.get_by_role("button", name=self.name).click()
        expect(self.page).to_have_url(re.compile("/today/"))

    def pass_the_check(self) -> None:
        """The private check, answered by somebody who is safe."""
        if "/help/check/" not in self.page.url:
            return
        for group in self.page.locator("fieldset").all():
            safe = "yes" if group.locator("input[name=alone], input[name=free]").count() else "no "
            group.locator(f"input[value='{safe}']").check()
        self.press("Go on")

    def start(self, slug: str, circle: str = "", pace: str = "") -> str:
        self.page.goto(f"/sittings/start/{slug}/")
        self.pass_the_check()
        if circle:
            self.page.get_by_label(circle, exact=True).check()
        if pace:
            self.page.get_by_label(pace).check()
        self.press("Start")
        expect(self.page.locator("[data-sitting]")).to_be_visible()
        return re.sub(r"https?://[^/]+", "", self.page.url)

    def open(self, path: str) -> None:
        self.page.goto(path)
        self.pass_the_check()

    def press(self, words: str) -> None:
        self.page.get_by_role("button", name=words).first.click()

    def write(self, words: str, then: str) -> None:
        self.page.locator("textarea[name=text]").first.fill(words)
        self.press(then)

    def sees(self, words: str) -> None:
        expect(self.page.get_by_text(words).first).to_be_visible()

    def heading(self, words: str | re.Pattern[str]) -> None:
        expect(self.page.locator("h1").first).to_have_text(words)

    def never_saw(self, words: str) -> None:
        assert words not in self.page.content()

    def main(self) -> Locator:
        return self.page.locator("main")

    def shot(self, path: str, whole: bool = False) -> None:
        self.page.screenshot(path=path, full_page=whole)

    def close(self) -> None:
        self.context.close()

    def _heard(self, message: Any) -> None:
        if message.type in ("error", "warning") and "Failed to load resource" not in message.text:
            self.complaints.append(f"console: {message.text}")

    def _asked(self, url: str) -> None:
        if not url.startswith((self.address, "data:", "blob:")):
            self.complaints.append(f"foreign: {url}")

    def _answered(self, status: int, url: str) -> None:
        if status >= 400 and status not in self.expected:
            self.complaints.append(f"{status}: {url}")
