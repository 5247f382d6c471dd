"""Walks through pages and looks at each: which addresses were seen, and what was wrong with them."""

from urllib.parse import urlsplit

from django.urls import URLPattern, URLResolver, get_resolver, resolve

from tests.e2e.look import faults
from tests.e2e.phone import Phone


class Looker:
    def __init__(self) -> None:
        self.seen: set[str] = set()
        self.wrong: list[str] = []

    def look(self, phone: Phone, path: str = "") -> None:
        if path:
            phone.page.goto(path)
        here = urlsplit(phone.page.url).path
        self.seen.add(resolve(here).view_name)
        self.look_at_answer(phone)

    def look_at_answer(self, phone: Phone, path: str = "") -> None:
        """Also where the address says little: a page that says no, or what a form came to."""
        if path:
            phone.page.goto(path)
        here = urlsplit(phone.page.url).path
        heading = phone.page.locator("h1").first.inner_text()
        self.wrong += [f"{here} “{heading}”: {line}" for line in faults(phone.page)]


def every_name() -> set[str]:
    return set(_names(get_resolver().url_patterns, ""))


def _names(patterns: list[URLPattern | URLResolver], space: str) -> list[str]:
    found: list[str] = []
    for one in patterns:
        if isinstance(one, URLResolver):
            found += _names(one.url_patterns, f"{one.namespace}:" if one.namespace else space)
        else:
            found.append(f"{space}{one.name}")
    return found
