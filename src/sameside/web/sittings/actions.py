"""Everything that changes a sitting. All writes to a log go one way: load, decide, append, publish."""

import secrets
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from sameside import engine
from sameside.web.circles.models import Circle
from sameside.web.library import shelf
from sameside.web.live.hub import hub
from sameside.web.people.models import Person
from sameside.web.sittings import limits, log, rows, tables, telling
from sameside.web.sittings.models import Draft, Edition, Seat, Sitting, topic_of
from sameside.web.sittings.tables import Table

TRIES = 8
TOO_LONG = engine.Refusal("long", "This one has become very long. Stop here, and start a new one.")


@dataclass(frozen=True)
class Outcome:
    """Where the sitting stands after an intent, and why nothing happened if nothing did."""

    table: Table
    refusal: engine.Refusal | None = None


class Crowded(Exception):
    """The log could not be written after several tries; the person should try again."""


class NotNow(Exception):
    """Carries the sentence for the person who wanted to start something."""


@transaction.atomic
def start(slug: str, people: Sequence[Person], circle: Circle | None, pace: str) -> Sitting:
    """A new sitting of the exercise as it is today; the first of `people` has the first seat."""
    if circle is not None:
        Circle.objects.select_for_update().get(pk=circle.pk)
    if sentence := limits.why_not(list(people), circle):
        raise NotNow(sentence)
    entry = shelf.entry(slug)
    edition, _ = Edition.objects.get_or_create(pk=entry.digest, defaults={"slug": slug, "source": entry.source})
    sitting = Sitting.objects.create(edition=edition, circle=circle, pace=pace)
    seats = [Seat(sitting=sitting, number=n, person=one, author=one.pk) for n, one in enumerate(people)]
    Seat.objects.bulk_create(seats)
    first = engine.seated(str(sitting.id), len(seats), pace, timezone.now(), entry.exercise.roles)
    table = tables.table_at(sitting.id)
    _append(table, (first,), table.after([first]))
    tables.forget(sitting.id)
    act(sitting.id, 0, "arrive", {})
    transaction.on_commit(partial(telling.tell_of_a_start, people[1:]))
    return sitting


def act(
    sitting_id: uuid.UUID,
    seat: int | None,
    kind: str,
    body: Mapping[str, Any],
    key: str = "",
    drafts_of: uuid.UUID | None = None,
) -> Outcome:
    """One intent, judged and written. A lost race is decided again on what is there by then.

    With it goes the draft that it was written from, if the seat is given in `drafts_of`.
    """
    intent = engine.Intent(seat, kind, body, key[:80], salt=secrets.token_hex(16))
    for _ in range(TRIES):
        try:
            with transaction.atomic():
                outcome = _try(sitting_id, intent, timezone.now())
                if drafts_of is not None and outcome.refusal is None:
                    rows.drop_draft(drafts_of, str(body.get("step", "")))
        except IntegrityError:
            continue
        transaction.on_commit(partial(tables.keep, outcome.table))
        return outcome
    raise Crowded


def save_draft(seat: Seat, step: str, body: Mapping[str, Any]) -> None:
    """Keeps what is being written; nothing rings, nobody else can tell."""
    with transaction.atomic():
        draft = Draft.objects.filter(seat=seat, step=step).first() or Draft(seat=seat, step=step)
        draft.body = dict(body)
        draft.save()


def leave_circle(person: Person, circle: Circle) -> None:
    """Whoever leaves a circle leaves its open sittings at the same moment."""
    for seat in Seat.objects.filter(person=person, sitting__circle=circle, left=False, sitting__over=False):
        act(seat.sitting_id, seat.number, "leave", {})


def erase(person: Person) -> None:
    """Takes a person out: what they did alone goes, in what they did with others only their words go."""
    for seat in list(Seat.objects.filter(person=person).select_related("sitting")):
        if seat.sitting.circle_id is None:
            tables.forget(seat.sitting_id)
            seat.sitting.delete()
            continue
        act(seat.sitting_id, seat.number, "leave", {})
        _note_erased(seat)
        seat.drafts.all().delete()
    Seat.objects.filter(person=person).update(person=None)
    transaction.on_commit(tables.let_words_go)


def tick(sitting_id: uuid.UUID) -> Outcome:
    """Lets ring what is due."""
    return act(sitting_id, None, "tick", {})


def _try(sitting_id: uuid.UUID, intent: engine.Intent, now: datetime) -> Outcome:
    seq = rows.lock(sitting_id)
    table = tables.table_at(sitting_id, seq)
    if table.state.seq != seq:
        tables.forget(sitting_id)
        table = tables.table_at(sitting_id)
    result = engine.judge(table.exercise, table.state, intent, now)
    is_known = isinstance(result, engine.Judged) and not result.events
    if seq >= limits.LONGEST_LOG and not is_known and intent.kind not in ("leave", "stop", "tick"):
        result = TOO_LONG
    if isinstance(result, engine.Refusal):
        return Outcome(table, result)
    return Outcome(_append(table, result.events, replace(table, state=result.state)) if result.events else table)


def _append(table: Table, events: Sequence[engine.Event], after: Table) -> Table:
    """Writes the events; the ring goes out only after the commit, and carries a seq and nothing else."""
    sitting_id, state = table.sitting_id, after.state
    log.append(sitting_id, table.keeper, dict(enumerate(table.owners)), events)
    rows.move_on(sitting_id, state.seq, engine.due(table.exercise, state), bool(state.over))
    _mark_seats(table, after)
    transaction.on_commit(partial(hub().publish, topic_of(sitting_id), str(state.seq)))
    caller = telling.break_is_over(table.state, state)
    if caller is not None:
        transaction.on_commit(partial(telling.remind, Sitting(pk=sitting_id), caller))
    return after


def _mark_seats(before: Table, after: Table) -> None:
    """The seats know who has left and for whom it is over, so that lists need not read the log."""
    if before.state.seq and _whereabouts(before.state) == _whereabouts(after.state):
        return
    for number in after.state.seats:
        now = _marks(after, number)
        if not before.state.seq or now != _marks(before, number):
            Seat.objects.filter(sitting_id=after.sitting_id, number=number).update(left=now[0], done=now[1])


def _whereabouts(state: engine.State) -> tuple[object, ...]:
    """All that a mark is made of."""
    return state.standing, state.places, state.begun, state.over


def _marks(table: Table, number: int) -> tuple[bool, bool]:
    state = table.state
    place = state.places[number] if state.begun else 0
    return state.standing[number] == "left", bool(state.over) or place >= len(table.exercise.steps)


def _note_erased(seat: Seat) -> None:
    """An event that changes nothing but tells every process to read the log again."""
    with transaction.atomic():
        rows.lock(seat.sitting_id)
        table = tables.table_at(seat.sitting_id)
        event = engine.Event(table.state.seq + 1, timezone.now(), None, "erased")
        _append(table, (event,), table.after([event]))
    tables.forget(seat.sitting_id)
