"""From a view to a page part: everything a template needs, already cut to one seat by the engine."""

import hashlib
import re
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils import translation
from django.utils.html import escape, format_html_join
from django.utils.safestring import SafeString

from sameside import engine
from sameside.web.circles.faces import Face
from sameside.web.people.models import Person
from sameside.web.sittings import drawing, face_cache, panels
from sameside.web.sittings.drawing import said_in
from sameside.web.sittings.own_turns import ENDED, own_turns
from sameside.web.sittings.panels.past import past_of
from sameside.web.sittings.shown import parts_of
from sameside.web.sittings.tables import WHEN_WORDS_GO, Table

MOST = 4000
FIELDS = ("step", "turn", "version")
KIND = re.compile(r'<input type="hidden" name="kind" value="(\w+)">')
_drawn: OrderedDict[tuple[UUID, int], "Part"] = OrderedDict()


@dataclass(frozen=True)
class Part:
    """A rendered part. `version` is a hash of it: a page that has this version has nothing to learn."""

    seq: int
    view: engine.View
    faces: tuple[Face, ...]
    zone: str
    html: str
    version: str


def part_for(table: Table, number: int, person: Person) -> Part:
    """The part this seat sees now, drawn anew only when something this seat may see has changed."""
    spot = (table.sitting_id, number)
    faces, zone = face_cache.faces_of(table.sitting_id), person.time_zone
    known = _drawn.get(spot)
    if known is not None and (known.faces, known.zone) != (faces, zone):
        known = None
    if known is not None and known.seq == table.state.seq:
        return known
    view = engine.seen_by(table.exercise, table.state, number)
    if known is not None and known.view == view:
        part = replace(known, seq=table.state.seq)
    else:
        html = draw(table, view, faces, person)
        part = Part(table.state.seq, view, faces, zone, html, _version(html))
    _drawn[spot] = part
    if len(_drawn) > MOST:
        _drawn.popitem(last=False)
    return part


def _version(html: str) -> str:
    return hashlib.blake2b(html.encode(), digest_size=9).hexdigest()


def forget_parts() -> None:
    _drawn.clear()
    drawing.forget_pieces()


WHEN_WORDS_GO.append(forget_parts)


def draw(table: Table, view: engine.View, faces: tuple[Face, ...], person: Person, **more: Any) -> str:
    """The HTML of a part. `more` is what only a full page has: a draft, a sentence to show."""
    words = context_of(table, view, faces) | {"zone": _zone(person)} | more
    return drawing.draw("sittings/part.html", words)


def with_tokens(html: str, token: str, key: object) -> SafeString:
    """A part for a full page: each form carries the form token, and a key of its own. A part is never safe by
    accident: what people wrote stands escaped in it, so that it cannot look like a field."""
    return SafeString(KIND.sub(partial(_with_token, escape(token), key), html))


def fitting(draft: Mapping[str, Any], view: engine.View) -> Mapping[str, Any]:
    """A draft, if it belongs to what the person is asked just now."""
    turn = (view.stage or {}).get("turn")
    if draft.get("kind") not in view.moves or (turn and str(draft.get("turn")) != str(turn)):
        return {}
    return draft


def context_of(table: Table, view: engine.View, faces: tuple[Face, ...]) -> dict[str, Any]:
    language = translation.get_language() or "en"
    words = table.entry.words_in(language)
    step_words = words.step(view.step.id if view.step else "").at(view.lowest)
    panel = panels.panel_of(view, words, faces)
    return {
        "_": said_in(language),
        "v": view,
        "url": f"/sittings/{table.sitting_id}/",
        "title": words.title,
        "words": step_words,
        "terms": step_words.terms,
        "me": faces[view.seat],
        "faces": faces,
        "others": [face for seat, face in enumerate(faces) if seat != view.seat and view.standing[seat] != "left"],
        "alone": len(faces) == 1,
        "live": table.state.pace == "live",
        "p": panel,
        "marks": tuple("done" if n < view.place else "now" if n == view.place else "" for n in range(view.places)),
        "past": tuple(past_of(view, words, faces)),
        "talked": view.phase in ENDED and bool(own_turns(view)),
        "share": f"/shares/new/sitting/{table.sitting_id}/" if parts_of(view, words, faces) else "",
        "layout": f"sittings/{panel.layout}.html",
        "fields": fields_of(view),
        "aside": fields_of(view, aside=True),
        "audience": view.step.audience if view.step else None,
        "may_pause": "pause" in view.moves,
        "without": "go_without" in view.moves,
    }


def fields_of(view: engine.View, aside: bool = False) -> SafeString:
    """What every form says of the place it was drawn at. To call a break or to leave, only the step matters."""
    step, stage = view.step, view.stage or {}
    if step is None or aside:
        return _fields(step.id if step else "")
    return _fields(step.id, stage.get("turn") or "", stage.get("version", "") if step.kind == "agree" else "")


@lru_cache(maxsize=2048)
def _fields(step: str, turn: object = "", version: object = "") -> SafeString:
    given = [(name, value) for name, value in zip(FIELDS, (step, turn, version), strict=True) if value != ""]
    return format_html_join("", '<input type="hidden" name="{}" value="{}">', given)


def _with_token(token: str, key: object, kind: re.Match[str]) -> str:
    given = f'<input type="hidden" name="csrfmiddlewaretoken" value="{token}">'
    return f'{given}<input type="hidden" name="key" value="{key}-{kind[1]}">{kind[0]}'


def _zone(person: Person) -> ZoneInfo:
    """Times are told in the person's own time zone."""
    try:
        return ZoneInfo(person.time_zone)
    except (KeyError, ValueError, OSError):
        return ZoneInfo("UTC")
