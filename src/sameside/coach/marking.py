"""Every mark that rules and scorer find in a text, before anything is left out."""

from collections.abc import Iterator

from sameside.coach.coach import Coach, Saying
from sameside.coach.codes import STRENGTHS
from sameside.coach.reading import Mark
from sameside.coach.rules import Around, Found
from sameside.coach.rules.suggest import suggestion
from sameside.coach.scorers import Names
from sameside.coach.text import Sentence, Text

SCORER = "draft"


def marks_in(text: Text, before: Text | None, coach: Coach, names: Names) -> Iterator[Mark]:
    for sentence in text.sentences:
        around = Around(sentence, coach.lists, before, text)
        yield from (_by_rule(found, text, sentence, coach) for found in coach.rules.found(around))
        yield from _by_scorer(sentence, before.words if before else (), coach, names)


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


def _by_scorer(sentence: Sentence, heard: tuple[str, ...], coach: Coach, names: Names) -> Iterator[Mark]:
    scorer = coach.scorers.get(SCORER)
    if scorer is None:
        return
    passed = scorer.passed(scorer.weighed(names.of(sentence.words, heard, scorer.channels, asks=sentence.asks)))
    scores = scorer.scores(sentence.words, heard, asks=sentence.asks) if passed else {}
    for code in passed:
        saying = coach.sayings.get(code, Saying())
        yield Mark(
            code=code,
            start=sentence.start,
            end=sentence.end,
            cues=tuple(sentence.span(place, place + 1) for place in scores[code].strongest),
            certainty="maybe",
            strength=code in STRENGTHS,
            why=saying.why,
            suggestion=saying.suggestion,
            source=f"model:{code}",
        )
