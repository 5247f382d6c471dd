"""What each kind of step puts on its page."""

from collections.abc import Callable, Mapping
from typing import Any

from sameside import engine
from sameside.catalogue import StepWords, Words
from sameside.web.coaching import rehearse_panel
from sameside.web.sittings.panels.telling import Faces, lowest_of, spoken, talk_lines
from sameside.web.sittings.said import Choice, choices, lines_of


def more_of(view: engine.View, words: Words, faces: Faces) -> dict[str, Any]:
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
            [(faces[one.seat], lines_of(spoken(words, step), one, faces), one) for one in answers],
        )
        for step, answers in view.opened
    ]
    lowest = lowest_of(_step(view), view.stage or {}, words)
    return {"sheets": () if lowest else sheets, "stage": view.stage, "lowest": lowest}


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
