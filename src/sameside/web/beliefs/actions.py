"""Everything a person does with a belief. Each change is made on what stands there now, so two windows lose nothing."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any, TypeVar
from uuid import UUID

from django.db import IntegrityError, transaction

from sameside.web.beliefs.bodies import FACT_TEXTS, MOST, YET_TEXTS, Body, NamedByThem
from sameside.web.beliefs.bodies import empty_belief as _belief
from sameside.web.beliefs.bodies import empty_moment as _moment
from sameside.web.beliefs.digest import digest
from sameside.web.beliefs.keys import id_from
from sameside.web.beliefs.models import Belief, Fact, Kept, Moment, Yet
from sameside.web.beliefs.reminding import KIND, forget, remind
from sameside.web.beliefs.work import work_of
from sameside.web.people.models import Person
from sameside.web.reminders.actions import cancel
from sameside.web.sharing.actions import gone

Row = TypeVar("Row", bound=Kept)
KINDS: tuple[type[Kept], ...] = (Belief, Moment, Fact, Yet)


@dataclass(frozen=True)
class Clash:
    """Another window wrote here meanwhile: `there` is what it wrote."""

    there: Mapping[str, Any]


def begin(person: Person, key: str, words: str, found: str = "") -> Belief:
    return make(Belief, person, key, {**_belief(), "words": words, "found": found})


def begin_moment(person: Person, key: str, thought: str) -> Moment:
    return make(Moment, person, key, {**_moment(), "thought": thought})


def keep_fact(person: Person, key: str, texts: Mapping[str, str]) -> Fact:
    return make(Fact, person, key, {name: texts.get(name, "") for name in FACT_TEXTS})


def not_yet(person: Person, key: str, texts: Mapping[str, str]) -> Yet:
    return make(Yet, person, key, {name: texts.get(name, "") for name in YET_TEXTS})


def from_moment(person: Person, moment: Moment) -> Belief:
    """A thought of a hot moment, taken up as a belief; once, however often it is asked for."""
    told = moment.opened()
    body = {**_belief(), "words": told["thought"], "found": told["happened"], "instead": told["line"]}
    return make(Belief, person, str(moment.id), body)


def make(model: type[Row], person: Person, key: str, body: Body) -> Row:
    """The same key again is the same row, and leaves it as it is."""
    row = model(id=id_from(person.id, key), person=person)
    row.body = body
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        return model._default_manager.get(pk=row.pk, person=person)
    return row


def write(row: Kept, told: Mapping[str, Any], seen: str) -> Clash | None:
    """Puts these in place of what the page had shown. Where something else stands there by now, nothing is written."""
    clashes: list[Clash] = []
    _change(row, lambda body: _put(body, told, seen, clashes))
    return clashes[0] if clashes else None


def rate(row: Belief, key: str, value: int, now: datetime) -> None:
    one = {"id": _nested(row, key), "at": now.isoformat(), "value": value}
    _change(row, lambda body: _with(body, "ratings", one))


def take_rating_back(row: Belief, rating_id: UUID) -> None:
    _change(row, lambda body: _without(body, "ratings", rating_id))


def add_evidence(row: Belief, key: str, side: str, text: str) -> None:
    one = {"id": _nested(row, key), "side": side, "text": text}
    _change(row, lambda body: _with(body, "evidence", one))


def drop_evidence(row: Belief, evidence_id: UUID) -> None:
    _change(row, lambda body: _without(body, "evidence", evidence_id))


def name_traps(row: Belief, traps: Iterable[NamedByThem]) -> None:
    chosen = [asdict(one) for one in traps]
    _change(row, lambda body: {**body, "traps": chosen})


@transaction.atomic
def plan_trial(row: Belief, key: str, do: str, expect: str, on: date | None) -> UUID:
    id = _nested(row, key)
    one = {"id": id, "do": do, "expect": expect, "on": on.isoformat() if on else "", "happened": "", "learned": ""}
    _change(row, lambda body: _with(body, "trials", one))
    _remind(row)
    return UUID(id)


@transaction.atomic
def write_trial(row: Belief, trial_id: UUID, told: Mapping[str, str], seen: str) -> Clash | None:
    clashes: list[Clash] = []

    def each(body: Body) -> Body:
        here = [_put(one, told, seen, clashes) if one["id"] == str(trial_id) else one for one in body["trials"]]
        return {**body, "trials": here}

    _change(row, each)
    _remind(row)
    return clashes[0] if clashes else None


@transaction.atomic
def drop_trial(row: Belief, trial_id: UUID) -> None:
    cancel(row.person, KIND, trial_id)
    _change(row, lambda body: _without(body, "trials", trial_id))


@transaction.atomic
def set_aside(row: Belief, aside: bool) -> None:
    _change(row, lambda body: {**body, "aside": aside})
    _remind(row)


@transaction.atomic
def throw_away(row: Belief) -> None:
    now = Belief.objects.select_for_update().filter(pk=row.pk).first()
    if now is not None:
        forget(row.person, work_of(now))
        gone(row.person, [now.pk])
        now.delete()


def erase(person: Person) -> None:
    """When a person leaves this server for good."""
    for model in KINDS:
        model._default_manager.filter(person=person).delete()


@transaction.atomic
def _change(row: Kept, change: Callable[[Body], Body]) -> None:
    """On the row as it is now. If it was thrown away meanwhile, there is nothing to change."""
    now = type(row)._default_manager.select_for_update().filter(pk=row.pk).first()
    if now is None:
        return
    now.body = change(now.opened())
    now.save(update_fields=["body_sealed"])


def _remind(row: Belief) -> None:
    now = Belief.objects.filter(pk=row.pk).select_related("person").first()
    if now is not None:
        remind(now)


def _put(body: Body, told: Mapping[str, Any], seen: str, clashes: list[Clash]) -> Body:
    there = {name: body.get(name) for name in told}
    if there != dict(told) and digest(there) != seen:
        clashes.append(Clash(there))
        return body
    return {**body, **told}


def _nested(row: Kept, key: str) -> str:
    return str(id_from(row.id, key))


def _with(body: Body, name: str, one: Body) -> Body:
    known = body[name]
    if len(known) >= MOST or any(other["id"] == one["id"] for other in known):
        return body
    return {**body, name: [*known, one]}


def _without(body: Body, name: str, id: UUID) -> Body:
    return {**body, name: [one for one in body[name] if one["id"] != str(id)]}
