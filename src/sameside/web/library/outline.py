"""The shape of an exercise before it starts: its steps, who sees what, and where everyone meets."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sameside.catalogue import Words
from sameside.engine.exercise import ANYONE, EACH, Exercise, Step
from sameside.engine.steps import meeting_of
from sameside.web.library.strands import Strands, strands

ICONS = {
    "read": "library", "write": "pen", "list": "pen", "rate": "progress", "choose": "check", "sort": "none",
    "guess": "both", "floor": "speech", "ask": "ear", "agree": "together", "quiet": "pause", "open": "seal",
    "rehearse": "speech",
}  # fmt: skip


@dataclass(frozen=True)
class Row:
    """One step as it is drawn. `lane` says who reads what is written there; `meets` where all go on together."""

    heading: str
    icon: str
    what: str
    time: str
    note: str
    lane: str
    lane_icon: str
    meets: bool
    strands: Strands


def rows(exercise: Exercise, words: Words) -> list[Row]:
    meets = [meeting_of(step) is not None and exercise.people[1] > 1 for step in exercise.steps]
    drawn = strands(exercise.people[1], meets, [_mark(exercise, step) for step in exercise.steps])
    return [
        Row(
            heading=words.step(step.id).heading or _what(step),
            icon=ICONS.get(step.kind, "none"),
            what=_what(step),
            time=_time(step),
            note=_note(exercise, step),
            lane=_lane(exercise, step)[0],
            lane_icon=_lane(exercise, step)[1],
            meets=meets[place],
            strands=drawn[place],
        )
        for place, step in enumerate(exercise.steps)
    ]


def _what(step: Step) -> str:
    return {
        "read": _("Read"),
        "write": _("Write"),
        "list": _("A few lines"),
        "rate": _("Rate"),
        "choose": _("Choose"),
        "sort": _("Sort cards"),
        "guess": _("Guess"),
        "floor": _("Take turns"),
        "ask": _("Ask and tell"),
        "agree": _("Agree"),
        "quiet": _("A quiet time"),
        "rehearse": _("Practice a talk"),
        "open": _("Open"),
    }.get(step.kind, "")


def _time(step: Step) -> str:
    seconds = step.option("turn_seconds") or step.option("seconds") or 0
    if not seconds:
        return ""
    minutes = max(1, round(seconds / 60))
    if step.kind == "quiet":
        return ngettext("about %(count)d minute", "about %(count)d minutes", minutes) % {"count": minutes}
    return ngettext("about %(count)d minute a turn", "about %(count)d minutes a turn", minutes) % {"count": minutes}


def _note(exercise: Exercise, step: Step) -> str:
    if step.option("next"):
        return _("What comes next depends on your answer.")
    if exercise.people[1] > 1 and step.who == ANYONE:
        return _("One of you answers for all.")
    if step.who not in (EACH, ANYONE):
        return _("For one of you. The others wait.")
    return ""


def _lane(exercise: Exercise, step: Step) -> tuple[str, str]:
    """Who reads it, and the icon beside that."""
    if step.option("meet") and exercise.people[1] > 1:
        return _("Only you. Of all choices the gentlest counts"), "lock"
    if step.kind == "open" and any(one.option("meet") for one in exercise.steps if one.id in step.option("of", ())):
        return _("The gentlest choice, and not whose"), "both"
    if step.kind == "open":
        return (_("Shown side by side"), "both") if exercise.people[1] > 1 else (_("Only you"), "lock")
    if step.audience is None:
        return "", ""
    if step.audience == "practitioner":
        return _("You, and your therapist if you agree"), "lock"
    if step.audience == "me" or exercise.people[1] == 1:
        return _("Only you"), "lock"
    if step.audience == "sealed":
        return _("Sealed until all have answered"), "seal"
    return _("Everyone in the sitting"), "both"


def _mark(exercise: Exercise, step: Step) -> str:
    if exercise.people[1] == 1 and step.audience:
        return "me"
    return "me" if step.option("meet") else step.audience or "none"
