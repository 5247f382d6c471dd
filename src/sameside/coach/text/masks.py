"""Stretches that are not the writer's own words to somebody: code, tags, addresses, songs, letters quoted."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple


class Masked(NamedTuple):
    """`skip` leaves no trace, `break` ends a sentence, `mask` leaves one word that matches nothing."""

    start: int
    end: int
    how: Literal["skip", "break", "mask"]


TAG = re.compile(r"</?([A-Za-z!][A-Za-z0-9]{0,20})[^<>]{0,300}>")
INLINE_CODE = re.compile(r"`[^`\n]{1,200}`")
ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
MAIL = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,200}")
BLOCKS = {"p", "br", "div", "li", "ul", "ol", "tr", "td", "h1", "h2", "h3", "h4", "blockquote", "hr"}
UNSEEN = ("script", "style")
FENCE = "```"
NOTES = "♪♫♬🎵🎶"
CODE_SIGNS = frozenset("{}();=<>[]")
# A line with none of these may be full of smiles.
SURE_SIGNS = frozenset("{}=[]")
FEWEST_SIGNS = 4


def masks(text: str) -> list[Masked]:
    """In order, and none inside another."""
    found = [*_fences(text), *_lines(text), *_tags(text)]
    for kind, signs in ((INLINE_CODE, ("`",)), (ADDRESS, ("://", "www.")), (MAIL, ("@",))):
        if any(sign in text for sign in signs):
            found += [Masked(*hit.span(), "mask") for hit in kind.finditer(text)]
    return apart(found)


def apart(found: list[Masked]) -> list[Masked]:
    """What begins first wins, and of those the longest; what it covers falls away."""
    kept: list[Masked] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _fences(text: str) -> Iterator[Masked]:
    start = text.find(FENCE)
    while start >= 0:
        end = text.find(FENCE, start + len(FENCE))
        end = len(text) if end < 0 else end + len(FENCE)
        yield Masked(start, end, "mask")
        start = text.find(FENCE, end)


def _lines(text: str) -> Iterator[Masked]:
    start = 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare.startswith(">") or any(note in bare for note in NOTES) or _is_code(bare):
            yield Masked(start, start + len(line.rstrip("\r\n")), "mask")
        start += len(line)


def _is_code(line: str) -> bool:
    """Many signs for its length, and more than a smile or a tag makes."""
    if SURE_SIGNS.isdisjoint(line):
        return False
    signs = sum(sign in CODE_SIGNS for sign in line)
    return signs >= FEWEST_SIGNS and signs * 8 >= len(line) and not TAG.search(line)


def _tags(text: str) -> Iterator[Masked]:
    lower = text.lower() if "<" in text else ""
    if len(lower) != len(text):
        lower = text
    reached = 0
    for hit in TAG.finditer(text):
        if hit.start() < reached:
            continue
        name = hit.group(1).lower()
        reached = hit.end()
        if name in UNSEEN and not hit.group().startswith("</"):
            closing = lower.find(f"</{name}", hit.end())
            reached = len(text) if closing < 0 else closing
        yield Masked(hit.start(), reached, "break" if name in BLOCKS else "skip")
