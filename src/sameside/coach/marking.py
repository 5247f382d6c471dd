"""Every mark that rules and scorer find in a text, before anything is left out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sameside.coach.coach import Coach, Saying
from sameside.coach.codes import STRENGTHS
from sameside.coach.reading import Certainty, Mark
from sameside.coach.rules import Around, Found, Rule
from sameside.coach.rules.suggest import suggestion
from sameside.coach.scorers import Names, Scorer
from sameside.coach.text import Sentence, Text

SCORER = "draft"


class Learned(NamedTuple):
    """What the scorer says of a sentence, and by which of its words most."""

    code: str
    strongest: tuple[int, ...]


@dataclass(frozen=True)
class Weighed:
    """What the scorer gives a sentence for each code, and what it would mark by itself."""

    values: Mapping[str, float] = field(default_factory=dict)
    learned: tuple[Learned, ...] = ()
    rules: Mapping[str, Sequence[float]] = field(default_factory=dict)

    def believed(self, rule: Rule) -> Certainty | None:
        """How certain a rule may be here, or nothing where it is not believed. A firm one is at least a maybe."""
        if rule.code not in self.rules:
            return rule.certainty
        lines, value = self.rules[rule.code], self.values[rule.code]
        from_here, clear_from = lines[2:] if rule.certainty == "clear" else lines[:2]
        if value < from_here:
            return "maybe" if rule.firm else None
        return "clear" if value >= clear_from else "maybe"


UNWEIGHED = Weighed()


def marks_in(text: Text, before: Text | None, coach: Coach, names: Names) -> Iterator[Mark]:
    heard = before.words if before else ()
    scorer = coach.scorers.get(SCORER)
    # What is said again is not weighed again.
    same: dict[tuple[tuple[str, ...], bool, tuple[str, ...]], Weighed] = {}
    for sentence in text.sentences:
        found = tuple(coach.rules.found(Around(sentence, coach.lists, before, text)))
        key = (sentence.words, sentence.asks, signs_of(found))
        if key not in same:
            same[key] = _weighed(sentence, heard, found, scorer, coach, names) if scorer else UNWEIGHED
        for one in found:
            if certainty := same[key].believed(one.rule):
                yield _by_rule(one, certainty, text, sentence, coach)
        harsh = any(one.rule.firm and one.rule.code not in STRENGTHS for one in found)
        yield from (
            _by_scorer(one, sentence, coach) for one in same[key].learned if not (harsh and one.code in STRENGTHS)
        )


def signs_of(found: Iterable[Found]) -> tuple[str, ...]:
    """What the scorer gets to know of the rules: which spoke, and for what."""
    return tuple(dict.fromkeys(name for one in found for name in (f"r:{one.rule.id}", f"r:{one.rule.code}")))


def _by_rule(found: Found, certainty: Certainty, text: Text, sentence: Sentence, coach: Coach) -> Mark:
    rule, hit = found.rule, found.hit
    saying = coach.sayings.get(rule.code, Saying())
    return Mark(
        code=rule.code,
        start=sentence.start,
        end=sentence.end,
        cues=tuple(sentence.span(*cue) for cue in hit.cues),
        certainty=certainty,
        strength=rule.code in STRENGTHS,
        why=rule.why or saying.why,
        suggestion=suggestion(rule.suggestion or saying.suggestion, saying.suggestion, text.given, sentence, hit),
        source=f"rule:{rule.id}",
    )


def _weighed(
    sentence: Sentence, heard: tuple[str, ...], found: Iterable[Found], scorer: Scorer, coach: Coach, names: Names
) -> Weighed:
    signs = (*coach.listed.signs(sentence.words), *signs_of(found)) if "sign" in scorer.channels else ()
    seen = names.of(sentence.words, heard, scorer.channels, asks=sentence.asks)
    values = scorer.weighed([*seen, *signs], names.sides(sentence.words) if scorer.sides else ())
    passed = scorer.passed(values)
    scores = scorer.scores(sentence.words, heard, asks=sentence.asks, signs=signs, only=passed) if passed else {}
    return Weighed(values, tuple(Learned(code, scores[code].strongest) for code in passed), scorer.rules)


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
