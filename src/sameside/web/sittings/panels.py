"""What stands on the page at each kind of step: small plain objects for the templates."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sameside import engine
from sameside.catalogue import StepWords, Words
from sameside.engine.exercise import ANYONE
from sameside.web.circles.faces import Face
from sameside.web.coaching import rehearse_panel
from sameside.web.sittings import floor_panel
from sameside.web.sittings.said import Choice, SaidLine, choices, lines_of

Faces = tuple[Face, ...]


@dataclass(frozen=True)
class Panel:
    """`layout` is the template; `key` changes when the place to write is another one; `more` belongs to the kind."""

    layout: str
    key: str
    body_class: str = ""
    root_class: str = "main wrap wrap--narrow sitting"
    more: Mapping[str, Any] = field(default_factory=dict)
    controls_key: str = ""


@dataclass(frozen=True)
class PastStep:
    heading: str
    kind: str
    audience: str | None
    answers: tuple[tuple[Face, SaidLine], ...]
    stage: Mapping[str, Any] | None


def panel_of(view: engine.View, words: Words, faces: Faces) -> Panel:
    if view.phase != "step" or view.step is None:
        calm = view.phase == "paused"
        return Panel(
            view.phase,
            _key(view),
            body_class="is-talk is-quiet" if calm else "",
            root_class="talk talk--pause" if calm else Panel.root_class,
            more=_phase_more(view, faces),
        )
    if view.step.kind == "floor":
        floor = floor_panel.floor_of(view, faces)
        quiet = " is-quiet" if not floor.mine else ""
        return Panel("floor", _key(view), f"is-talk{quiet}", "talk", {"f": floor}, _controls_key(view))
    return Panel("step", _key(view), more={**_step_more(view, words, faces), "kind": _form(view, view.step)})


def _form(view: engine.View, step: engine.Step) -> str:
    """Where anyone answers for all, whoever has passed waits for the one who does."""
    if step.who == ANYONE and "answer" not in view.moves:
        return "sittings/ready.html"
    return f"sittings/steps/{step.kind}.html"


def _controls_key(view: engine.View) -> str:
    """The row of buttons also names who comes next, which may change while somebody writes."""
    return f"{_key(view)}|{(view.stage or {}).get('next', '')}"


def past_of(view: engine.View, words: Words, faces: Faces) -> list[PastStep]:
    return [
        PastStep(
            words.step(past.step.id).heading,
            past.step.kind,
            past.step.audience,
            tuple((faces[one.seat], lines_of(_spoken(words, past.step), one, faces)) for one in past.answers),
            _past_stage(past, words, faces),
        )
        for past in view.past
    ]


def _spoken(words: Words, step: engine.Step) -> StepWords:
    """The words in which answers to a step are told: a guess is told in those of what it guesses at."""
    return words.step(step.option("of") if step.kind == "guess" else step.id)


def _key(view: engine.View) -> str:
    """What the person is being asked just now; while it stays the same, their half-written words are not touched."""
    stage = view.stage or {}
    marks = [stage.get(name, "") for name in ("turn", "phase", "version", "ready", "rang")]
    here = view.standing if view.phase == "lobby" else ()
    if view.pause is not None:
        marks = [view.pause.back_at, view.pause.rang]
    parts = (view.phase, view.step.id if view.step else "", *marks, *sorted(view.moves), *here, *_how_much(stage))
    return "|".join(str(part) for part in parts)


def _how_much(stage: Mapping[str, Any]) -> tuple[int, ...]:
    """How much has been said: a page that slept may wake at the same place in the talk, with other words there."""
    chunks, left = stage.get("chunks", ()), stage.get("left", ())
    backs = sum(len(chunk.backs) for chunk in chunks)
    return len(chunks), backs, len(stage.get("lines", ())), len(left) if isinstance(left, tuple) else left


def _phase_more(view: engine.View, faces: Faces) -> dict[str, Any]:
    if view.pause is not None:
        return {"caller": faces[view.pause.by], "mine": view.pause.by == view.seat}
    if view.phase == "lobby":
        places = [(face, view.standing[seat]) for seat, face in enumerate(faces)]
        missing = [face for seat, face in enumerate(faces) if view.standing[seat] == "awaited"]
        return {"places": places, "missing": missing}
    if view.waiting is not None:
        return {"waits_for": faces[view.waiting.who[0]] if view.waiting.who else None, "sealed": _own_seal(view)}
    return {}


def _own_seal(view: engine.View) -> str:
    """The seal words of what this seat has handed in and waits to see opened."""
    of = view.step.option("of", ()) if view.step and view.step.kind == "open" else ()
    own = [one for past in view.past if past.step.id in of for one in past.answers if one.seat == view.seat]
    return next((one.seal_words for one in own if one.seal), "")


def _step_more(view: engine.View, words: Words, faces: Faces) -> dict[str, Any]:
    step = view.step
    if step is None:
        return {}
    make = MORE.get(step.kind)
    return make(view, words, faces) if make else {}


def _choose(view: engine.View, words: Words, faces: Faces) -> dict[str, Any]:
    return _choices(view, words, "options", "option")


def _rate(view: engine.View, words: Words, faces: Faces) -> dict[str, Any]:
    return _choices(view, words, "points", "point") | {"numbers": range(11)}


def _list(view: engine.View, words: Words, faces: Faces) -> dict[str, Any]:
    step = _step(view)
    least, most = step.option("from", 1), step.option("to", 5)
    return {"rows": [(n + 1, n < least) for n in range(most)], "least": least, "most": most}


def _sort(view: engine.View, words: Words, faces: Faces) -> dict[str, Any]:
    step = _step(view)
    own = words.step(step.id)
    return {
        "cards": choices(own, step.option("cards"), "card"),
        "piles": choices(own, step.option("piles"), "pile"),
        "keep": range(1, step.option("keep", 5) + 1),
    }


def _guess(view: engine.View, words: Words, faces: Faces) -> dict[str, Any]:
    target = _target(view, words)
    about = faces[_about(view)]
    return {**target, "about": about, "numbers": range(11)}


def _open(view: engine.View, words: Words, faces: Faces) -> dict[str, Any]:
    sheets = [
        (
            words.step(step.id).heading,
            words.step(step.id).at(view.lowest).term("prompt"),
            [(faces[one.seat], lines_of(_spoken(words, step), one, faces), one) for one in answers],
        )
        for step, answers in view.opened
    ]
    lowest = _lowest(_step(view), view.stage or {}, words)
    return {"sheets": () if lowest else sheets, "stage": view.stage, "lowest": lowest}


def _lowest(step: engine.Step, stage: Mapping[str, Any], words: Words) -> str:
    """The point at which all have met, in the words in which it was chosen."""
    point = stage.get("lowest", "")
    return words.step(step.option("of")[0]).term(f"point.{point}") if point else ""


def _ask(view: engine.View, words: Words, faces: Faces) -> dict[str, Any]:
    stage = view.stage or {}
    return {
        "stage": stage,
        "teller": faces[stage["teller"]],
        "asker": faces[stage["asker"]],
        "i_tell": stage["teller"] == view.seat,
        "i_ask": stage["asker"] == view.seat,
        "lines": talk_lines(stage, faces, stage["turn"]),
        "heard": _heard(stage, view.seat),
    }


def _agree(view: engine.View, words: Words, faces: Faces) -> dict[str, Any]:
    stage = view.stage or {}
    return {"stage": stage, "by": faces[stage["by"]] if stage.get("by") is not None else None}


def _quiet(view: engine.View, words: Words, faces: Faces) -> dict[str, Any]:
    step = _step(view)
    return {
        "stage": view.stage,
        "pattern": step.option("pattern", "silence"),
        "cues": words.step(step.id).cues(),
        "seconds": step.option("seconds", 60),
    }


def _read(view: engine.View, words: Words, faces: Faces) -> dict[str, Any]:
    return {"stage": view.stage}


def _rehearse(view: engine.View, words: Words, faces: Faces) -> dict[str, Any]:
    return {"r": rehearse_panel.rehearsal_of(_step(view), view.stage or {})}


def _heard(stage: Mapping[str, Any], seat: int) -> str:
    """What somebody else said last: what this seat answers to."""
    said = [line.said for _, line in stage["lines"] if line.seat != seat and line.said]
    return str(said[-1].get("text", "")) if said else ""


def talk_lines(stage: Mapping[str, Any], faces: Faces, turn: int | None = None) -> list[tuple[Face, str, str | None]]:
    """(who, how, words) for an `ask` step; of one round, or of all."""
    return [
        (faces[line.seat], line.how, (line.said or {}).get("text"))
        for round_of, line in stage["lines"]
        if turn is None or round_of == turn
    ]


def _past_stage(past: engine.view.Past, words: Words, faces: Faces) -> Mapping[str, Any] | None:
    if past.stage is None:
        return None
    if past.step.kind == "open":
        return {"lowest": _lowest(past.step, past.stage, words)}
    if past.step.kind == "floor":
        return {"chunks": floor_panel.chunks_of(past.stage["chunks"], faces)}
    if past.step.kind == "ask":
        return {"lines": talk_lines(past.stage, faces)}
    if past.step.kind == "rehearse":
        return {"r": rehearse_panel.rehearsal_of(past.step, past.stage)}
    return past.stage


def _choices(view: engine.View, words: Words, option: str, prefix: str) -> dict[str, Any]:
    step = _step(view)
    return {
        "choices": choices(words.step(step.id), step.option(option, ()), prefix),
        "many": step.option("many", False),
    }


def _target(view: engine.View, words: Words) -> dict[str, Any]:
    """How the step that is guessed at asks: its words, and its choices if it has some."""
    target: engine.Step = view.target or _step(view)
    own: StepWords = words.step(target.id)
    options: list[Choice] = choices(own, target.option("options", ()), "option")
    points: list[Choice] = choices(own, target.option("points", ()), "point")
    return {
        "target": target,
        "asked": own.term("prompt"),
        "low": own.term("low"),
        "high": own.term("high"),
        "choices": options or points,
        "many": target.option("many", False),
    }


def _about(view: engine.View) -> int:
    others = [seat for seat, one in enumerate(view.standing) if one != "left" and seat != view.seat]
    return next((seat for seat in others if seat > view.seat), others[0] if others else view.seat)


def _step(view: engine.View) -> engine.Step:
    if view.step is None:
        raise ValueError("this view has no step")
    return view.step


MORE: Mapping[str, Callable[[engine.View, Words, Faces], dict[str, Any]]] = {
    "choose": _choose,
    "rate": _rate,
    "list": _list,
    "sort": _sort,
    "guess": _guess,
    "open": _open,
    "ask": _ask,
    "agree": _agree,
    "quiet": _quiet,
    "read": _read,
    "rehearse": _rehearse,
}
