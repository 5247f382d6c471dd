"""A ritual's reminder follows its time of day: set, moved on when it was done, and taken away when the ritual rests."""

from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils import timezone

from sameside.web.people.models import Person
from sameside.web.reminders import actions as reminders
from sameside.web.reminders.quiet import zone_named
from sameside.web.selfcare.habit import Habit
from sameside.web.selfcare.models import Ritual, Tick
from sameside.web.selfcare.queries import habit_of

KIND = "ritual"
DAYS_AHEAD = 8


def settle(row: Ritual) -> None:
    at = following(row.person, row.pk, timezone.now())
    if at is None:
        reminders.cancel(row.person, KIND, row.pk)
    else:
        reminders.schedule(row.person, KIND, row.pk, at)


def following(person: Person, about: UUID, now: datetime) -> datetime | None:
    """When to remind next; none where nobody asked for it, or the ritual is gone."""
    row = Ritual.objects.filter(person=person, pk=about).first()
    if row is None:
        return None
    here = now.astimezone(zone_named(person.time_zone))
    done = set(Tick.objects.filter(ritual=row, day__gte=here.date()).values_list("day", flat=True))
    return next_time(habit_of(row), here, done)


def next_time(habit: Habit, here: datetime, done: set[date]) -> datetime | None:
    """`here` is the time where the person is."""
    if habit.state != "on" or not habit.remind or habit.clock is None:
        return None
    days = (here.date() + timedelta(days=ahead) for ahead in range(DAYS_AHEAD))
    times = (datetime.combine(day, habit.clock, here.tzinfo) for day in days if habit.is_on(day) and day not in done)
    return next((at for at in times if at > here), None)
