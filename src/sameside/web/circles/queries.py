"""Reading circles. Nothing here decides who may ask; access.py does."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Q
from django.utils import timezone
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from sameside.web.circles.faces import Face, faces_for
from sameside.web.circles.models import Circle, Invitation, Member
from sameside.web.people.models import Person
from sameside.web.vault.asking import ask, stored_id

State = Invitation.State
# Asked before every intent of an open sitting, so it stands here as one plain read.
BELONGS: Final = (
    f"SELECT 1 FROM {Member._meta.db_table} member JOIN {Circle._meta.db_table} circle "  # noqa: S608
    "ON circle.id = member.circle_id WHERE member.person_id = %s AND member.circle_id = %s "
    "AND member.left_at IS NULL AND circle.closed_at IS NULL"
)


@dataclass(frozen=True)
class Plate:
    """A circle as it stands on a list: its title and who sits in it."""

    circle: Circle
    title: str
    faces: list[Face]


def circles_of(person: Person) -> list[Circle]:
    """The circles this person is in now, the oldest membership first."""
    mine = Member.objects.filter(person=person, left_at=None, circle__closed_at=None)
    return [member.circle for member in mine.select_related("circle")]


def plates_of(person: Person) -> list[Plate]:
    circles = circles_of(person)
    present: dict[UUID, list[Person]] = defaultdict(list)
    for member in Member.objects.filter(circle__in=circles, left_at=None).select_related("person"):
        present[member.circle_id].append(member.person)
    seated = [(circle, faces_for(present[circle.id])) for circle in circles]
    return [Plate(circle, title_of(circle, faces), faces) for circle, faces in seated]


def members_of(circle: Circle) -> list[Member]:
    return list(Member.objects.filter(circle=circle, left_at=None).select_related("person"))


def people_of(circle: Circle) -> list[Person]:
    return [member.person for member in members_of(circle)]


def is_member(person: Person, circle: Circle) -> bool:
    return belongs(person.pk, circle.pk)


def belongs(person_id: UUID, circle_id: UUID) -> bool:
    return bool(ask(connections[DEFAULT_DB_ALIAS], BELONGS, (stored_id(person_id), stored_id(circle_id))))


def people_beside(person: Person) -> list[Person]:
    """Everybody who is in a circle with this person now, once each, as they came."""
    circles = circles_of(person)
    others = Member.objects.filter(circle__in=circles, left_at=None, person__is_active=True).exclude(person=person)
    return list({member.person_id: member.person for member in others.select_related("person")}.values())


def belong_together(one_id: UUID, other_id: UUID) -> bool:
    """Whether two people are in some circle together now."""
    mine = Member.objects.filter(person_id=one_id, left_at=None, person__is_active=True, circle__closed_at=None)
    theirs = Member.objects.filter(person_id=other_id, left_at=None, person__is_active=True)
    return theirs.filter(circle__in=mine.values("circle")).exists()


def faces_of(circle: Circle) -> list[Face]:
    return faces_for(people_of(circle))


def title_of(circle: Circle, faces: list[Face] | None = None) -> str:
    """Its name, or the names of those who are in it."""
    return circle.name or nameless(circle, faces_of(circle) if faces is None else faces)


def nameless(circle: Circle, faces: list[Face]) -> str:
    """A circle by the people somebody knew in it: for whoever has left, who need not read what it is called today."""
    return get_text_list([face.name for face in faces], _("and")) or str(circle.get_kind_display())


def front_of(circle: Circle) -> str:
    """All that someone outside may see of a circle: the name it was given, or what kind it is."""
    return circle.name or str(circle.get_kind_display())


def free_places(circle: Circle) -> int:
    """Places neither taken nor promised to someone by an invitation."""
    promised = Invitation.objects.filter(circle=circle).filter(_open_now() | Q(state=State.WAITING))
    taken = Member.objects.filter(circle=circle, left_at=None)
    return max(0, circle.places - taken.count() - promised.count())


def open_invitations(inviter: Person, circle: Circle) -> list[Invitation]:
    return list(Invitation.objects.filter(_open_now(), circle=circle, inviter=inviter))


def newcomers(inviter: Person, circle: Circle) -> list[Invitation]:
    """Who took a link of mine and waits until I say that it is them."""
    waiting = Invitation.objects.filter(circle=circle, inviter=inviter, state=State.WAITING)
    return list(waiting.select_related("newcomer"))


def newcomers_anywhere(inviter: Person) -> list[Invitation]:
    waiting = Invitation.objects.filter(inviter=inviter, state=State.WAITING, circle__closed_at=None)
    return list(waiting.select_related("newcomer", "circle"))


def waits_of(newcomer: Person) -> list[Invitation]:
    waiting = Invitation.objects.filter(newcomer=newcomer, state=State.WAITING, circle__closed_at=None)
    return list(waiting.select_related("circle"))


def invitation_behind(token_hash: bytes | None) -> Invitation | None:
    """The invitation a link opens now, if it still opens any."""
    if token_hash is None:
        return None
    found = Invitation.objects.filter(_open_now(), token_hash=token_hash, circle__closed_at=None)
    return found.select_related("circle", "inviter").first()


def _open_now() -> Q:
    return Q(state=State.OPEN, expires_at__gt=timezone.now())
