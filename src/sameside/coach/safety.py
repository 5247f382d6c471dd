"""Danger in the writer's own words: who may need help now. It is looked for in quotations too.

Phrases find what may be danger; a scorer that sees all of the message and which phrases spoke decides whether a card comes
up, and trusts a clear phrase more. A firm phrase needs nobody to agree. Without a scorer every phrase decides for itself.

Where no card comes up, the scorer may still think that something is there: `perhaps`. It is wrong more often, so that what is
shown then is small and asks nothing.
"""

import zlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from sameside.coach.coach import Coach
from sameside.coach.codes import PERHAPS
from sameside.coach.patterns import Hit, hits, stands
from sameside.coach.reading import SafetyHit
from sameside.coach.rules import Around, Found
from sameside.coach.scorers import Names, Scorer
from sameside.coach.text import Sentence, Text

SCORER, WHETHER = "danger", "danger"
PERHAPS_CARD = "perhaps"
MOST_COUNTED = 3
# More of a message than this says nothing new, and a long one would drown its own danger.
WINDOW = 120
# So many words are weighed at once where no phrase says where to look.
STRETCH = 60


@dataclass(frozen=True)
class Told:
    """A phrase that spoke. `harmless`: a figure of speech over these words, or a film, a song, the news around them."""

    found: Found
    sentence: Sentence
    harmless: bool


@dataclass(frozen=True)
class Danger:
    """`sure` calls for a card; `perhaps` is one stretch of words or none, and never there beside a sure one."""

    sure: tuple[SafetyHit, ...] = ()
    perhaps: tuple[SafetyHit, ...] = ()

    @property
    def any(self) -> tuple[SafetyHit, ...]:
        return self.sure or self.perhaps


def danger_in(text: Text, silenced: Collection[str], coach: Coach, names: Names | None = None) -> Danger:
    """A firm phrase can be neither silenced nor taken for a figure of speech. The text is read with its quotations."""
    names = names or coach.names()
    told = told_in(text, coach)
    agreed = _agreed(text, told, coach, names)
    sure = tuple(
        _hit(one)
        for one in told
        if one.found.rule.firm or (agreed and not one.harmless and one.found.rule.id not in silenced)
    )
    return Danger(sure) if sure else Danger(perhaps=_perhaps(text, told, silenced, coach, names))


def told_in(text: Text, coach: Coach) -> list[Told]:
    return [one for sentence in text.sentences for one in _told(sentence, coach)]


def _told(sentence: Sentence, coach: Coach) -> Iterator[Told]:
    found = list(coach.safety.found(Around(sentence, coach.lists)))
    soft = any(not one.rule.firm for one in found)
    elsewhere = soft and any(stands(pattern, sentence) for pattern in coach.elsewhere)
    figures = [hit for figure in coach.figures for hit in hits(figure, sentence)] if soft else []
    for one in found:
        harmless = elsewhere or any(_overlap(one.hit, figure) for figure in figures)
        yield Told(one, sentence, harmless and not one.rule.firm)


def _agreed(text: Text, told: Sequence[Told], coach: Coach, names: Names) -> bool:
    scorer = coach.scorers.get(SCORER)
    if scorer is None or not told:
        return True
    value = _value(window(text, told), told, scorer, coach, names)
    clear = any(not one.harmless and one.found.rule.certainty == "clear" for one in told)
    return WHETHER in scorer.passed({WHETHER: value + clear * scorer.trust})


def _perhaps(
    text: Text, told: Sequence[Told], silenced: Collection[str], coach: Coach, names: Names
) -> tuple[SafetyHit, ...]:
    scorer = coach.scorers.get(SCORER)
    if scorer is None or text.language == "other":
        return ()
    heard: dict[int, list[Told]] = {}
    for one in told:
        if one.found.rule.id not in silenced:
            heard.setdefault(one.sentence.start, []).append(one)
    seen: set[tuple[str, ...]] = set()
    for stretch in _stretches(text):
        there = [one for sentence in stretch for one in heard.get(sentence.start, ())]
        words = tuple(word for sentence in stretch for word in sentence.words)
        # What is only said again says nothing new.
        if words not in seen and _value(words, there, scorer, coach, names) >= scorer.perhaps:
            # What is closed is closed for these words.
            name = f"{PERHAPS_CARD}-{zlib.crc32(' '.join(words).encode('utf-8', 'replace')):08x}"
            return (SafetyHit(PERHAPS, stretch[0].start, stretch[-1].end, name, PERHAPS_CARD),)
        seen.add(words)
    return ()


def _stretches(text: Text) -> Iterator[tuple[Sentence, ...]]:
    """Whole sentences, as few together as make a stretch, so that a long letter is read like several messages."""
    stretch: list[Sentence] = []
    size = 0
    for sentence in text.sentences:
        if stretch and size + len(sentence.words) > STRETCH:
            yield tuple(stretch)
            stretch, size = [], 0
        stretch.append(sentence)
        size += len(sentence.words)
    if stretch:
        yield tuple(stretch)


def _value(words: tuple[str, ...], told: Sequence[Told], scorer: Scorer, coach: Coach, names: Names) -> float:
    signs = (*signs_of(told), *coach.kinds.names(words)) if "sign" in scorer.channels else ()
    return scorer.weighed([*names.of(words, (), scorer.channels, asks=False), *signs])[WHETHER]


def window(text: Text, told: Sequence[Told]) -> tuple[str, ...]:
    """The words of the message; of a long one those around the first phrase that spoke."""
    words: list[str] = []
    reached = not told
    for sentence in text.sentences:
        reached = reached or sentence is told[0].sentence
        words += sentence.words
        if len(words) >= WINDOW and reached:
            break
    return tuple(words[-WINDOW:])


def signs_of(told: Sequence[Told]) -> tuple[str, ...]:
    """What the scorer gets to know of the phrases: which spoke, by which of their patterns, and how many."""
    signs: dict[str, None] = {}
    for one in told:
        rule = one.found.rule
        kind = "figure" if one.harmless else rule.certainty
        signs |= dict.fromkeys((f"r:{rule.id}", f"r:{kind}", f"q:{rule.id}#{one.found.pattern}"))
    several = len({one.found.rule.id for one in told})
    return (*signs, *(f"r:n{number}" for number in range(1, min(several, MOST_COUNTED) + 1)))


def _hit(one: Told) -> SafetyHit:
    rule = one.found.rule
    start, end = one.sentence.span(one.found.hit.start, one.found.hit.end)
    return SafetyHit(rule.code, start, end, rule.id, rule.card)


def _overlap(one: Hit, other: Hit) -> bool:
    return one.start < other.end and other.start < one.end
