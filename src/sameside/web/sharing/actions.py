"""Sharing one thing, taking it back, and everything that ends a share. Each leaves its line in the owner's record."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from sameside.web.circles.models import Circle
from sameside.web.circles.queries import circles_of, people_of
from sameside.web.live.hub import hub
from sameside.web.people.models import Person
from sameside.web.sharing import ledger
from sameside.web.sharing.kinds import Kind, Piece
from sameside.web.sharing.models import Share, topic_of
from sameside.web.sharing.policy import is_over, may_give, may_read
from sameside.web.sharing.queries import has_looked_lately

LONGEST_TITLE = 200


def share(
    owner: Person, kind: Kind, item: UUID, readers: Iterable[Person], purpose: str = "", until: datetime | None = None
) -> list[Share]:
    """Whoever can see it already, or soon, goes on as before: the same form sent twice is one share."""
    piece = kind.shown(owner, item)
    if piece is None:
        return []
    told = {"kind": kind.name, "title": piece.title[:LONGEST_TITLE], "purpose": purpose}
    made = [_shared(owner, item, reader, told, until) for reader in readers]
    return [one for one in made if one is not None]


def stop(share_id: UUID) -> bool:
    """At once; whether anybody could see it before. What was not visible yet leaves no trace on the other side."""
    with transaction.atomic():
        share, now = _locked().filter(pk=share_id).first(), timezone.now()
        if share is not None and share.ended_at is None:
            _end(share, ledger.ENDED, now)
        return share is not None and now >= share.visible_at


def look(reader: Person, share_id: UUID) -> None:
    """Notes that the reader opened it, once an hour at most."""
    with transaction.atomic():
        share, now = _locked().filter(pk=share_id).first(), timezone.now()
        if share is not None and may_read(reader, share, now) and not has_looked_lately(share.pk, now):
            ledger.note(share, ledger.LOOKED, now)


def gone(owner: Person, items: Iterable[UUID]) -> None:
    """The things were thrown away: every app that lets a thing be shared calls this when it is deleted."""
    with transaction.atomic():
        for share in _locked().filter(owner=owner, item__in=list(items)):
            share.told = {**(share.told or {}), "title": ""}
            share.save(update_fields=["told_sealed"])
            if share.ended_at is None:
                _end(share, ledger.GONE, timezone.now())


def leave_circle(person: Person, circle: Circle) -> None:
    """Between whoever leaves and those who stay everything ends, both ways, even if they meet in another circle."""
    others = people_of(circle)
    given, taken = Q(owner=person, reader__in=others), Q(reader=person, owner__in=others)
    _part(_locked().filter(given | taken, ended_at=None))


def erase(person: Person) -> None:
    """When somebody leaves this server for good: what was shared with them ends, what they shared is gone."""
    with transaction.atomic():
        _part(_locked().filter(reader=person, ended_at=None))
        mine = Share.objects.filter(owner=person)
        for share_id in mine.values_list("pk", flat=True):
            ring(share_id)
        mine.delete()
        ledger.erase(person)


def close_all(_gone: object = None) -> None:
    """After a backup was put back: it may bring to life what was taken back since. So nothing is open before it is shared
    again."""
    with transaction.atomic():
        for share in _locked().filter(ended_at=None, owner__is_active=True):
            _end(share, ledger.RESTORED, timezone.now())


def ring(thing: UUID) -> None:
    """Open pages of it ask again whether they may go on, once this is committed."""
    transaction.on_commit(lambda: hub().publish(topic_of(thing)))


def wait() -> timedelta:
    """The time to think again, before anybody can see it."""
    return timedelta(seconds=settings.SHARE_WAIT_SECONDS)


def piece_of(share: Share, kinds: dict[str, Kind]) -> Piece | None:
    """The thing as it is now; nothing if it is gone or of a kind this server does not know."""
    kind = kinds.get((share.told or {}).get("kind", ""))
    return kind.shown(share.owner, share.item) if kind else None


@transaction.atomic
def _shared(owner: Person, item: UUID, reader: Person, told: dict[str, str], until: datetime | None) -> Share | None:
    now = timezone.now()
    _hold_circles(owner)
    there = _locked().filter(owner=owner, item=item, reader=reader, ended_at=None).first()
    if not may_give(owner, reader) or (there is not None and not is_over(there, now)):
        return None
    if there is not None:
        Share.objects.filter(pk=there.pk).update(ended_at=there.until)
    made = Share(owner=owner, item=item, reader=reader, made_at=now, visible_at=now + wait(), until=until)
    made.told = told
    try:
        with transaction.atomic():
            made.save(force_insert=True)
    except IntegrityError:
        # Sent twice at the same moment.
        return None
    ledger.note(made, ledger.SHARED, now, {"kind": told["kind"], "until": until.isoformat() if until else None})
    return made


def _hold_circles(owner: Person) -> None:
    """Whoever leaves at this moment comes before or after, never between asking and sharing."""
    mine = [circle.pk for circle in circles_of(owner)]
    list(Circle.objects.select_for_update().filter(pk__in=mine).order_by("pk"))


def _part(shares: QuerySet[Share]) -> None:
    with transaction.atomic():
        for share in shares:
            _end(share, ledger.PARTED, timezone.now())


def _end(share: Share, why: str, now: datetime) -> None:
    if now < share.visible_at:
        ledger.note(share, ledger.CANCELLED, now)
        share.delete()
        return
    ledger.note(share, why, now)
    Share.objects.filter(pk=share.pk).update(ended_at=now)
    ring(share.pk)


def _locked() -> QuerySet[Share]:
    return Share.objects.select_for_update(of=("self",)).select_related("owner", "reader").order_by("id")
