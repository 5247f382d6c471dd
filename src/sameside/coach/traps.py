"""Thinking traps in private writing: three candidates to look at, or none. They are asked, never told."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sameside.coach.coach import Coach
from sameside.coach.codes import OWN_TRAP
from sameside.coach.reading import OwnTrap, Trap, Traps
from sameside.coach.rules import Around
from sameside.coach.scorers import Names, best, evened
from sameside.coach.text import Text
from sameside.coach.text.spelling import plain_words

SCORER, WHETHER = "traps", "distorted"
CANDIDATES = 3
SHORTEST_STEM = 4


def traps_in(text: Text, own: Sequence[OwnTrap], coach: Coach) -> Traps:
    if text.language == "other" or not text.sentences:
        return Traps((), False, 0.0)
    theirs = sorted(_own(text, own, coach), key=lambda trap: -trap.score)[:CANDIDATES]
    names = coach.names()
    ruled = by_rule(text, coach)
    scores = _scores(text, coach, names, ruled)
    whether = _whether(text, coach, names, ruled)
    named = [Trap(code, one.name, one.why, scores[code]) for code, one in coach.trap_names.items()]
    ranked = [*theirs, *sorted(named, key=lambda trap: -trap.score)]
    lines = coach.trap_lines
    offered = bool(theirs) or whether >= min(lines.offer, lines.distorted)
    return Traps(tuple(ranked[:CANDIDATES]) if offered else (), whether >= lines.distorted, whether, tuple(ranked))


def _scores(text: Text, coach: Coach, names: Names, ruled: Mapping[str, float]) -> dict[str, float]:
    """From 0 to 1 for each trap: where it begins, what the rules add, what the scorer adds."""
    sums = {code: coach.trap_lines.base + ruled.get(code, 0.0) for code in coach.trap_names}
    scorer = coach.scorers.get(SCORER)
    if scorer is not None:
        for code, one in best(scorer, text.sentences, (), names).items():
            sums[code] = sums.get(code, 0.0) + one.value
    return {code: squashed(value) for code, value in sums.items()}


def by_rule(text: Text, coach: Coach) -> dict[str, float]:
    """What the rules add to each trap; each rule counts once, however often it speaks."""
    spoke = {
        found.rule.id: found.rule
        for sentence in text.sentences
        for found in coach.traps.found(Around(sentence, coach.lists))
    }
    sums: dict[str, float] = defaultdict(float)
    for rule in spoke.values():
        sums[rule.code] += rule.weight
    return sums


def is_distorted(text: Text, coach: Coach, names: Names) -> bool:
    """Only this, which is quicker than the traps by name."""
    if text.language == "other" or not text.sentences:
        return False
    return _whether(text, coach, names, by_rule(text, coach)) >= coach.trap_lines.distorted


def _whether(text: Text, coach: Coach, names: Names, ruled: Mapping[str, float]) -> float:
    """A scorer that decides alone is only told whether a rule spoke."""
    scorer = coach.scorers.get(WHETHER)
    if scorer is None:
        return max((0.0, *_scores(text, coach, names, ruled).values()))
    value = evened(scorer, text.sentences, names)[WHETHER]
    if scorer.alone:
        return squashed(value + (scorer.trust if ruled else 0.0))
    return max(squashed(value), *_scores(text, coach, names, ruled).values())


def squashed(value: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, value))))


def _own(text: Text, own: Sequence[OwnTrap], coach: Coach) -> Iterator[Trap]:
    """A person's own trap is a candidate when one of its words is there, in whatever form."""
    words = " " + " ".join(text.words) + " "
    for one in own:
        cues = [" ".join(_plain(cue, coach)) for cue in one.cue_words]
        cues = [cue for cue in cues if cue]
        there = sum(_stands(cue, words) for cue in cues)
        if there:
            yield Trap(OWN_TRAP, one.name, one.question, 0.5 + there / len(cues) / 2)


def _plain(cue: str, coach: Coach) -> list[str]:
    return [plain for word in cue.split() for plain in plain_words(word.strip('.,;:!?"“”'), coach.tongue)]


def _stands(cue: str, words: str) -> bool:
    """Whole, or as the beginning of a longer word where it is long enough to be one."""
    return f" {cue} " in words or (len(cue) >= SHORTEST_STEM and f" {cue}" in words)
