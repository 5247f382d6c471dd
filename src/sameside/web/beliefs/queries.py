"""Reading what one person keeps here. Each list opens its rows once."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import TypeVar
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from sameside.web.beliefs.bodies import Body
from sameside.web.beliefs.models import Belief, Fact, Kept, Moment, Yet
from sameside.web.beliefs.work import Work, work_of
from sameside.web.people.models import Person
from sameside.web.people.newest import newest
from sameside.web.ui.waiting import Waiting, folded

MOST_LISTED = 200
Row = TypeVar("Row", bound=Kept)


@dataclass(frozen=True)
class Opened:
    """A moment, a fact or a “not yet”, with its words."""

    id: UUID
    made_at: datetime
    body: Body


def beliefs_of(person: Person) -> list[Work]:
    return [work_of(row) for row in Belief.objects.filter(person=person)[:MOST_LISTED]]


def moments_of(person: Person) -> list[Opened]:
    return _opened(Moment, person)


def facts_of(person: Person) -> list[Opened]:
    return _opened(Fact, person)


def yets_of(person: Person) -> list[Opened]:
    return _opened(Yet, person)


def last_touched(person: Person) -> datetime | None:
    """By when its rows were begun; nothing in them is read."""
    return newest(person, *((model, "person") for model in (Belief, Moment, Fact, Yet)))


def waiting(person: Person, now: datetime) -> list[Waiting]:
    """Tests that have a day, from its first hour on. What was set aside waits for nothing."""
    dated = [
        (trial.on, belief.id, trial.id)
        for belief in beliefs_of(person)
        if not belief.aside
        for trial in belief.trials
        if trial.open and trial.on
    ]
    words = _("Something you wanted to look at again.")
    found = [
        Waiting(
            words, reverse("beliefs:trial", args=[belief, trial]), timezone.make_aware(datetime.combine(on, time()))
        )
        for on, belief, trial in sorted(dated)
    ]
    due = [one for one in found if one.at and one.at <= now]
    return [*folded(due, _several, reverse("beliefs:home")), *found[len(due) :]]


def _several(number: int) -> str:
    return _("%(number)d things you wanted to look at again.") % {"number": number}


def opened(row: Kept) -> Opened:
    return Opened(row.id, row.made_at, row.opened())


def _opened(model: type[Row], person: Person) -> list[Opened]:
    return [opened(row) for row in model._default_manager.filter(person=person)[:MOST_LISTED]]
