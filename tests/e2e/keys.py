"""Somebody without a mouse: Tab, Enter, Space and letters. Wherever the focus stands, it must be seen."""

import re
from typing import Any

from playwright.sync_api import Error, expect

from tests.e2e.phone import Phone

MOST = 80

HERE = """([selector, words]) => {
  const here = document.activeElement;
  if (here === document.body || !here.matches(selector)) return false;
  const said = here.labels?.length ? [...here.labels].map((one) => one.textContent).join(" ") : here.textContent;
  return said.trim().replace(/\\s+/g, " ").includes(words);
}"""

UNSEEN = """() => {
  const here = document.activeElement;
  if (here === document.body) return "";
  const ringed = [here, here.nextElementSibling, here.closest("label")].filter(Boolean).some((one) => {
    const style = getComputedStyle(one);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  });
  const box = here.getBoundingClientRect();
  const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 20)];
  const top = document.elementFromPoint(x, y);
  const open = top && (here.contains(top) || top.contains(here) || here.closest("label")?.contains(top));
  if (ringed && open) return "";
  return `${ringed ? "covered or off the screen" : "without a ring"}: ${here.outerHTML.slice(0, 120)}`;
}"""


class Keys:
    def __init__(self, phone: Phone) -> None:
        self.phone, self.page = phone, phone.page

    def go_to(self, selector: str, words: str = "") -> None:
        """Tab by Tab; each stop on the way must be seen."""
        for _ in range(MOST):
            if self.ask(HERE, [selector, words]):
                return
            self.page.keyboard.press("Tab")
            assert self.ask(UNSEEN) == ""
        raise AssertionError(f"Tab does not lead to “{words or selector}” on {self.page.url}")

    def ask(self, question: str, about: Any = None) -> Any:
        """A page that is just being left cannot answer: the next one does."""
        try:
            return self.page.evaluate(question, about)
        except Error:
            self.page.wait_for_load_state()
            return self.page.evaluate(question, about)

    def press(self, words: str, key: str = "Enter") -> None:
        self.go_to("button, summary, a[href]", words)
        self.page.keyboard.press(key)

    def tick(self, words: str) -> None:
        """A radio group has one stop: the arrows move within it."""
        wanted = self.page.get_by_label(words, exact=True)
        name = wanted.get_attribute("name")
        self.go_to(f"input[name='{name}']")
        self.page.keyboard.press("Space")
        for _ in range(MOST):
            if wanted.is_checked():
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"the arrows do not lead to {words}")

    def write(self, words: str, then: str) -> None:
        self.go_to("textarea")
        self.page.keyboard.type(words)
        self.press(then)

    def arrives(self, heading: str | re.Pattern[str]) -> None:
        """The heading is there, the news line says so, and the focus is not lost."""
        self.phone.heading(heading)
        expect(self.page.locator("[data-news]")).to_contain_text(heading)
        self.keeps_the_focus()

    def keeps_the_focus(self) -> None:
        self.page.wait_for_function("document.activeElement && document.activeElement !== document.body")
        assert self.page.evaluate(UNSEEN) == ""
