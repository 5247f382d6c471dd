"""Signs of listening: what the rules and scorers of lights, reflections and questions find in a text."""

from dataclasses import dataclass
from functools import cached_property

from sameside.coach.coach import Coach
from sameside.coach.reading import Question, Span
from sameside.coach.rules import Around
from sameside.coach.scorers import best
from sameside.coach.text import Text

QUESTION, REFLECTION, LIGHTS = "question", "reflection", "lights"
OPEN, CLOSED = "question:open", "question:closed"


@dataclass(frozen=True)
class Listening:
    text: Text
    before: Text | None
    coach: Coach

    @cached_property
    def signs(self) -> dict[str, Span]:
        """By code, the sentence that shows it. A scorer that decides alone puts out what the rules said."""
        return {**self._questions, **self._reflections, **self._weighed(LIGHTS)}

    @cached_property
    def _questions(self) -> dict[str, Span]:
        return self._weighed(QUESTION)

    @cached_property
    def _reflections(self) -> dict[str, Span]:
        return self._weighed(REFLECTION)

    @property
    def question(self) -> Question | None:
        if OPEN in self._questions:
            return "open"
        asks = any(sentence.asks for sentence in self.text.sentences)
        return "closed" if CLOSED in self._questions or asks else None

    @property
    def reflection(self) -> bool:
        return REFLECTION in self._reflections

    @cached_property
    def _by_rule(self) -> dict[str, Span]:
        """The first sentence of each."""
        found: dict[str, Span] = {}
        for sentence in self.text.sentences:
            for one in self.coach.lights.found(Around(sentence, self.coach.lists, self.before)):
                found.setdefault(one.rule.code, (sentence.start, sentence.end))
        return found

    def _weighed(self, name: str) -> dict[str, Span]:
        """What the rules found of the codes that belong to a scorer, and what the scorer makes of it."""
        found = {code: place for code, place in self._by_rule.items() if _scorer_of(code) == name}
        scorer = self.coach.scorers.get(name)
        if scorer is None:
            return found
        highest = best(scorer, self.text.sentences, self.before.words if self.before else ())
        values = {code: one.value + (scorer.trust if code in found else 0.0) for code, one in highest.items()}
        passed = scorer.passed(values)
        learned = {code: (highest[code].sentence.start, highest[code].sentence.end) for code in passed}
        kept = {code: place for code, place in found.items() if code in passed or code not in scorer.labels}
        return {**learned, **(kept if scorer.alone else found)}


def _scorer_of(code: str) -> str:
    kind = code.partition(":")[0]
    return kind if kind in (QUESTION, REFLECTION) else LIGHTS
