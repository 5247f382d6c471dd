"""A suggestion made from the person's own words."""

import re
from collections.abc import Mapping

from sameside.coach.patterns import Hit
from sameside.coach.text import Sentence

FIELD = re.compile(r"\{([a-z_]{1,30})(/turned)?\}")
# Read from the one who writes to the one who is written to, and back.
TURNED = {
    "i": "you", "me": "you", "my": "your", "mine": "yours", "myself": "yourself",
    "your": "my", "yours": "mine", "yourself": "myself",
}  # fmt: skip
WORD = re.compile(r"[\w'’]+")
LONGEST = 90


def fields_in(template: str) -> set[str]:
    return {name for name, _ in FIELD.findall(template)}


def suggestion(template: str, otherwise: str, given: str, sentence: Sentence, hit: Hit) -> str:
    """`{name}` is a named stretch of the pattern, `{words}` all it found, `{sentence}` the whole sentence.

    Where a stretch is missing, or too long to be said back, it is the other words.
    """
    places = {"words": sentence.span(hit.start, hit.end), "sentence": (sentence.start, sentence.end)}
    places |= {name: sentence.span(*run) for name, run in hit.named.items()}
    said = {name: given[start:end].strip() for name, (start, end) in places.items()}
    said |= {name: _small(said[name], sentence) for name, run in hit.named.items() if run[0] == 0}
    if any(not said.get(name) or len(said[name]) > LONGEST for name in fields_in(template)):
        return otherwise
    return FIELD.sub(lambda field: _said(said, field), template)


def _small(words: str, sentence: Sentence) -> str:
    """What began a sentence goes into the middle of another one."""
    return words if sentence.words[0] == "i" else words[:1].lower() + words[1:]


def _said(said: Mapping[str, str], field: re.Match[str]) -> str:
    words = said[field.group(1)]
    return turned(words) if field.group(2) else words


def turned(words: str) -> str:
    """“your keys, I left you” becomes “my keys, you left me”. “You” at the beginning becomes “I”."""
    return WORD.sub(lambda word: _turned(word.group(), first=word.start() == 0), words)


def _turned(word: str, *, first: bool) -> str:
    plain = word.lower()
    if plain == "you":
        return "I" if first else "me"
    return TURNED.get(plain, word)
