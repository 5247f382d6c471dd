"""A text into words and marks, each with its place."""

import re
from collections.abc import Iterator, Sequence

from sameside.coach.text.masks import Masked
from sameside.coach.text.places import MASK
from sameside.coach.text.spelling import APOSTROPHES, INVISIBLE, plain_words
from sameside.coach.text.token import Token
from sameside.coach.text.tongue import Tongue

PIECE = re.compile(
    rf"(?P<word>\d[\d.,:]*\d(?!\w)|[\w{APOSTROPHES}{INVISIBLE}\u0300-\u036f]+)|(?P<mark>\.+|[?!‽⁉]+|\n|[^\w\s])"
)
BREAK = "\n"
# They stand beside words and part nothing.
BESIDE = APOSTROPHES + INVISIBLE + "_"
NO_MARKS = frozenset('"“”„«»‹›*~#^|\\¿¡')
HYPHENS = frozenset("-‐‑")


def tokens(text: str, masked: Sequence[Masked], tongue: Tongue) -> Iterator[Token]:
    at, said = 0, dict[str, tuple[str, ...]]()
    for one in (*masked, Masked(len(text), len(text), "skip")):
        yield from _pieces(text, at, one.start, tongue, said)
        if one.how != "skip":
            yield Token(MASK if one.how == "mask" else BREAK, one.start, one.end, "mask")
        at = one.end


def _pieces(text: str, start: int, end: int, tongue: Tongue, said: dict[str, tuple[str, ...]]) -> Iterator[Token]:
    """`said` is how each word of this text is spelled plainly: most come again."""
    for hit in PIECE.finditer(text, start, end):
        raw, (first, last) = hit.group(), hit.span()
        if hit.lastgroup == "word":
            bare = raw.lstrip(BESIDE)
            first = last - len(bare)
            bare = bare.rstrip(BESIDE)
            last = first + len(bare)
            if bare not in said:
                said[bare] = plain_words(bare, tongue)
            for word in said[bare]:
                yield Token(word, first, last, "word")
        elif raw not in NO_MARKS and not (raw in HYPHENS and _joins(text, first, last)):
            yield Token(_mark(raw), first, last, "mark")


def _joins(text: str, first: int, last: int) -> bool:
    return text[first - 1 : first].isalnum() and text[last : last + 1].isalnum()


def _mark(raw: str) -> str:
    if raw[0] in "?!‽⁉":
        return "?" if set(raw) & set("?‽⁉") else "!"
    return "..." if raw == "…" or (raw[0] == "." and len(raw) > 1) else raw
