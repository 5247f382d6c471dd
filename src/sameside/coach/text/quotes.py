"""Quotations: what somebody else said, or what was said once. One or two words in quotation marks are not one."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from sameside.coach.text.masks import Masked
from sameside.coach.text.spelling import APOSTROPHES, plain
from sameside.coach.text.tongue import Tongue

PAIRS = {"“": "”", "«": "»", "„": "“”", "‹": "›", '"': '"', "「": "」"}
SINGLE = "'‘"
WORD = re.compile(r"[\w'’]+")
OPENING = re.compile(f"[{SINGLE}{''.join(PAIRS)}]")
CLOSING = re.compile(f"[{APOSTROPHES}]")
LONGEST = 4000
FEWEST_WORDS = 4
LOOK_BACK = 40


def quotations(text: str, tongue: Tongue) -> list[Masked]:
    whole = text.strip()
    found = []
    for start, end in _pairs(text, tongue):
        if text[start:end].strip() != whole and _is_speech(text, start, end, tongue):
            found.append(Masked(start, end, "mask"))
    return found


def _pairs(text: str, tongue: Tongue) -> Iterator[tuple[int, int]]:
    closings = [place for hit in CLOSING.finditer(text) if (place := hit.start()) and _closes(text, place)]
    reached = 0
    for hit in OPENING.finditer(text):
        at = hit.start()
        end = _end_of(text, at, closings, tongue) if at >= reached else 0
        if end:
            yield at, end
            reached = end


def _closes(text: str, place: int) -> bool:
    """A single quotation mark after a word, and not inside one."""
    return not text[place - 1].isspace() and not text[place + 1 : place + 2].isalnum()


def _end_of(text: str, at: int, closings: Sequence[int], tongue: Tongue) -> int:
    """Where the quotation that opens here has ended, or 0. It ends within its paragraph."""
    stop = min(len(text), at + LONGEST)
    blank = text.find("\n\n", at, stop)
    stop = stop if blank < 0 else blank
    if text[at] in SINGLE:
        following = bisect_right(closings, at + 1)
        opens = _opens(text, at, tongue) and following < len(closings) and closings[following] < stop
        return closings[following] + 1 if opens else 0
    ends = [place for sign in PAIRS[text[at]] if (place := text.find(sign, at + 1, stop)) >= 0]
    return min(ends) + 1 if ends else 0


def _opens(text: str, at: int, tongue: Tongue) -> bool:
    """A single quotation mark before a word, and not the mark of a letter left out."""
    first = WORD.match(text, at + 1)
    if text[max(0, at - 1) : at].isalnum() or first is None:
        return False
    return plain(first.group()).strip("'") not in tongue.elisions


def _is_speech(text: str, start: int, end: int, tongue: Tongue) -> bool:
    if len(WORD.findall(text, start, end)) >= FEWEST_WORDS:
        return True
    ahead = [plain(word) for word in WORD.findall(text, max(0, start - LOOK_BACK), start)]
    return bool(tongue.speech & set(ahead[-3:]))
