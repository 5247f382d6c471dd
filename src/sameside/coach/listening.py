"""Signs of listening: what the rules and scorers of lights, reflections and questions find in a text."""

from dataclasses import dataclass, field
from functools import cached_property

from sameside.coach.coach import LIGHTS, QUESTION, REFLECTION, Coach
from sameside.coach.reading import Question, Span
from sameside.coach.rules import Around
from sameside.coach.scorers import Names, best
from sameside.coach.text import Text

OPEN, CLOSED = "question:open", "question:closed"
# Asked for without a question mark ("tell me about ..."): no scorer is asked about it.
TOLD = "question:told"
# A feeling of theirs named outright ("you felt hurt"): that is what the light is for, whatever a scorer says.
NAMED, FEELING = "feeling:named", "feeling:yes"


@dataclass(frozen=True)
class Listening:
    text: Text
    before: Text | None
    coach: Coach
    names: Names = field(default_factory=Names)

    @cached_property
    def signs(self) -> dict[str, Span]:
        """By code, the sentence that shows it. A scorer that decides alone puts out what the rules said."""
        lights = self._weighed(LIGHTS)
        if NAMED in lights:
            lights = {**lights, FEELING: lights[NAMED]}
        return {**self._questions, **self._reflections, **lights}

    @cached_property
    def _questions(self) -> dict[str, Span]:
        return self._weighed(QUESTION)

    @cached_property
    def _reflections(self) -> dict[str, Span]:
        return self._weighed(REFLECTION)

    @property
    def question(self) -> Question | None:
        if OPEN in self._questions or TOLD in self._questions:
            return "open"
        asks = any(sentence.asks for sentence in self.text.sentences)
        return "closed" if CLOSED in self._questions or asks else None

    @property
    def reflection(self) -> bool:
        return REFLECTION in self._reflections

    def _by_rule(self, name: str) -> dict[str, Span]:
        """The first sentence of each, by the rules that belong to a scorer."""
        found: dict[str, Span] = {}
        for sentence in self.text.sentences:
            for one in self.coach.lights_of[name].found(Around(sentence, self.coach.lists, self.before)):
                found.setdefault(one.rule.code, (sentence.start, sentence.end))
        return found

    def _weighed(self, name: str) -> dict[str, Span]:
        """What the rules found, and what their scorer makes of it."""
        found = self._by_rule(name)
        scorer = self.coach.scorers.get(name)
        if scorer is None:
            return found
        highest = best(scorer, self.text.sentences, self.before.words if self.before else (), self.names)
        values = {code: one.value + (scorer.trust if code in found else 0.0) for code, one in highest.items()}
        passed = scorer.passed(values)
        learned = {code: (highest[code].sentence.start, highest[code].sentence.end) for code in passed}
        kept = {code: place for code, place in found.items() if code in passed or code not in scorer.labels}
        return {**learned, **(kept if scorer.alone else found)}
