"""What apps above ask for a person, and what a person chooses.

schedule(person, "goal-check-in", goal.id, at) as often as one likes: there is one reminder for each person, kind and
thing, and it moves. Whether and how anything is sent then is the person's choice.
"""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from sameside.web.people.models import Person
from sameside.web.reminders.desks import hold, look
from sameside.web.reminders.kinds import KINDS
from sameside.web.reminders.marks import mark_of
from sameside.web.reminders.models import Browser, Desk, Feed, Message, Reminder


@transaction.atomic
def schedule(person: Person, kind: str, about: UUID, at: datetime) -> None:
    """The same time again changes nothing, even after it has come."""
    if kind not in KINDS:
        raise ValueError(f"Nobody offers reminders of the kind {kind}.")
    hold(person)
    mark = mark_of(person, kind, about)
    reminder = Reminder.objects.filter(mark=mark).first()
    if reminder is not None and reminder.at == at:
        return
    if reminder is None:
        reminder = Reminder(person=person, mark=mark)
        reminder.what = {"kind": kind, "about": str(about)}
    reminder.at, reminder.over = at, False
    reminder.save()
    look(person, at)


@transaction.atomic
def cancel(person: Person, kind: str, about: UUID) -> None:
    hold(person)
    Reminder.objects.filter(mark=mark_of(person, kind, about)).delete()


def erase(person: Person) -> None:
    """When a person leaves this server for good."""
    for model in (Reminder, Message, Browser, Feed, Desk):
        model._default_manager.filter(person=person).delete()
