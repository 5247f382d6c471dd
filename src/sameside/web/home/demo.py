"""The demo: its cast and their circles. It exists only in demo mode, on the computer of whoever tries Sameside."""

from uuid import NAMESPACE_DNS, UUID, uuid5

from django.conf import settings
from django.db import transaction

from sameside.web.circles.models import Circle, Member
from sameside.web.people.demo import CAST, Part, cast_member, make_cast
from sameside.web.people.models import Person

CIRCLES = (
    ("couple", "", ("maya", "jonas")),
    ("family", "The Okafors", ("maya", "grace", "dayo", "tunde")),
    ("friends", "Sunday walkers", ("jonas", "dayo", "tunde")),
)


@transaction.atomic
def gather_cast() -> dict[str, Person]:
    """Makes whoever and whatever is missing; touches nothing that is there."""
    people = make_cast()
    for kind, name, keys in CIRCLES:
        _circle(kind, name, [people[key] for key in keys])
    return people


def demo_parts() -> dict[str, Part]:
    """Who a visitor can sign in as. Nobody, unless this is the demo."""
    return {key: part for key, part in CAST.items() if cast_member(key)} if settings.DEMO else {}


def _circle(kind: str, name: str, people: list[Person]) -> None:
    circle_id = _same_id(kind)
    if Circle.objects.filter(id=circle_id).exists():
        return
    circle = Circle(id=circle_id, kind=kind)
    circle.name = name or None
    circle.save(force_insert=True)
    for person in people:
        Member.objects.create(circle=circle, person=person)


def _same_id(word: str) -> UUID:
    return uuid5(NAMESPACE_DNS, f"{word}.demo.invalid")
