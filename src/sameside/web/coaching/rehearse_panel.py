"""A rehearsal on the page: who sits there and how, what was said, and the walk back with what moved what."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sameside import engine
from sameside.coach.rehearsal import OWN, BadCast, Cast, Character
from sameside.coach.shelf import load_cast

Words = str | Promise
Said = Mapping[str, Any] | None
STATES: Mapping[str, Words] = {
    "calm": _("calm"), "guarded": _("on guard"), "flooded": _("flooded, with too much at once"),
    "withdrawn": _("shut, and far away"),
}  # fmt: skip
WAYS: Mapping[str, Words] = {"softened": _("softened"), "stung": _("stung"), "nothing much": _("nothing much")}
TURNS: Mapping[str, Words] = {"toward": _("turned to you"), "half": _("half turned away"), "away": _("turned away")}
ARMS: Mapping[str, Words] = {
    "open": _("arms open"), "resting": _("hands at rest"), "crossed": _("arms crossed"), "wide": _("hands in the air"),
    "holding": _("arms held close"),
}  # fmt: skip
HEADS: Mapping[str, Words] = {
    "level": _("looking at you"), "tilted": _("head tilted"), "up": _("chin up"), "aside": _("looking aside"),
    "down": _("looking down"),
}  # fmt: skip
MARKS: Mapping[str, Words] = {
    "ABS": _("“always” or “never”"), "BLAME": _("blame"), "CRIT": _("a verdict on who they are"), "CONT": _("scorn"),
    "DEF": _("pushing it back"), "MIND": _("saying what they think"), "DEM": _("an order"), "THREAT": _("a threat"),
    "PSEUDO": _("a judgment dressed as a feeling"), "NONAPOL": _("an apology that takes itself back"),
    "PASS": _("a jab from the side"), "WITH": _("closing the door"), "I_FEEL": _("a feeling"),
    "I_SIT": _("what happened"), "I_NEED": _("a need"), "REQ": _("a wish they may turn down"),
    "VALID": _("their view makes sense"), "REFL": _("saying it back"), "OPENQ": _("an open question"),
    "APPR": _("thanks"), "APOL": _("an apology"), "OWN": _("owning a part"), "REPAIR": _("a fresh start"),
    "BREAK": _("a break with a return"), "BOUND": _("a limit of your own"),
}  # fmt: skip
AIMS: Mapping[str, Words] = {
    "begin": _("Here you said what happened, or what you feel. That is what you came to practice."),
    "hear": _("Here you listened. That is what you came to practice."),
    "ask": _("Here you said what you need, or asked for it. That is what you came to practice."),
    "mend": _("Here you reached out to mend it. That is what you came to practice."),
    "limit": _("Here you set a limit of your own. That is what you came to practice."),
}


@dataclass(frozen=True)
class Figure:
    """How the partner sits there: three words for the drawing, and the same for those who cannot see it."""

    turn: str
    arms: str
    head: str
    state: Words
    words: tuple[Words, Words, Words]


@dataclass(frozen=True)
class Moved:
    text: str
    mark: Words
    way: str
    way_words: Words


@dataclass(frozen=True)
class Turn:
    """One turn of the person, the partner's answer, and what moved. `gone`: its words were taken away."""

    number: int
    text: str
    lines: tuple[str, ...]
    before: Words
    after: Words
    way: str
    way_words: Words
    moved: tuple[Moved, ...]
    aim: Words
    halted: bool
    quiet: str
    gone: bool


@dataclass(frozen=True)
class Rehearsal:
    """`away`: the files of the coach need mending, so that nobody can answer; what was said stays."""

    cast: tuple[Character, ...]
    situation: str
    name: str
    opening: tuple[str, ...]
    turns: tuple[Turn, ...]
    left: tuple[tuple[int, tuple[Turn, ...]], ...]
    figure: Figure | None
    still: int
    begun: bool
    away: bool = False

    @property
    def last(self) -> Turn | None:
        return self.turns[-1] if self.turns else None


def rehearsal_of(step: engine.Step, stage: Mapping[str, Any]) -> Rehearsal:
    cast, met, turns = _cast(), stage["met"] or {}, stage["turns"]
    told = [met, *(said for said in turns if said)]
    return Rehearsal(
        cast=tuple(cast.characters[one] for one in step.option("character", ()) if one in cast.characters)
        if cast
        else (),
        situation=_situation(cast, step) if cast else "",
        name=met.get("name", ""),
        opening=tuple(met.get("lines", ())),
        turns=_turns(step, turns),
        left=tuple((number, _turns(step, some, number)) for number, some in stage["left"]),
        figure=_figure(told[-1]),
        still=stage["still"],
        begun=stage["begun"],
        away=cast is None,
    )


def _cast() -> Cast | None:
    try:
        return load_cast()
    except BadCast:
        return None


def _situation(cast: Cast, step: engine.Step) -> str:
    found = cast.situations.get(step.option("situation", OWN))
    return found.about if found and found.id != OWN else ""


def _turns(step: engine.Step, some: Iterable[Said], first: int = 1) -> tuple[Turn, ...]:
    return tuple(_turn(step, number, said) for number, said in enumerate(some, first))


def _turn(step: engine.Step, number: int, said: Said) -> Turn:
    told = said or {}
    text, way = str(told.get("text", "")), told.get("way", "nothing much")
    return Turn(
        number,
        text,
        tuple(told.get("lines", ())),
        STATES.get(told.get("before", ""), ""),
        STATES.get(told.get("state", ""), ""),
        way,
        WAYS.get(way, ""),
        tuple(_moved(text, *one) for one in told.get("moved", ())),
        AIMS.get(step.option("aim", ""), "") if told.get("aim") else "",
        bool(told.get("halted")),
        str(told.get("quiet", "")),
        gone=said is None,
    )


def _moved(text: str, start: int, end: int, code: str, way: str) -> Moved:
    return Moved(text[start:end], MARKS.get(code, ""), way, WAYS.get(way, ""))


def _figure(told: Mapping[str, Any]) -> Figure | None:
    posture = told.get("posture")
    if not posture:
        return None
    turn, arms, head = posture["turn"], posture["arms"], posture["head"]
    words = (TURNS.get(turn, ""), ARMS.get(arms, ""), HEADS.get(head, ""))
    return Figure(turn, arms, head, STATES.get(told.get("state", ""), ""), words)
