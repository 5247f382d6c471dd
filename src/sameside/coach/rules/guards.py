"""Whether what stands around a hit lets a rule speak."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from sameside.coach.patterns import Hit, Lists, Pattern, stands
from sameside.coach.rules.clause import clause, leaning, person_of, target
from sameside.coach.rules.rule import Guards, Rule
from sameside.coach.text import Sentence, Text, beginnings


@dataclass(frozen=True)
class Around:
    """What a rule may look at: the sentence, the lists, what the other said before, and all of the text."""

    sentence: Sentence
    lists: Lists
    before: Text | None = None
    whole: Text | None = None

    @cached_property
    def echo(self) -> float:
        """How much of what this sentence says was said before, by the beginnings of its full words."""
        if self.before is None:
            return 0.0
        mine = beginnings(self.sentence.words, self.before.small)
        return len(mine & self.before.beginnings) / len(mine) if mine else 0.0


def allowed(rule: Rule, hit: Hit, around: Around) -> bool:
    guards = rule.guards
    return (
        (guards.target == "any" or guards.target == _target(hit, around))
        and _polarity(guards, hit, around)
        and not any(FLAGS[name](hit, around) for name in guards.unless)
        and all(FLAGS[name](hit, around) for name in guards.only)
        and all(_beside(one, around) for one in guards.besides)
        and not any(_beside(one, around) for one in guards.never)
        and not any(_anywhere(one, around) for one in guards.nowhere)
        and _before(guards, around)
    )


def _target(hit: Hit, around: Around) -> str:
    return target(around.sentence.words, hit.start, hit.end, around.lists)


def _polarity(guards: Guards, hit: Hit, around: Around) -> bool:
    if guards.polarity == "any":
        return True
    leans = _leaning(hit, around)
    return {
        "negative": leans < 0,
        "positive": leans > 0,
        "not negative": leans >= 0,
        "not positive": leans <= 0,
    }[guards.polarity]


def _leaning(hit: Hit, around: Around) -> int:
    words = around.sentence.words
    _, end = clause(words, hit.end - 1, around.lists)
    return leaning(words, hit.start, end, around.lists)


def _before(guards: Guards, around: Around) -> bool:
    before = around.before
    if before is None or not before.sentences:
        return not (guards.needs_before or guards.before or guards.echo)
    said = any(_in_text(one, before, around) for one in guards.before)
    return (said or not guards.before) and around.echo >= guards.echo


def _beside(pattern: Pattern, around: Around) -> bool:
    """In this sentence; many rules ask the same."""
    kept = around.sentence.places.stands
    found = kept.get(pattern)
    if found is None:
        found = kept[pattern] = stands(pattern, around.sentence, around.lists["filling"].words)
    return found


def _anywhere(pattern: Pattern, around: Around) -> bool:
    return _in_text(pattern, around.whole, around) if around.whole else _beside(pattern, around)


def _in_text(pattern: Pattern, text: Text, around: Around) -> bool:
    """Looked up once for each text, or every sentence would look through all of them again."""
    found = text.stands.get(pattern)
    if found is None:
        found = text.stands[pattern] = _looked_up(pattern, text, around.lists["filling"].words)
    return found


def _looked_up(pattern: Pattern, text: Text, fillers: frozenset[str]) -> bool:
    for need in pattern.needs:
        if need.isdisjoint(text.vocabulary):
            return False
    return any(stands(pattern, sentence, fillers) for sentence in text.sentences)


def _asks(hit: Hit, around: Around) -> bool:
    return around.sentence.asks


def _is_denied(hit: Hit, around: Around) -> bool:
    start, _ = clause(around.sentence.words, hit.start, around.lists)
    return _has("denying", around, start, hit.start)


def _is_conditional(hit: Hit, around: Around) -> bool:
    """The word that makes it one may stand inside the hit, or right before its clause."""
    start, _ = clause(around.sentence.words, hit.start, around.lists)
    return _has("if", around, max(0, start - 1), hit.end)


def _is_hedged(hit: Hit, around: Around) -> bool:
    start, end = clause(around.sentence.words, hit.start, around.lists)
    return _has("hedging", around, start, end)


def _is_reported(hit: Hit, around: Around) -> bool:
    """Somebody other than the writer says, thinks or means it."""
    words, lists = around.sentence.words, around.lists
    for place in reversed(range(hit.start)):
        if words[place] in lists["speech"].words:
            return target(words, place, place + 1, lists) in ("third", "you")
    return False


def _is_praise(hit: Hit, around: Around) -> bool:
    return _leaning(hit, around) > 0


def _is_general(hit: Hit, around: Around) -> bool:
    """“You never know”: nobody is meant."""
    return _has("general", around, max(0, hit.start - 3), min(len(around.sentence.words), hit.end + 3))


def _is_of_others(hit: Hit, around: Around) -> bool:
    return any(person_of(word, around.lists) == "third" for word in around.sentence.words)


def _has(name: str, around: Around, start: int, end: int) -> bool:
    words = around.sentence.words
    return any(stop <= end for place in range(start, end) for stop in around.lists[name].ends(words, place))


FLAGS: dict[str, Callable[[Hit, Around], bool]] = {
    "question": _asks,
    "denied": _is_denied,
    "conditional": _is_conditional,
    "hedged": _is_hedged,
    "reported": _is_reported,
    "praise": _is_praise,
    "general": _is_general,
    "others": _is_of_others,
}
