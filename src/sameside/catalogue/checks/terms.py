"""Does every step have its words, in every language, and no word without a step?"""

from collections.abc import Iterator

from sameside.catalogue.problem import Problem
from sameside.catalogue.shape import Shape
from sameside.catalogue.words import AT_A_POINT, StepWords, WordsFile
from sameside.engine.exercise import Step

WITH_PROMPT = ("write", "list", "rate", "choose", "guess", "ask", "agree", "rehearse")
ANYWHERE = ("prompt", "placeholder", "hint", "listen", "say_back", "sense")
LISTED = {"options": "option", "cards": "card", "piles": "pile", "points": "point"}


def about_the_words(shape: Shape, file: str, words: WordsFile) -> Iterator[Problem]:
    ids = [step.id for step in shape.exercise.steps]
    for section in words.words.steps:
        if section not in ids:
            sentence = f"There is no step “{section}”. Rename the section to one of the steps, or take it out."
            yield Problem(file, words.line(section), sentence)
    points: tuple[str, ...] = ()
    for step in shape.exercise.steps:
        yield from _about_one_step(step, file, words, points)
        points = step.option("points", ()) if step.option("meet") else points


def _about_one_step(step: Step, file: str, words: WordsFile, met: tuple[str, ...]) -> Iterator[Problem]:
    """`met` are the points of an earlier step at one of which all have met: later words may differ by them."""
    if step.id not in words.words.steps:
        yield Problem(file, 1, f"The step “{step.id}” has no words. Add a section ## {step.id}.")
        return
    said = words.words.step(step.id)
    if not said.heading and not said.body:
        yield Problem(file, words.line(step.id), f"Say in ## {step.id} what to do: add a ### heading or a text.")
    needed = list(_needed(step))
    for term in needed:
        if not said.term(term):
            yield Problem(file, words.line(step.id, term), f"## {step.id} lacks the words “- {term}: …”. Add them.")
    differing = [f"{name}.{point}" for name in AT_A_POINT for point in met]
    for term in said.terms:
        if term not in needed and term not in _allowed(step, said) and term not in differing:
            sentence = f"Nothing in the step “{step.id}” uses “{term}”. Mend its name, or begin a plain list with *."
            yield Problem(file, words.line(step.id, term), sentence)


def _needed(step: Step) -> Iterator[str]:
    if step.kind in WITH_PROMPT:
        yield "prompt"
    if step.kind == "rate" and not step.option("points"):
        yield from ("low", "high")
    if step.kind == "quiet":
        yield "cue.1"
    for option, term in LISTED.items():
        yield from (f"{term}.{one}" for one in step.option(option, ()))


def _allowed(step: Step, said: StepWords) -> tuple[str, ...]:
    """Cues are counted from 1 without a gap; a guess at a number may name the ends of its own scale."""
    if step.kind == "guess":
        return (*ANYWHERE, "low", "high")
    cues = len(said.cues()) if step.kind == "quiet" else 0
    return (*ANYWHERE, *(f"cue.{number}" for number in range(1, cues + 1)))
