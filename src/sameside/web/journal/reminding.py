"""Being reminded that there is a question to write about: in the evening, for whoever chose that."""

from datetime import datetime, time, timedelta
from typing import Final
from uuid import UUID

from sameside.web.people.models import Person
from sameside.web.reminders.quiet import zone_named

EVENING: Final = time(19)


def next_evening(person: Person, about: UUID, now: datetime) -> datetime | None:
    """Seven by the clock where the person is."""
    here = now.astimezone(zone_named(person.time_zone))
    days = (here.date() + timedelta(days=ahead) for ahead in range(2))
    times = (datetime.combine(day, EVENING, here.tzinfo) for day in days)
    return next(at for at in times if at > now)
