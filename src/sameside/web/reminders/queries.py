"""Reading: when a thing is next, and what waits for a person."""

from datetime import datetime
from uuid import UUID

from sameside.web.people.models import Person
from sameside.web.reminders.marks import mark_of
from sameside.web.reminders.models import Reminder


def when(person: Person, kind: str, about: UUID) -> datetime | None:
    """The time a thing's reminder is set to, as long as it has not come."""
    return Reminder.objects.filter(mark=mark_of(person, kind, about), over=False).values_list("at", flat=True).first()
