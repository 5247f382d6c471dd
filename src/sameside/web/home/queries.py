"""Reading: what a person would like to work on."""

from sameside.web.home.models import Wish
from sameside.web.home.wishes import Wishes, wishes_from
from sameside.web.people.models import Person


def wishes_of(person: Person) -> Wishes:
    row = Wish.objects.filter(person=person).first()
    return wishes_from(row.body if row else None)
