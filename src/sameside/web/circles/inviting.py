"""The life of an invitation: made, taken by one newcomer, confirmed or refused by the inviter."""

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from sameside.web.circles.joining import WHEN_SOMEONE_JOINS
from sameside.web.circles.link import new_token, token_hash
from sameside.web.circles.models import Circle, Invitation, Member
from sameside.web.circles.queries import free_places, invitation_behind, is_member
from sameside.web.circles.refusals import BadLink, NotPossible
from sameside.web.people.models import Person

LASTS = timedelta(days=7)
State = Invitation.State


@transaction.atomic
def invite(inviter: Person, circle: Circle, meant_for: str = "") -> tuple[Invitation, str]:
    """The invitation, and the token that is shown this once."""
    Circle.objects.select_for_update().get(pk=circle.pk)
    if not free_places(circle):
        raise NotPossible(_no_place(circle))
    token = new_token()
    invitation = Invitation(
        circle=circle, inviter=inviter, token_hash=token_hash(token), expires_at=timezone.now() + LASTS
    )
    invitation.meant_for = meant_for.strip() or None
    invitation.save()
    return invitation, token


def take(newcomer: Person, kept_hash: bytes | None) -> Invitation:
    """Exactly one person can take a link, however many try at the same moment."""
    try:
        with transaction.atomic():
            return _take(newcomer, kept_hash)
    except IntegrityError:
        raise NotPossible(_("You have already asked to join this circle.")) from None


def _take(newcomer: Person, kept_hash: bytes | None) -> Invitation:
    invitation = invitation_behind(kept_hash)
    if invitation is None:
        raise BadLink
    if is_member(newcomer, invitation.circle):
        raise NotPossible(_("You are already in this circle. This link is for someone else."))
    still_open = Invitation.objects.filter(pk=invitation.pk, state=State.OPEN, expires_at__gt=timezone.now())
    if not still_open.update(state=State.WAITING, newcomer=newcomer):
        raise BadLink
    invitation.refresh_from_db(fields=["state", "newcomer"])
    return invitation


@transaction.atomic
def confirm(invitation: Invitation) -> None:
    circle = Circle.objects.select_for_update().get(pk=invitation.circle_id)
    newcomer = invitation.newcomer
    if newcomer is None or not _move(invitation, State.WAITING, State.CONFIRMED):
        return
    if Member.objects.filter(circle=circle, left_at=None).count() >= circle.places:
        raise NotPossible(_no_place(circle))
    Member.objects.create(circle=circle, person=newcomer)
    for then in WHEN_SOMEONE_JOINS:
        then(newcomer, circle)


def refuse(invitation: Invitation) -> None:
    _move(invitation, State.WAITING, State.REFUSED)


def withdraw(invitation: Invitation) -> None:
    """The newcomer changed their mind before being confirmed."""
    _move(invitation, State.WAITING, State.REFUSED)


def revoke(invitation: Invitation) -> None:
    _move(invitation, State.OPEN, State.REVOKED)


def _move(invitation: Invitation, before: str, after: str) -> bool:
    return Invitation.objects.filter(pk=invitation.pk, state=before).update(state=after) == 1


def _no_place(circle: Circle) -> str:
    if circle.kind == Circle.Kind.COUPLE:
        return _("A couple is two people, and both places are taken or promised. Take an open invitation back first.")
    return _(
        "A circle has room for eight people, and all eight places are taken or promised."
        " Take an open invitation back first, or begin a second circle."
    )
