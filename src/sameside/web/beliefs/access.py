"""One's own things and nobody else's: everything else is 404."""

from collections.abc import Mapping
from typing import TypeVar
from uuid import UUID

from django.http import Http404

from sameside.web.beliefs.bodies import Trial
from sameside.web.beliefs.models import Belief, Fact, Kept, Moment, Yet
from sameside.web.beliefs.work import Work, work_of
from sameside.web.people.models import Person

Found = TypeVar("Found", bound=Kept)
KINDS: Mapping[str, type[Kept]] = {"belief": Belief, "moment": Moment, "fact": Fact, "yet": Yet}


def belief_for(person: Person, belief_id: UUID) -> Belief:
    return _mine(Belief, person, belief_id)


def trial_for(person: Person, belief_id: UUID, trial_id: UUID) -> tuple[Belief, Work, Trial]:
    row = belief_for(person, belief_id)
    work = work_of(row)
    trial = work.trial(trial_id)
    if trial is None:
        raise Http404
    return row, work, trial


def moment_for(person: Person, moment_id: UUID) -> Moment:
    return _mine(Moment, person, moment_id)


def fact_for(person: Person, fact_id: UUID) -> Fact:
    return _mine(Fact, person, fact_id)


def yet_for(person: Person, yet_id: UUID) -> Yet:
    return _mine(Yet, person, yet_id)


def kept_for(person: Person, kind: str, item_id: UUID) -> Kept:
    if kind not in KINDS:
        raise Http404
    return _mine(KINDS[kind], person, item_id)


def _mine(model: type[Found], person: Person, item_id: UUID) -> Found:
    found = model._default_manager.filter(person=person, pk=item_id).first()
    if found is None:
        raise Http404
    return found
