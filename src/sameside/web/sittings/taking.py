"""An intent from a page, whichever door it came through: judged, written, and the draft behind it cleared."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from sameside import engine
from sameside.engine.refusals import SENTENCES
from sameside.web.people.models import Person
from sameside.web.sharing.policy import ItemState
from sameside.web.sittings import actions, tables
from sameside.web.sittings.access import Place, may_take_part
from sameside.web.sittings.actions import Outcome

PAGE_KINDS = frozenset((
    "arrive", "begin", "answer", "pass", "go_on", "pause", "time_out", "resume", "leave", "stop", "go_without", "speak",
    "say_back", "check", "let_rest", "sense", "more", "pass_floor", "longer", "enough", "ask_floor", "unask_floor",
    "tell", "ask", "draft", "accept", "meet", "say", "back",
))  # fmt: skip
WRITTEN = frozenset(("answer", "speak", "say_back", "sense", "tell", "ask", "draft", "say", "pass"))
LEFT = engine.Refusal("left", SENTENCES["left"])
DONE = engine.Refusal("done", SENTENCES["done"])
UNKNOWN = engine.Refusal("unknown", SENTENCES["unknown"])
CROWDED = engine.Refusal(
    "crowded", "We could not save this just now. Your words are still here. Try again in a moment."
)


def take(person: Person, place: Place, kind: str, body: Mapping[str, Any], key: str) -> Outcome:
    # One that has ended takes nothing in, but still answers an intent it knows already: the engine sees to both.
    if place.state == ItemState.OPEN and not may_take_part(person, place):
        return Outcome(tables.table_at(place.sitting_id), LEFT)
    if kind not in PAGE_KINDS:
        return Outcome(tables.table_at(place.sitting_id), UNKNOWN)
    if kind == "leave" and _is_finished(place):
        return Outcome(tables.table_at(place.sitting_id), DONE)
    try:
        drafts_of = place.seat_id if kind in WRITTEN else None
        return actions.act(place.sitting_id, place.number, kind, body, key, drafts_of)
    except actions.Crowded:
        return Outcome(tables.table_at(place.sitting_id), CROWDED)


def _is_finished(place: Place) -> bool:
    """No page offers to leave what one has finished; whether it still could be left would tell how far the others are."""
    if place.left or not place.done:
        return False
    table = tables.table_at(place.sitting_id, place.seq)
    return engine.seen_by(table.exercise, table.state, place.number).phase == "done"


def keep_draft(person: Person, place: Place, kind: str, body: Mapping[str, Any]) -> None:
    """Keeps what is being written at a step of this exercise; whatever else is sent is let fall."""
    table = tables.table_at(place.sitting_id, place.seq)
    step = str(body.get("step"))
    if may_take_part(person, place) and step in {one.id for one in table.exercise.steps}:
        actions.save_draft(place.seat, step, {**body, "kind": kind})


def sentence_of(refusal: engine.Refusal) -> str:
    return _(refusal.sentence)
