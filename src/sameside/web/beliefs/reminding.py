"""A test whose day lies ahead is reminded of, if its person wants reminders at all. The words that are sent tell nothing."""

from datetime import date, datetime, time
from uuid import UUID

from django.utils import timezone

from sameside.web.beliefs.models import Belief
from sameside.web.beliefs.work import Work, work_of
from sameside.web.people.models import Person
from sameside.web.reminders.actions import cancel, schedule

KIND = "belief-experiment"
MORNING = time(9)


def remind(row: Belief) -> None:
    """As the belief stands now."""
    work, now = work_of(row), timezone.now()
    for trial in work.trials:
        at = morning(trial.on) if trial.on else None
        if trial.open and not work.aside and at and at > now:
            schedule(row.person, KIND, UUID(trial.id), at)
        else:
            cancel(row.person, KIND, UUID(trial.id))


def forget(person: Person, work: Work) -> None:
    for trial in work.trials:
        cancel(person, KIND, UUID(trial.id))


def morning(day: date) -> datetime:
    """Nine in the morning where the person is."""
    return timezone.make_aware(datetime.combine(day, MORNING))
