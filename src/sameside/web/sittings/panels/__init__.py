"""What stands on the page at each kind of step: small plain objects for the templates."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sameside import engine
from sameside.catalogue import Words
from sameside.engine.exercise import ANYONE
from sameside.web.sittings import floor_panel
from sameside.web.sittings.panels.kinds import more_of
from sameside.web.sittings.panels.telling import Faces


@dataclass(frozen=True)
class Panel:
    """`layout` is the template; `key` changes when the place to write is another one; `more` belongs to the kind."""

    layout: str
    key: str
    body_class: str = ""
    root_class: str = "main wrap wrap--narrow sitting"
    more: Mapping[str, Any] = field(default_factory=dict)
    controls_key: str = ""


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
    return Panel("step", _key(view), more={**more_of(view, words, faces), "kind": _form(view, view.step)})


def _form(view: engine.View, step: engine.Step) -> str:
    """Where anyone answers for all, whoever has passed waits for the one who does."""
    if step.who == ANYONE and "answer" not in view.moves:
        return "sittings/ready.html"
    return f"sittings/steps/{step.kind}.html"


def _controls_key(view: engine.View) -> str:
    """The row of buttons also names who comes next, which may change while somebody writes."""
    return f"{_key(view)}|{(view.stage or {}).get('next', '')}"


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
