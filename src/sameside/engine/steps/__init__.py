"""The kinds of step, by name. A new kind is one file here and one line below."""

from sameside.engine.exercise import Exercise, Step
from sameside.engine.steps.agree import Agree
from sameside.engine.steps.ask import Ask
from sameside.engine.steps.base import Kind, Meeting, Solo
from sameside.engine.steps.choose import Choose
from sameside.engine.steps.floor import FloorKind
from sameside.engine.steps.guess import Guess
from sameside.engine.steps.listing import List
from sameside.engine.steps.opening import Open
from sameside.engine.steps.quiet import Quiet
from sameside.engine.steps.rate import Rate
from sameside.engine.steps.read import Read
from sameside.engine.steps.rehearse import Rehearse
from sameside.engine.steps.sort import Sort
from sameside.engine.steps.write import Write

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Read(),
        Write(),
        List(),
        Rate(),
        Choose(),
        Sort(),
        Guess(),
        FloorKind(),
        Ask(),
        Agree(),
        Quiet(),
        Rehearse(),
        Open(),
    )
}


def kind_of(step: Step) -> Kind:
    return KINDS[step.kind]


def meeting_of(step: Step) -> Meeting | None:
    """The meeting a step is, or None where each answers alone."""
    return KINDS[step.kind].meeting(step)


def solo_of(step: Step) -> Solo | None:
    """What each does alone at a step in several moves, or None where one answer is all."""
    return KINDS[step.kind].solo()


def problems_of(exercise: Exercise) -> list[tuple[str, str]]:
    """(step id, sentence) for everything an author has to mend; empty for an exercise that can be played."""
    return [
        (step.id, problem)
        for step in exercise.steps
        if step.kind in KINDS
        for problem in KINDS[step.kind].problems(exercise, step)
    ]
