"""Do steps that lean on other steps come in an order that can be played?"""

from collections.abc import Iterator

from sameside.catalogue.problem import Problem
from sameside.catalogue.shape import Shape
from sameside.engine.exercise import Step
from sameside.engine.steps import meeting_of


def about_the_order(shape: Shape) -> Iterator[Problem]:
    """For an exercise whose steps are each right by themselves."""
    yield from _sealed_and_opened(shape)
    for step in shape.exercise.steps:
        if step.kind == "choose":
            yield from _branches(shape, step)


def _sealed_and_opened(shape: Shape) -> Iterator[Problem]:
    opened: dict[str, str] = {}
    for step in shape.exercise.steps:
        if step.kind == "guess" and step.option("of") in opened:
            sentence = (
                f"“{step.option('of')}” is already open here. Put the guess before “{opened[step.option('of')]}”."
            )
            yield shape.problem(sentence, "of", step.id)
        for one in step.option("of", ()) if step.kind == "open" else ():
            if one in opened:
                yield shape.problem(f"“{one}” was opened before, in “{opened[one]}”. Take it out here.", "of", step.id)
            opened.setdefault(one, step.id)
    for step in shape.exercise.steps:
        if step.audience == "sealed" and step.id not in opened:
            yield shape.problem(
                f"“{step.id}” is sealed, but no open step shows it. Add one, or choose another audience.",
                "audience",
                step.id,
            )


def _branches(shape: Shape, step: Step) -> Iterator[Problem]:
    exercise = shape.exercise
    here = exercise.index(step.id)
    later = {one.id for one in exercise.steps[here + 1 :]}
    for option, target in step.option("next", {}).items():
        if target not in later:
            yield shape.problem(f"“{option}” leads to “{target}”, which is not a later step.", "next", step.id)
            continue
        leapt = exercise.steps[here + 1 : exercise.index(target)]
        joint = next((one.id for one in leapt if meeting_of(one)), "")
        if joint and exercise.people[1] > 1:
            sentence = f"“{option}” leaps over “{joint}”, where everyone meets. Let it lead there, or to a step before."
            yield shape.problem(sentence, "next", step.id)
