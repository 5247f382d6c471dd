"""The floor on the page: who holds it, what this seat is asked to do, what was said so far."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from sameside import engine
from sameside.engine.steps.floor.stage import Back, Chunk
from sameside.web.circles.faces import Face

Faces = tuple[Face, ...]
ASIDES = frozenset(("let_rest", "longer", "enough", "pass", "ask_floor", "unask_floor"))


@dataclass(frozen=True)
class BackLine:
    face: Face
    text: str
    verdict: str
    fix: str


@dataclass(frozen=True)
class ChunkLine:
    face: Face
    text: str
    backs: tuple[BackLine, ...]
    sense: tuple[Face, str] | None

    @property
    def last(self) -> BackLine | None:
        return self.backs[-1] if self.backs else None


@dataclass(frozen=True)
class Top:
    """What the head of the page says: who has the floor, and how it is for this seat. `listener`: the only other."""

    part: str
    phase: str
    mine: bool
    again: bool
    holder: Face
    listener: Face | None


@dataclass(frozen=True)
class Floor:
    """`part` is what this seat does now: speak, say_back, check, sense, more, or listen."""

    part: str
    phase: str
    turn: int
    mine: bool
    holder: Face
    mirror: Face | None
    after: Face | None
    topic: str
    trail: tuple[tuple[str, str], ...]
    seats: tuple[tuple[Face, bool], ...]
    now: ChunkLine | None
    before: tuple[ChunkLine, ...]
    fresh: bool
    asked: bool
    rest: bool
    voice: bool
    rang: bool
    until: datetime | None
    seconds: int
    listener: Face | None
    asides: bool
    heard: str

    @property
    def top(self) -> Top:
        return Top(self.part, self.phase, self.mine, self.fresh and self.turn > 1, self.holder, self.listener)

    @property
    def timed(self) -> bool:
        return self.mine and self.phase == "speak" and self.until is not None

    @property
    def tone(self) -> str:
        if not self.mine:
            return " floor--theirs"
        return "" if self.part == "speak" else " floor--low"

    @property
    def body(self) -> str:
        return "listen" if self.part == "listen" else "stack"

    @property
    def foot(self) -> str:
        return " talk__foot--quiet" if self.part in ("listen", "check") else ""


def floor_of(view: engine.View, faces: Faces) -> Floor:
    stage, step = view.stage or {}, view.step
    if step is None:
        raise ValueError("a floor has a step")
    mine = stage["holder"] == view.seat
    part = _part(view, mine)
    others = [face for n, face in enumerate(faces) if n != view.seat and view.standing[n] != "left"]
    chunks = chunks_of(stage["chunks"], faces)
    said_now = bool(stage["chunks"]) and stage["chunks"][-1].turn == stage["turn"]
    return Floor(
        part=part,
        phase=stage["phase"],
        turn=stage["turn"],
        mine=mine,
        holder=faces[stage["holder"]],
        mirror=faces[stage["mirror"]] if stage["mirror"] is not None else None,
        after=faces[stage["next"]] if stage["next"] is not None and stage["next"] != stage["holder"] else None,
        topic=view.topic,
        trail=_trail(step, stage["phase"], mine),
        seats=tuple((face, n == stage["holder"]) for n, face in enumerate(faces) if view.standing[n] != "left"),
        now=chunks[-1] if said_now else None,
        before=chunks[:-1] if said_now and not _was_tried(chunks[-1]) else chunks,
        fresh=not said_now,
        asked=stage["asked"],
        rest=stage["rest"],
        voice=step.option("medium", "text") == "voice",
        rang=stage["rang"],
        until=stage["until"],
        seconds=step.option("turn_seconds", 120),
        listener=others[0] if len(others) == 1 else None,
        asides=part == "speak" or not ASIDES.isdisjoint(view.moves),
        heard=_heard(stage["chunks"], view.seat),
    )


def _heard(chunks: Iterable[Chunk], seat: int) -> str:
    """What somebody else said last, in their own words: what this seat answers to."""
    said = [chunk.said for chunk in chunks if chunk.seat != seat]
    return str((said[-1] or {}).get("text", "")) if said else ""


def _was_tried(chunk: ChunkLine) -> bool:
    """Whether somebody said it back and was told it did not fit yet: they still want to read what they said."""
    return any(back.verdict for back in chunk.backs)


def chunks_of(chunks: Iterable[Chunk], faces: Faces) -> tuple[ChunkLine, ...]:
    return tuple(
        ChunkLine(
            faces[chunk.seat],
            _words(chunk.said),
            tuple(_back(back, faces) for back in chunk.backs),
            (faces[chunk.sense[0]], _words(chunk.sense[1])) if chunk.sense else None,
        )
        for chunk in chunks
    )


def _part(view: engine.View, mine: bool) -> str:
    for move in ("speak", "say_back", "check", "sense", "more"):
        if move in view.moves:
            return move
    return "listen"


def _trail(step: engine.Step, phase: str, mine: bool) -> tuple[tuple[str, str], ...]:
    """(words, "" | done | now) for each phase this talk has. The words are looked up when they are drawn."""
    return _marks(bool(step.option("say_back")), bool(step.option("validate")), phase, mine)


@cache
def _marks(says_back: bool, makes_sense: bool, phase: str, mine: bool) -> tuple[tuple[str, str], ...]:
    marks = [("speak", gettext_noop("Speak") if mine else gettext_noop("Listen"))]
    if says_back:
        marks += [("say_back", gettext_noop("Say back")), ("check", gettext_noop("Check"))]
    if makes_sense:
        marks.append(("sense", gettext_noop("Make sense")))
    marks.append(("more", gettext_noop("Swap")))
    at = next((n for n, (name, _words) in enumerate(marks) if name == phase), 0)
    return tuple((words, "now" if n == at else "done" if n < at else "") for n, (_name, words) in enumerate(marks))


def _back(back: Back, faces: Faces) -> BackLine:
    return BackLine(faces[back.seat], _words(back.said), back.verdict, str((back.fix or {}).get("text", "")))


def _words(said: Mapping[str, Any] | None) -> str:
    """What was said; “(said aloud)” where nothing was typed; “(taken away)” where the words were erased."""
    if said is None:
        return _("(taken away)")
    return str(said.get("text") or _("(said aloud)"))
