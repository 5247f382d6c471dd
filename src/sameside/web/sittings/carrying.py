"""What a person said in sittings, to take along: their own words and what was agreed. Of the others only they themselves can.

It is not brought: a sitting belongs to those who sat down to it.
"""

from typing import Any

from django.http import Http404
from django.utils import translation

from sameside import engine
from sameside.web.people.models import Person
from sameside.web.sittings import access, face_cache
from sameside.web.sittings.models import Seat, Sitting
from sameside.web.sittings.own_turns import own_turns
from sameside.web.sittings.panels.past import past_of
from sameside.web.sittings.tables import Table, table_at


def take(person: Person) -> dict[str, list[dict[str, Any]]]:
    mine = Seat.objects.filter(person=person).select_related("sitting").order_by("sitting__began_at", "id")
    return {"sittings": [told for seat in mine if (told := _told(person, seat.sitting))]}


def _told(person: Person, sitting: Sitting) -> dict[str, Any] | None:
    try:
        place = access.place_for(person, sitting.pk)
    except Http404:
        return None
    table = table_at(sitting.pk, place.seq)
    view = engine.seen_by(table.exercise, table.state, place.number)
    words = table.entry.words_in(translation.get_language() or "en")
    return {
        "exercise": words.title,
        "began_at": sitting.began_at.isoformat(),
        "wrote": _wrote(view, table),
        "said": [{"words": turn.text} for turn in own_turns(view)],
        "agreed": [{"words": text} for text, _review_on in view.agreements],
    }


def _wrote(view: engine.View, table: Table) -> list[dict[str, str]]:
    words = table.entry.words_in(translation.get_language() or "en")
    found = []
    for past, told in zip(view.past, past_of(view, words, face_cache.faces_of(table.sitting_id)), strict=True):
        for one, (_face, said) in zip(past.answers, told.answers, strict=True):
            if one.seat == view.seat and said.kind == "said":
                found.append({"step": told.heading, "words": "\n".join((*said.lines, said.note)).strip()})
    return found
