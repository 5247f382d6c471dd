"""Holding a person's desk: whoever changes their reminders does it one after the other."""

from datetime import datetime

from django.db.models import Q

from sameside.web.people.models import Person
from sameside.web.reminders.models import Desk


def hold(person: Person) -> Desk:
    """Inside a transaction. Made at the first need."""
    if not Desk.objects.filter(person=person).exists():
        Desk.objects.bulk_create([Desk(person=person)], ignore_conflicts=True)
    return Desk.objects.select_for_update().get(person=person)


def look(person: Person, at: datetime) -> None:
    """There will be something to do at that time, if not before."""
    Desk.objects.filter(Q(look_at=None) | Q(look_at__gt=at), person=person).update(look_at=at)
