"""Writing: what a person would like to work on, and that today they would like nothing."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from django.db import IntegrityError, transaction

from sameside.web.home.models import Wish
from sameside.web.home.wishes import Wishes, in_order, wishes_from
from sameside.web.people.models import Person


def work_on(person: Person, areas: Iterable[str]) -> None:
    chosen = in_order(areas)
    _change(person, lambda wishes: replace(wishes, areas=chosen))


def rest(person: Person, day: date) -> None:
    """Only the newest such day is kept: nobody counts them."""
    _change(person, lambda wishes: replace(wishes, rests_on=day))


def erase(person: Person) -> None:
    """When a person leaves this server for good."""
    Wish.objects.filter(person=person).delete()


def _change(person: Person, change: Callable[[Wishes], Wishes]) -> None:
    try:
        _written(person, change)
    except IntegrityError:
        # Sent twice at the same moment: the other request has made the row.
        _written(person, change)


@transaction.atomic
def _written(person: Person, change: Callable[[Wishes], Wishes]) -> None:
    row = Wish.objects.select_for_update().filter(person=person).first()
    wishes = change(wishes_from(row.body if row else None))
    row = row or Wish(person=person)
    row.body = wishes.record()
    row.save()
