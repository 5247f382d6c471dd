"""Every mark that rules and scorer find in a text, before anything is left out."""

from collections.abc import Iterator
from typing import NamedTuple

from sameside.coach.coach import Coach, Saying
from sameside.coach.codes import STRENGTHS
from sameside.coach.reading import Mark
from sameside.coach.rules import Around, Found
from sameside.coach.rules.suggest import suggestion
from sameside.coach.scorers import Names
from sameside.coach.text import Sentence, Text

SCORER = "draft"


class Learned(NamedTuple):
    """What the scorer says of a sentence, and by which of its words most."""

    code: str
    strongest: tuple[int, ...]


def marks_in(text: Text, before: Text | None, coach: Coach, names: Names) -> Iterator[Mark]:
    heard = before.words if before else ()
    # What is said again is not weighed again.
    learned: dict[tuple[tuple[str, ...], bool], tuple[Learned, ...]] = {}
    for sentence in text.sentences:
        around = Around(sentence, coach.lists, before, text)
        yield from (_by_rule(found, text, sentence, coach) for found in coach.rules.found(around))
        same = (sentence.words, sentence.asks)
        if same not in learned:
            learned[same] = tuple(_learned(sentence, heard, coach, names))
        yield from (_by_scorer(one, sentence, coach) for one in learned[same])


def _by_rule(found: Found, text: Text, sentence: Sentence, coach: Coach) -> Mark:
    rule, hit = found.rule, found.hit
    saying = coach.sayings.get(rule.code, Saying())
    return Mark(
        code=rule.code,
        start=sentence.start,
        end=sentence.end,
        cues=tuple(sentence.span(*cue) for cue in hit.cues),
        certainty=rule.certainty,
        strength=rule.code in STRENGTHS,
        why=rule.why or saying.why,
        suggestion=suggestion(rule.suggestion or saying.suggestion, saying.suggestion, text.given, sentence, hit),
        source=f"rule:{rule.id}",
    )


def _learned(sentence: Sentence, heard: tuple[str, ...], coach: Coach, names: Names) -> Iterator[Learned]:
    scorer = coach.scorers.get(SCORER)
    if scorer is None:
        return
    passed = scorer.passed(scorer.weighed(names.of(sentence.words, heard, scorer.channels, asks=sentence.asks)))
    scores = scorer.scores(sentence.words, heard, asks=sentence.asks) if passed else {}
    yield from (Learned(code, scores[code].strongest) for code in passed)


def _by_scorer(one: Learned, sentence: Sentence, coach: Coach) -> Mark:
    saying = coach.sayings.get(one.code, Saying())
    return Mark(
        code=one.code,
        start=sentence.start,
        end=sentence.end,
        cues=tuple(sentence.span(place, place + 1) for place in one.strongest),
        certainty="maybe",
        strength=one.code in STRENGTHS,
        why=saying.why,
        suggestion=saying.suggestion,
        source=f"model:{one.code}",
    )
