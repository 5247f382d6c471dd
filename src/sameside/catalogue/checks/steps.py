"""Do the numbers, ids, kinds and roles of an exercise make sense, each by itself?"""

import re
from collections import Counter
from collections.abc import Iterator

from sameside.catalogue.problem import Problem
from sameside.catalogue.rehearsing import unknown_names
from sameside.catalogue.shape import Shape
from sameside.engine.exercise import ANYONE, EACH, Step
from sameside.engine.steps import KINDS

FACE_TO_FACE = ("floor", "ask", "guess")


def about_the_exercise(shape: Shape, slug: str) -> Iterator[Problem]:
    exercise = shape.exercise
    if exercise.id != slug:
        yield shape.problem(f"The id is “{exercise.id}”, but the folder is called “{slug}”. Make them the same.", "id")
    if exercise.people[0] > exercise.people[1]:
        yield shape.problem("The smallest number of people comes first: people = [2, 8].", "people")
    if len(exercise.roles) > exercise.people[0]:
        yield shape.problem("There are more roles than people. Raise the smallest number in people.", "roles")
    for key, values in (("roles", exercise.roles), ("languages", shape.languages)):
        for twice in _twice(values):
            yield shape.problem(f"“{twice}” stands twice in {key}. Keep one of them.", key)
    if _needs_the_gate(shape):
        yield shape.problem('People confront each other here, so this needs gate = "safety".', "gate")


def about_each_step(shape: Shape) -> Iterator[Problem]:
    for place, step in enumerate(shape.exercise.steps):
        if step.id in [earlier.id for earlier in shape.exercise.steps[:place]]:
            yield Problem(
                "exercise.toml", shape.lines.step(place, "id"), f"There are two steps called “{step.id}”. Rename one."
            )
        elif step.kind not in KINDS:
            yield shape.problem(
                f"“{step.kind}” is not a kind of step. The kinds are: {', '.join(KINDS)}.", "kind", step.id
            )
        else:
            yield from _about_one_step(shape, step)


def _about_one_step(shape: Shape, step: Step) -> Iterator[Problem]:
    if step.who not in (EACH, ANYONE, *shape.exercise.roles):
        yield shape.problem(
            f"“{step.who}” is not a role of this exercise. Write each, anyone or a role.", "who", step.id
        )
    least, most = step.option("min"), step.option("max")
    if least is not None and most is not None and least > most:
        yield shape.problem("min must not be more than max.", "min", step.id)
    for sentence in KINDS[step.kind].problems(shape.exercise, step):
        yield shape.problem(sentence, _key_in(sentence, step), step.id)
    if step.kind == "rehearse":
        for key, sentence in unknown_names(step.options):
            yield shape.problem(sentence, key, step.id)


def _key_in(sentence: str, step: Step) -> str:
    """The option (or the audience) that a sentence of the engine names first, to find its line."""
    rest = sentence.replace(f"“{step.id}”", "")
    found = [(at.start(), name) for name in (*step.options, "audience") if (at := re.search(rf"\b{name}\b", rest))]
    return min(found)[1] if found else ""


def _needs_the_gate(shape: Shape) -> bool:
    exercise = shape.exercise
    together = exercise.people[1] > 1 and any(step.kind in FACE_TO_FACE for step in exercise.steps)
    return exercise.area == "conflict" and together and exercise.gate != "safety"


def _twice(values: tuple[str, ...]) -> list[str]:
    return [value for value, times in Counter(values).items() if times > 1]
