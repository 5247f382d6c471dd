"""Which clause a place is in, whom that clause is about, and whether what it says is good or bad."""

from collections.abc import Sequence
from typing import Literal

from sameside.coach.patterns import Lists
from sameside.coach.text import MASK

Person = Literal["self", "you", "third", "nobody"]
PARTING = frozenset((",", ";", ":", "...", "—", "–", "-", "(", ")", "?", "!", ".", MASK))
# Whom a word can mean, and the list of words that do.
SUBJECTS: tuple[tuple[Person, str], ...] = (
    ("self", "subject-self"),
    ("you", "subject-you"),
    ("third", "subject-third"),
)
# A word of denial turns what follows it this closely.
REACH = 4


def clause(words: Sequence[str], place: int, lists: Lists) -> tuple[int, int]:
    """First token and end of the clause around a token."""
    start, end = place, place + 1
    while start > 0 and not _parts(words, start - 1, lists):
        start -= 1
    while end < len(words) and not _parts(words, end, lists):
        end += 1
    return start, end


def _parts(words: Sequence[str], place: int, lists: Lists) -> bool:
    """A mark, a word like “but”, or an “and” before somebody."""
    word = words[place]
    if word in PARTING or word in lists["joining"].words:
        return True
    following = words[place + 1] if place + 1 < len(words) else ""
    return word in lists["adding"].words and person_of(following, lists) is not None


def person_of(word: str, lists: Lists) -> Person | None:
    for person, name in SUBJECTS:
        if word in lists[name].words:
            return person
    return None


def target(words: Sequence[str], start: int, end: int, lists: Lists) -> Person:
    """Whom it is about: the first subject in the stretch, or the nearest before it in its clause.

    “You” right after a verb with a subject of its own is whom it is done to: “I love you always” is about me.
    """
    first, _ = clause(words, start, lists)
    for place in (*range(start, end), *reversed(range(first, start))):
        person = person_of(words[place], lists)
        if person is not None:
            owner = _owner(words, first, place, lists)
            return owner or person
    return "nobody"


def _owner(words: Sequence[str], first: int, place: int, lists: Lists) -> Person | None:
    """The subject in front of an object: “I” of “I love you”. None where the place is a subject itself."""
    if place == first or words[place - 1] in lists["opening"].words or person_of(words[place - 1], lists) is not None:
        return None
    earlier = (person_of(words[before], lists) for before in reversed(range(first, place)))
    return next((person for person in earlier if person is not None), None)


def leaning(words: Sequence[str], start: int, end: int, lists: Lists) -> int:
    """Above 0: it says something good; below 0: something bad. A denial turns the words after it."""
    total, place = 0, start
    while place < end:
        good = next(lists["good"].ends(words, place), 0)
        stop = good or next(lists["bad"].ends(words, place), 0)
        if stop:
            total += (1 if good else -1) * (-1 if _denied(words, max(start, place - REACH), place, lists) else 1)
        place = stop or place + 1
    return total


def _denied(words: Sequence[str], start: int, end: int, lists: Lists) -> bool:
    return sum(word in lists["denying"].words for word in words[start:end]) % 2 == 1
