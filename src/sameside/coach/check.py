"""The coach tried on its own examples: what each rule must find, and what it must leave alone."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from sameside.coach.coach import Coach
from sameside.coach.codes import CAUTIONS
from sameside.coach.draft import draft_read
from sameside.coach.rules import Around, Book, Example, Rule
from sameside.coach.safety import danger_in
from sameside.coach.text import read_before, read_text
from sameside.coach.text.shapes import Shapes
from sameside.coach.written import Fault

SHAPES = "shapes.toml"
Speaks = Callable[[Rule, Example], bool]


def check_content(coach: Coach) -> tuple[Fault, ...]:
    """What its authors have to mend, in the order of files and lines."""

    def finds(rule: Rule, example: Example) -> bool:
        alone = Book((rule,))
        text = read_text(example.text, coach.tongue)
        before = read_before(example.before, coach.tongue) if example.before else None
        return any(any(alone.found(Around(one, coach.lists, before, text))) for one in text.sentences)

    def warns(rule: Rule, example: Example) -> bool:
        text = read_text(example.text, coach.tongue, quotations_too=True)
        return any(hit.phrase == rule.id for hit in danger_in(text, (), phrases_alone).sure)

    # The scorer weighs whole messages; what a phrase finds is its own affair.
    phrases_alone = replace(coach, scorers={})
    rules = (*coach.rules.rules, *coach.lights.rules, *coach.traps.rules)
    faults = [fault for rule in rules for fault in _tried(rule, finds)]
    faults += [fault for rule in coach.safety.rules for fault in (*_tried(rule, warns), *_card(rule))]
    return tuple(sorted([*faults, *_shapes(coach), *_calm(coach)]))


def _tried(rule: Rule, speaks: Speaks) -> Iterator[Fault]:
    for example in rule.positive:
        if not speaks(rule, example):
            yield _fault(rule, f"“{rule.id}” has to find “{example.text}” and does not.")
    for example in rule.negative:
        if speaks(rule, example):
            yield _fault(rule, f"“{rule.id}” has to leave “{example.text}” alone and does not.")


def _card(rule: Rule) -> Iterator[Fault]:
    if not rule.card:
        yield _fault(rule, f"“{rule.id}” needs a “card”: the help to show.")


def _shapes(coach: Coach) -> Iterator[Fault]:
    as_it_is = replace(coach.tongue, shapes=Shapes())
    for text, plain, line in coach.tongue.shapes.shown:
        wanted = plain or " ".join(read_text(text, as_it_is).words)
        read = " ".join(read_text(text, coach.tongue).words)
        if read != wanted:
            yield Fault(SHAPES, line, f"“{text}” has to be read as “{wanted}” and is read as “{read}”.")


def _calm(coach: Coach) -> Iterator[Fault]:
    for sentence in coach.calm.sentences:
        reading = draft_read(sentence, "", (), coach)
        said = [mark.source for mark in reading.found if mark.code in CAUTIONS]
        said += [f"phrase:{hit.phrase}" for hit in reading.safety]
        if said:
            place = coach.calm.place
            yield Fault(place.file, place.line, f"“{sentence}” has to stay unmarked; {', '.join(said)} marked it.")


def _fault(rule: Rule, sentence: str) -> Fault:
    return Fault(rule.place.file, rule.place.line, sentence)
