"""What a composer has shown so far, carried by the page itself: the server keeps nothing of a draft.

So the coach never says the same twice running: a caution that was just shown is not followed by another of its kind.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sameside.coach import Mark

LONGEST, MOST = 4000, 12
Told = tuple[str, str]


@dataclass(frozen=True)
class Memory:
    """(code, words) of what was shown, of where the person kept their words; and the safety phrases they closed."""

    shown: tuple[Told, ...] = ()
    kept: tuple[Told, ...] = ()
    closed: tuple[str, ...] = ()

    def lets(self, mark: Mark, words: str) -> bool:
        """Whether this may be shown: not where the words are kept, and not the same code twice running."""
        if _knows(self.kept, mark.code, words):
            return False
        return mark.strength or self._last != mark.code or _knows(self.shown, mark.code, words)

    def after(self, told: Sequence[Told]) -> "Memory":
        news = tuple(one for one in told if not _knows(self.shown, *one))
        return replace(self, shown=(*self.shown, *news)[-MOST:])

    def keeping(self, code: str, words: str) -> "Memory":
        return replace(self, kept=(*self.kept, (code, words))[-MOST:])

    def closing(self, phrases: Sequence[str]) -> "Memory":
        return replace(self, closed=tuple(dict.fromkeys((*self.closed, *phrases)))[-MOST:])

    @property
    def packed(self) -> str:
        return json.dumps([self.shown, self.kept, self.closed], ensure_ascii=False, separators=(",", ":"))

    @property
    def _last(self) -> str:
        return self.shown[-1][0] if self.shown else ""


def unpacked(text: str) -> Memory:
    """From the page, which may say anything: whatever is not a memory is none."""
    try:
        shown, kept, closed = json.loads(text[:LONGEST])
        return Memory(_told(shown), _told(kept), tuple(_short(one) for one in closed[:MOST]))
    except (ValueError, TypeError, KeyError, RecursionError):
        return Memory()


def _told(pairs: Any) -> tuple[Told, ...]:
    return tuple((_short(code), _short(words)) for code, words in pairs[-MOST:])


def _short(text: Any) -> str:
    if not isinstance(text, str):
        raise TypeError
    return text[:LONGEST]


def _knows(told: Sequence[Told], code: str, words: str) -> bool:
    """The same words, or the same with more or less at their end: somebody is still writing them."""
    now = words.casefold()
    return any(
        known == code and (now.startswith(before) or before.startswith(now))
        for known, before in ((one, said.casefold()) for one, said in told)
    )
