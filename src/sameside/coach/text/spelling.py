"""One way to write a word, whatever keyboard it came from."""

import re
import unicodedata

from sameside.coach.text.tongue import Tongue

APOSTROPHES = "'’‘ʼ`´′＇"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
PLAIN = {**{ord(sign): "'" for sign in APOSTROPHES}, **{ord(sign): None for sign in INVISIBLE}}
# What stands before “in” in a word: less than this is no word of doing.
SHORTEST_STEM = 3
DRAWN_OUT = re.compile(r"([^\W\d_])\1\1+")


def plain_words(raw: str, tongue: Tongue) -> tuple[str, ...]:
    """The plain words of one written word: “Don’t” is “do not”, “neverrr” is “never”. There may be none."""
    word = plain(raw).strip("'")
    if not word:
        return ()
    if DRAWN_OUT.search(word):
        word = _drawn_in(word, tongue)
    return tongue.spellings.get(word) or _apart(_with_its_g(word, tongue), tongue)


def plain(raw: str) -> str:
    if raw.isascii():
        return raw.lower().replace("`", "'")
    return unicodedata.normalize("NFKC", raw.translate(PLAIN)).lower()


def _drawn_in(word: str, tongue: Tongue) -> str:
    single, double = DRAWN_OUT.sub(r"\1", word), DRAWN_OUT.sub(r"\1\1", word)
    return double if double in tongue.known and single not in tongue.known else single


def _with_its_g(word: str, tongue: Tongue) -> str:
    """“workin” is “working” where “work”, “make” for “makin” or “stop” for “stoppin” is a word."""
    if not word.endswith("in") or word in tongue.whole:
        return word
    stem = word[:-2]
    forms = (stem, f"{stem}e", stem[:-1] if stem[-2:-1] == stem[-1:] else "")
    return f"{word}g" if len(stem) >= SHORTEST_STEM and not tongue.known.isdisjoint(forms) else word


def _apart(word: str, tongue: Tongue) -> tuple[str, ...]:
    if "'" in word:
        for ending, stands_for in tongue.endings.items():
            if word.endswith(ending) and len(word) > len(ending):
                return (word.removesuffix(ending), *stands_for)
    return (word,)
