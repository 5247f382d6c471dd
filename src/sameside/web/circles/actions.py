"""Beginning, naming and leaving a circle."""

from django.db import transaction
from django.utils import timezone

from sameside.web.circles.leaving import WHEN_SOMEONE_LEAVES
from sameside.web.circles.models import Circle, Invitation, Member
from sameside.web.circles.queries import circles_of
from sameside.web.people.models import Person

State = Invitation.State


@transaction.atomic
def begin(person: Person, kind: str, name: str = "") -> Circle:
    circle = Circle(kind=Circle.Kind(kind))
    circle.name = name.strip() or None
    circle.save()
    Member.objects.create(circle=circle, person=person)
    return circle


@transaction.atomic
def rename(circle: Circle, name: str) -> None:
    circle.name = name.strip() or None
    circle.save(update_fields=["name_sealed"])


@transaction.atomic
def leave(person: Person, circle: Circle) -> None:
    """At once and alone. The last to leave closes the circle."""
    Circle.objects.select_for_update().get(pk=circle.pk)
    present = Member.objects.filter(circle=circle, left_at=None)
    if not present.filter(person=person).update(left_at=timezone.now()):
        return
    mine = Invitation.objects.filter(circle=circle, inviter=person)
    mine.filter(state=State.OPEN).update(state=State.REVOKED)
    mine.filter(state=State.WAITING).update(state=State.REFUSED)
    for then in WHEN_SOMEONE_LEAVES:
        then(person, circle)
    if not present.exists():
        Circle.objects.filter(pk=circle.pk).update(closed_at=timezone.now())


@transaction.atomic
def leave_all(person: Person) -> None:
    """Someone is going for good: out of every circle, and out of every doorway."""
    for circle in circles_of(person):
        leave(person, circle)
    Invitation.objects.filter(newcomer=person, state=State.WAITING).update(state=State.REFUSED)
