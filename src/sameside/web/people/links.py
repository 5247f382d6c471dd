"""Pages of apps above that belong to “Your account”. An app puts its own here in config/wiring.py."""

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True)
class Link:
    words: str | Promise
    route: str


LINKS: list[Link] = []
